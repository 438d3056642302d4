from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class PayloadAddress(_OpenModel[Any]):
    """An address of the prospect, the main one or, in `address1`, further details of it.

    It has the country in another property than the address of a client.

    Attributes:
        address_line1
        city
        state
        postal_code
        country_code
    """

    address_line1: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    postal_code: str | Unset = _field(default=UNSET, repr=_hidden)
    country_code: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "address_line1": optional("addressLine1", as_is),
            "city": optional("city", as_is),
            "state": optional("state", as_is),
            "postal_code": optional("postalCode", as_is),
            "country_code": optional("countryCode", as_is),
        }


class PayloadAddressDict(TypedDict, total=False):
    """The JSON data of `PayloadAddress`, as a plain dict."""

    addressLine1: str
    city: str
    state: str
    postalCode: str
    countryCode: str
