from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class PayloadAddress(_Model):
    """An address of the prospect, the main one or, in `address1`, further details of it.

    It has the country in another property than the address of a client.

    Attributes:
        address_line_1
        city
        state
        postal_code
        country_code
    """

    address_line_1: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    postal_code: str | Unset = _field(default=UNSET, repr=_hidden)
    country_code: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.address_line_1, Unset):
            data["addressLine1"] = self.address_line_1
        if not isinstance(self.city, Unset):
            data["city"] = self.city
        if not isinstance(self.state, Unset):
            data["state"] = self.state
        if not isinstance(self.postal_code, Unset):
            data["postalCode"] = self.postal_code
        if not isinstance(self.country_code, Unset):
            data["countryCode"] = self.country_code
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            address_line_1=optional(rest, "addressLine1", as_is),
            city=optional(rest, "city", as_is),
            state=optional(rest, "state", as_is),
            postal_code=optional(rest, "postalCode", as_is),
            country_code=optional(rest, "countryCode", as_is),
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
