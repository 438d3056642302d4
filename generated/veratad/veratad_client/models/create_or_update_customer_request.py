from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.documents import Documents, DocumentsDict


@define(kw_only=True, repr=False, eq=False)
class CustomerDetails(_OpenModel[Any]):
    """The customer and the attributes to store.

    Attributes:
        email: The address under which the customer is stored and found.
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State; the sample has the two-letter code of a state of the USA.
        zip_: Postal code, with leading zeros.
        dob: Date of birth, year, month and day without separators (YYYYMMDD).
        phone: Telephone number; the sample has ten digits without separators.
        documents: The images of an identity document. Formats, sizes, and whether the Base64 text
            may have the prefix of a data URI, are not documented.
    """

    email: str = _field(repr=_hidden)
    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    phone: str | Unset = _field(default=UNSET, repr=_hidden)
    documents: Documents | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "email": required("email", text),
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "addr": optional("addr", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "zip_": optional("zip", text),
            "dob": optional("dob", text),
            "phone": optional("phone", text),
            "documents": optional("documents", Documents.from_dict),
        }


class CustomerDetailsDict(TypedDict, total=False):
    """The JSON data of `CustomerDetails`, as a plain dict."""

    email: Required[str]
    fn: str
    ln: str
    addr: str
    city: str
    state: str
    zip: str
    dob: str
    phone: str
    documents: Documents | DocumentsDict


@define(kw_only=True, repr=False, eq=False)
class CreateOrUpdateCustomerRequest(_OpenModel[Any]):
    """Stores a new customer, or updates a stored one.

    Attributes:
        service: Selects this service among those that share the URL.
        reference: The account's own reference for the customer; the sample responses of all four
            services show it.
        target: The customer and the attributes to store.
    """

    service: Literal["createOrUpdateCustomer"] = "createOrUpdateCustomer"
    reference: str | Unset = UNSET
    target: CustomerDetails

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("createOrUpdateCustomer")),
            "reference": optional("reference", text),
            "target": required("target", CustomerDetails.from_dict),
        }
