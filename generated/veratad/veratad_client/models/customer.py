from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class Customer(_OpenModel[Any]):
    """The attributes that are stored for a customer; responses that may include the documents add
    them.

    Attributes that are not listed here may occur; whether an attribute that was never stored is
    omitted or empty is not documented.

    Attributes:
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State; the samples have the two-letter code of a state of the USA.
        zip_: Postal code, with leading zeros.
        dob: Date of birth, year, month and day without separators.
        email: The address under which the customer is registered.
        phone: Telephone number; the samples have ten digits without separators.
    """

    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str = _field(repr=_hidden)
    phone: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "addr": optional("addr", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "zip_": optional("zip", text),
            "dob": optional("dob", text),
            "email": required("email", text),
            "phone": optional("phone", text),
        }
