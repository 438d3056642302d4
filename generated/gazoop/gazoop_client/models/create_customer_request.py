from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CreateCustomerRequest(_OpenModel[Any]):
    """The key and the new customer.

    The page lists six fields without their names; the client of a third party requires two of
    these.

    Attributes:
        phone_number: The mobile number of the customer's account, digits only, which identifies the
            customer. The vendor's own examples, which have a country code, need more than 32 bits.
        first_name: First name.
        last_name: Last name.
        email: The e-mail address for confirmations and receipts.
        new_pin: The PIN for the customer's logins, 4 to 8 digits; an integer on the page, text here
            so that leading zeros are kept.
    """

    phone_number: int = _field(repr=_hidden)
    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    new_pin: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "phone_number": required("phone_number", integer),
            "first_name": optional("first_name", text),
            "last_name": optional("last_name", text),
            "email": optional("email", text),
            "new_pin": required("new_pin", text),
        }
