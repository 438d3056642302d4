from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.links import Link, held_link as _held_link, link
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CustomerValid(_OpenModel[Any]):
    """The number and PIN, or the login, are valid.

    Attributes:
        result: Indicates that number and PIN, or the login, are valid.
        customer_id: The customer's ID, a string of digits.
        first_name: First name.
        last_name: Last name.
        email: The customer's e-mail address.
        phone_number: The mobile number of the account, a string here, with the country code.
        payment_method_account: According to its name, whether the customer can pay on account.
        payment_method_creditcard: According to its name, whether the customer can pay by credit
            card.
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
    url_customer_picture: Link | Unset = _field(default=UNSET, repr=_hidden, converter=_held_link)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("valid")),
            "customer_id": required("customer_id", text),
            "first_name": optional("first_name", text),
            "last_name": optional("last_name", text),
            "email": optional("email", text),
            "phone_number": optional("phone_number", text),
            "payment_method_account": optional("payment_method_account", boolean),
            "payment_method_creditcard": optional("payment_method_creditcard", boolean),
            "url_customer_picture": optional(
                "url_customer_picture", link("iwebcab.s3.amazonaws.com")
            ),
        }
