from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.links import Link, held_link as _held_link, link
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class SecurityCodeNeeded(_OpenModel[Any]):
    """The number and PIN, or the login, are valid, but the account is not verified with the code that
    was sent to the customer, and cannot book until it is.

    Attributes:
        result: Indicates that the account is not verified yet.
        customer_id: The customer's ID, a string of digits.
        phone_number: The mobile number of the account, a string here, with the country code.
        url_customer_picture: The URL of the customer's photo.
    """

    result: Literal["valid-cin"] = "valid-cin"
    customer_id: str | Unset = UNSET
    phone_number: str | Unset = _field(default=UNSET, repr=_hidden)
    url_customer_picture: Link | Unset = _field(default=UNSET, repr=_hidden, converter=_held_link)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("valid-cin")),
            "customer_id": optional("customer_id", text),
            "phone_number": optional("phone_number", text),
            "url_customer_picture": optional(
                "url_customer_picture", link("iwebcab.s3.amazonaws.com")
            ),
        }
