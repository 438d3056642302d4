from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class UpdateCustomerProfileRequest(_OpenModel[Any]):
    """The key, the customer and the whole profile.

    The page lists ten fields without their names; the client of a third party requires four of
    these for the same seven.

    Attributes:
        phone_number: The mobile number of the customer's account, digits only, which identifies the
            customer. The vendor's own examples, which have a country code, need more than 32 bits.
        customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a call
            allows it to be blank or missing, nothing checks that the caller acts for this customer.
        first_name: First name.
        last_name: Last name.
        new_mobile: The new mobile number, or the present one.
        email: The e-mail address.
        new_home_lat: The latitude of a new home address.
        new_home_long: The longitude of a new home address.
        new_home_address: The new home address, with its parts separated by commas.
    """

    phone_number: int = _field(repr=_hidden)
    customer_pin: str = _field(repr=_hidden)
    first_name: str = _field(repr=_hidden)
    last_name: str = _field(repr=_hidden)
    new_mobile: str = _field(repr=_hidden)
    email: str = _field(repr=_hidden)
    new_home_lat: float | Unset = _field(default=UNSET, repr=_hidden)
    new_home_long: float | Unset = _field(default=UNSET, repr=_hidden)
    new_home_address: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "phone_number": required("phone_number", integer),
            "customer_pin": required("customer_pin", text),
            "first_name": required("first_name", text),
            "last_name": required("last_name", text),
            "new_mobile": required("new_mobile", text),
            "email": required("email", text),
            "new_home_lat": optional("new_home_lat", number),
            "new_home_long": optional("new_home_long", number),
            "new_home_address": optional("new_home_address", text),
        }
