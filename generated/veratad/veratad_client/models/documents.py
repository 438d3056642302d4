from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, members, optional, settled as _settled
from ..types import (
    UNSET,
    File,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
    names_of as _names_of,
)


@define(kw_only=True, repr=False, eq=False)
class Documents(_Model):
    """The images of an identity document.

    Formats, sizes, and whether the Base64 text may have the prefix of a data URI, are not
    documented.

    Attributes:
        front: The front of the document.
        back: The back of the document.
    """

    front: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    back: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.front, Unset):
            data["front"] = self.front
        if not isinstance(self.back, Unset):
            data["back"] = self.back
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            front=optional(rest, "front", File.from_base64),
            back=optional(rest, "back", File.from_base64),
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
