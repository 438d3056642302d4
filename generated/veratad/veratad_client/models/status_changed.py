from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.customer_status import CustomerStatus


@define(kw_only=True, repr=False, eq=False)
class StatusChangedAdditionalData(_MapModel[Any]):
    """Properties that the account has passed, under names of its own."""


@define(kw_only=True, repr=False, eq=False)
class StatusChangedDcamsPlusDocumentData(_MapModel[Any]):
    """The data that was read from the document."""


@define(kw_only=True, repr=False, eq=False)
class StatusChangedDcamsPlus(_OpenModel[Any]):
    """The result of the scan.

    Attributes:
        document_data: The data that was read from the document.
    """

    document_data: StatusChangedDcamsPlusDocumentData | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "document_data": optional("document_data", StatusChangedDcamsPlusDocumentData.from_dict)
        }


@define(kw_only=True, repr=False, eq=False)
class StatusChanged(_OpenModel[Any]):
    """A customer whose status changed.

    The sample breaks off within `dcams_plus`, so further properties are possible.

    Attributes:
        fn: First name.
        ln: Last name.
        addr: Street address.
        city: The city of the address.
        state: The state of the address.
        zip_: Postal code.
        dob: Date of birth, as in the other calls.
        email: E-mail address, which identifies the customer in the other calls.
        reference: The account's own reference for the customer.
        status: The stored result of a customer's verification.
        additional_data: Properties that the account has passed, under names of its own.
        dcams_plus: The result of the scan.
    """

    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    reference: str | Unset = _field(default=UNSET, repr=_hidden)
    status: CustomerStatus | Unset = UNSET
    additional_data: StatusChangedAdditionalData | Unset = UNSET
    dcams_plus: StatusChangedDcamsPlus | Unset = UNSET

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
            "email": optional("email", text),
            "reference": optional("reference", text),
            "status": optional("status", CustomerStatus),
            "additional_data": optional("additionalData", StatusChangedAdditionalData.from_dict),
            "dcams_plus": optional("dcams_plus", StatusChangedDcamsPlus.from_dict),
        }
