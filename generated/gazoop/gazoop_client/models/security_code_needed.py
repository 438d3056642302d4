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
    optional,
    required,
    settled as _settled,
)
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class SecurityCodeNeeded(_Model):
    """The number and PIN, or the login, are valid, but the account is not verified with the
    code that was sent to the customer, and cannot book until it is.

    Attributes:
        result: Indicates that the account is not verified yet.
        customer_id: The customer's ID, a string of digits.
        phone_number: The mobile number of the account, a string here, with the country
            code.
        url_customer_picture: The URL of the customer's photo.
    """

    result: Literal["valid-cin"] = "valid-cin"
    customer_id: str | Unset = UNSET
    phone_number: str | Unset = _field(default=UNSET, repr=_hidden)
    url_customer_picture: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "result")
        data: dict[str, Any] = {**self.additional_properties}
        data["result"] = self.result
        if not isinstance(self.customer_id, Unset):
            data["customer_id"] = self.customer_id
        if not isinstance(self.phone_number, Unset):
            data["phone_number"] = self.phone_number
        if not isinstance(self.url_customer_picture, Unset):
            data["url_customer_picture"] = self.url_customer_picture
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            result=required(rest, "result", exactly("valid-cin")),
            customer_id=optional(rest, "customer_id", as_is),
            phone_number=optional(rest, "phone_number", as_is),
            url_customer_picture=optional(rest, "url_customer_picture", as_is),
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
