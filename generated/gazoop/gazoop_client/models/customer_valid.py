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
class CustomerValid(_Model):
    """The number and PIN, or the login, are valid.

    Attributes:
        result: Indicates that number and PIN, or the login, are valid.
        customer_id: The customer's ID, a string of digits.
        first_name: First name.
        last_name: Last name.
        email: The customer's e-mail address.
        phone_number: The mobile number of the account, a string here, with the country
            code.
        payment_method_account: According to its name, whether the customer can pay on
            account.
        payment_method_creditcard: According to its name, whether the customer can pay by
            credit card.
        url_customer_picture: The URL of the customer's photo.
    """

    result: Literal["valid"] = "valid"
    customer_id: str
    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    phone_number: str | Unset = _field(default=UNSET, repr=_hidden)
    payment_method_account: bool | Unset = UNSET
    payment_method_creditcard: bool | Unset = UNSET
    url_customer_picture: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "result", "customer_id")
        data: dict[str, Any] = {**self.additional_properties}
        data["result"] = self.result
        data["customer_id"] = self.customer_id
        if not isinstance(self.first_name, Unset):
            data["first_name"] = self.first_name
        if not isinstance(self.last_name, Unset):
            data["last_name"] = self.last_name
        if not isinstance(self.email, Unset):
            data["email"] = self.email
        if not isinstance(self.phone_number, Unset):
            data["phone_number"] = self.phone_number
        if not isinstance(self.payment_method_account, Unset):
            data["payment_method_account"] = self.payment_method_account
        if not isinstance(self.payment_method_creditcard, Unset):
            data["payment_method_creditcard"] = self.payment_method_creditcard
        if not isinstance(self.url_customer_picture, Unset):
            data["url_customer_picture"] = self.url_customer_picture
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            result=required(rest, "result", exactly("valid")),
            customer_id=required(rest, "customer_id", as_is),
            first_name=optional(rest, "first_name", as_is),
            last_name=optional(rest, "last_name", as_is),
            email=optional(rest, "email", as_is),
            phone_number=optional(rest, "phone_number", as_is),
            payment_method_account=optional(rest, "payment_method_account", as_is),
            payment_method_creditcard=optional(rest, "payment_method_creditcard", as_is),
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
