from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..models.stub import Stub
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class Classification(_Model):
    """How well a photo meets one photo requirement, according to the automatic review.

    Attributes:
        id
        score: A higher score is better: a photo above the organization's approval threshold
            counts as good, one below its denial threshold as bad, and one between them as
            undecided.
        photo_requirement: A reference to another record by its number.
        requirement_name
    """

    id: int | Unset = UNSET
    score: float | Unset = UNSET
    photo_requirement: Stub | Unset = UNSET
    requirement_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.id, Unset):
            data["id"] = self.id
        if not isinstance(self.score, Unset):
            data["score"] = self.score
        if not isinstance(self.photo_requirement, Unset):
            data["photoRequirement"] = self.photo_requirement.to_dict()
        if not isinstance(self.requirement_name, Unset):
            data["requirementName"] = self.requirement_name
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            id=optional(rest, "id", as_is),
            score=optional(rest, "score", as_is),
            photo_requirement=optional(rest, "photoRequirement", Stub.from_dict),
            requirement_name=optional(rest, "requirementName", as_is),
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
