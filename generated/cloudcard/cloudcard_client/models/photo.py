from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import as_is, members, optional, required
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True)
class Photo:
    """A submitted photo.

    The documented answer shows three members and is probably shortened; more may come.

    Attributes:
        id: The number that CloudCard gave the photo.
        status: Where the photo stands. See `PhotoStatus` for the documented values; others
            occur, as the vendor's own client sets `FAILED`.
        public_key: A random key of the photo, assigned by CloudCard. Treat it as a secret:
            addresses of the picture itself have been built from it.
    """

    id: int
    status: str
    public_key: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        data["id"] = self.id
        data["status"] = self.status
        if not isinstance(self.public_key, Unset):
            data["publicKey"] = self.public_key
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            id=required(rest, "id", as_is),
            status=required(rest, "status", as_is),
            public_key=optional(rest, "publicKey", as_is),
        )
        made.additional_properties = rest
        return made

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
