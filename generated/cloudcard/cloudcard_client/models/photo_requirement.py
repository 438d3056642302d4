from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    anything,
    as_is,
    many,
    members,
    nullable,
    optional,
    settled as _settled,
)
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class PhotoRequirement(_Model):
    """A requirement for photos of this organization.

    Attributes:
        class_
        id
        name: The name of the requirement, which is also the query parameter that states it
            as a reason of a denial.
        classifications: Empty in the only example.
        classifier_url: Null in the only example.
        hidden
        last_updated
        list_index: The example ends here; its value could not be read.
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    classifications: list[Any] | Unset = UNSET
    classifier_url: str | None | Unset = UNSET
    hidden: bool | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    list_index: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.class_, Unset):
            data["class"] = self.class_
        if not isinstance(self.id, Unset):
            data["id"] = self.id
        if not isinstance(self.name, Unset):
            data["name"] = self.name
        if not isinstance(self.classifications, Unset):
            data["classifications"] = list(self.classifications)
        if not isinstance(self.classifier_url, Unset):
            data["classifierUrl"] = self.classifier_url
        if not isinstance(self.hidden, Unset):
            data["hidden"] = self.hidden
        if not isinstance(self.last_updated, Unset):
            data["lastUpdated"] = self.last_updated.isoformat()
        if not isinstance(self.list_index, Unset):
            data["listIndex"] = self.list_index
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            class_=optional(rest, "class", as_is),
            id=optional(rest, "id", as_is),
            name=optional(rest, "name", as_is),
            classifications=optional(rest, "classifications", many(anything)),
            classifier_url=optional(rest, "classifierUrl", nullable(as_is)),
            hidden=optional(rest, "hidden", as_is),
            last_updated=optional(rest, "lastUpdated", datetime.datetime.fromisoformat),
            list_index=optional(rest, "listIndex", anything),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Give the names of the members that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
