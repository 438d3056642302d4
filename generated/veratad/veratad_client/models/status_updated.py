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
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.customer_status import CustomerStatus
from ..models.documents import Documents


@define(kw_only=True, repr=False, eq=False)
class StatusUpdatedTarget(_OpenModel[Any]):
    """The customer's attributes and the new status.

    The page states that all stored attributes are returned, without exception, so the documents may
    be among them; its sample has none.

    Attributes:
        email: The address under which the customer is registered.
        status: The stored result of a customer's verification.
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State; the samples have the two-letter code of a state of the USA.
        zip_: Postal code, with leading zeros.
        dob: Date of birth, year, month and day without separators.
        phone: Telephone number; the samples have ten digits without separators.
        documents: The images of an identity document. Formats, sizes, and whether the Base64 text
            may have the prefix of a data URI, are not documented.
    """

    email: str = _field(repr=_hidden)
    status: CustomerStatus
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
            "status": required("status", CustomerStatus),
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


@define(kw_only=True, repr=False, eq=False)
class StatusUpdated(_OpenModel[Any]):
    """The stored customer after the change.

    Every stored attribute is returned.

    Attributes:
        result: Indicates that the call succeeded.
        reference: The account's own reference for the customer, as stored.
        target: The customer's attributes and the new status. The page states that all stored
            attributes are returned, without exception, so the documents may be among them; its
            sample has none.
    """

    result: Literal["Success"] = "Success"
    reference: str | Unset = UNSET
    target: StatusUpdatedTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Success")),
            "reference": optional("reference", text),
            "target": required("target", StatusUpdatedTarget.from_dict),
        }
