from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class Address(_Model):
    """A postal address.

    Attributes:
        address_line_1
        address_line_2
        city
        postal_code
        state: The state, as two characters.
        country: The country code.
    """

    address_line_1: str = _field(repr=_hidden)
    address_line_2: str | None | Unset = _field(default=UNSET, repr=_hidden)
    city: str = _field(repr=_hidden)
    postal_code: str = _field(repr=_hidden)
    state: str = _field(repr=_hidden)
    country: str
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "address_line_1", "city", "postal_code", "state", "country")
        data: dict[str, Any] = {**self.additional_properties}
        data["addressLine1"] = self.address_line_1
        if not isinstance(self.address_line_2, Unset):
            data["addressLine2"] = self.address_line_2
        data["city"] = self.city
        data["postalCode"] = self.postal_code
        data["state"] = self.state
        data["country"] = self.country
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            address_line_1=required(rest, "addressLine1", as_is),
            address_line_2=optional(rest, "addressLine2", nullable(as_is)),
            city=required(rest, "city", as_is),
            postal_code=required(rest, "postalCode", as_is),
            state=required(rest, "state", as_is),
            country=required(rest, "country", as_is),
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
