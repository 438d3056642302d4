from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class UserAddress(_OpenModel[Any]):
    """An address of the user.

    Attributes:
        address_line1: Street and house number.
        city
        state
        postal_code
        country_code: The code of the country, with three letters or two.
        country: The code of the country in the second table of an address.
    """

    address_line1: str = _field(repr=_hidden)
    city: str = _field(repr=_hidden)
    state: str = _field(repr=_hidden)
    postal_code: str = _field(repr=_hidden)
    country_code: str | Unset = UNSET
    country: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "address_line1": required("addressLine1", as_is),
            "city": required("city", as_is),
            "state": required("state", as_is),
            "postal_code": required("postalCode", as_is),
            "country_code": optional("countryCode", as_is),
            "country": optional("country", as_is),
        }


class UserAddressDict(TypedDict, total=False):
    """The JSON data of `UserAddress`, as a plain dict."""

    addressLine1: Required[str]
    city: Required[str]
    state: Required[str]
    postalCode: Required[str]
    countryCode: str
    country: str
