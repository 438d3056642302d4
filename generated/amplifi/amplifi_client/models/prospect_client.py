from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    anything,
    as_is,
    check as _check,
    members,
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..models.address import Address
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class ProspectClient(_Model):
    """The prospect as a client.

    The table continues where its text was cut off.

    Attributes:
        email: The e-mail address.
        mobile: The number of the mobile phone.
        is_intro_seen: True if the introduction is to be shown to the user, according to the
            table. The name states the opposite, that it was seen; ask PayGears before you
            rely on either.
        name: The name, of an entity according to the readable part of its description; its
            type could not be read.
        address: A postal address.
    """

    email: str = _field(repr=_hidden)
    mobile: str = _field(repr=_hidden)
    is_intro_seen: bool | None | Unset = UNSET
    name: Any | Unset = _field(default=UNSET, repr=_hidden)
    address: Address | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "email", "mobile")
        data: dict[str, Any] = {**self.additional_properties}
        data["email"] = self.email
        data["mobile"] = self.mobile
        if not isinstance(self.is_intro_seen, Unset):
            data["isIntroSeen"] = self.is_intro_seen
        if not isinstance(self.name, Unset):
            data["name"] = self.name
        if not isinstance(self.address, Unset):
            data["address"] = self.address.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            email=required(rest, "email", as_is),
            mobile=required(rest, "mobile", as_is),
            is_intro_seen=optional(rest, "isIntroSeen", nullable(as_is)),
            name=optional(rest, "name", anything),
            address=optional(rest, "address", Address.from_dict),
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
