from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class PhotoDimensions(_Model):
    """The required size of photos.

    Attributes:
        class_
        id
        width: The unit is not documented.
        height: The unit is not documented.
        description
        domain_class
        version
        value: Width by height, in the examples.
        long_side
        short_side
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    width: int | Unset = UNSET
    height: int | Unset = UNSET
    description: str | Unset = UNSET
    domain_class: str | Unset = UNSET
    version: int | Unset = UNSET
    value: float | Unset = UNSET
    long_side: int | Unset = UNSET
    short_side: int | Unset = UNSET
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
        if not isinstance(self.width, Unset):
            data["width"] = self.width
        if not isinstance(self.height, Unset):
            data["height"] = self.height
        if not isinstance(self.description, Unset):
            data["description"] = self.description
        if not isinstance(self.domain_class, Unset):
            data["domainClass"] = self.domain_class
        if not isinstance(self.version, Unset):
            data["version"] = self.version
        if not isinstance(self.value, Unset):
            data["value"] = self.value
        if not isinstance(self.long_side, Unset):
            data["longSide"] = self.long_side
        if not isinstance(self.short_side, Unset):
            data["shortSide"] = self.short_side
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            class_=optional(rest, "class", as_is),
            id=optional(rest, "id", as_is),
            width=optional(rest, "width", as_is),
            height=optional(rest, "height", as_is),
            description=optional(rest, "description", as_is),
            domain_class=optional(rest, "domainClass", as_is),
            version=optional(rest, "version", as_is),
            value=optional(rest, "value", as_is),
            long_side=optional(rest, "longSide", as_is),
            short_side=optional(rest, "shortSide", as_is),
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
