from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    nullable,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class Address(_OpenModel[Any]):
    """A postal address.

    Attributes:
        address_line1
        address_line2
        city
        postal_code
        state: The state, as two characters.
        country: The country code.
    """

    address_line1: str = _field(repr=_hidden)
    address_line2: str | None | Unset = _field(default=UNSET, repr=_hidden)
    city: str = _field(repr=_hidden)
    postal_code: str = _field(repr=_hidden)
    state: str = _field(repr=_hidden)
    country: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "address_line1": required("addressLine1", as_is),
            "address_line2": optional("addressLine2", nullable(as_is)),
            "city": required("city", as_is),
            "postal_code": required("postalCode", as_is),
            "state": required("state", as_is),
            "country": required("country", as_is),
        }


class AddressDict(TypedDict, total=False):
    """The JSON data of `Address`, as a plain dict."""

    addressLine1: Required[str]
    addressLine2: str | None
    city: Required[str]
    postalCode: Required[str]
    state: Required[str]
    country: Required[str]
