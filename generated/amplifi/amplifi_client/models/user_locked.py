from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    exactly,
    members,
    required,
    settled as _settled,
)
from ..types import names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class UserLocked(_Model):
    """A failure with status 401, although no document links it to the token: the user is
    locked, by this request or before it.

    Attributes:
        error: Always true.
        text: The reason, as text for a person.
    """

    error: Literal[True] = True
    text: str
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "error", "text")
        data: dict[str, Any] = {**self.additional_properties}
        data["error"] = self.error
        data["text"] = self.text
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(error=required(rest, "error", exactly(True)), text=required(rest, "text", as_is))
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
