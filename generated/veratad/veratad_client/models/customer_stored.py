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
from photo_id_runtime.types import UNSET, OpenStrEnum as _OpenStrEnum, Unset, hidden as _hidden

from ..models.customer import Customer
from ..models.customer_status import CustomerStatus


class CustomerStoredType(_OpenStrEnum):
    """Whether the customer was updated or created."""

    UPDATE_CUSTOMER = "updateCustomer"
    CREATE_CUSTOMER = "createCustomer"


@define(kw_only=True, repr=False, eq=False)
class CustomerStored(_OpenModel[Any]):
    """The customer as stored after the call, without the documents.

    Attributes:
        result: Indicates that the call succeeded.
        reference: The account's own reference for the customer, as stored.
        customer_link: The address of the customer's page for administrators.
        status: The stored result of a customer's verification.
        type_: Whether the customer was updated or created.
        target: The attributes that are stored for a customer; responses that may include the
            documents add them. Attributes that are not listed here may occur; whether an attribute
            that was never stored is omitted or empty is not documented.
    """

    result: Literal["Success"] = "Success"
    reference: str | Unset = UNSET
    customer_link: str | Unset = _field(default=UNSET, repr=_hidden)
    status: CustomerStatus
    type_: CustomerStoredType
    target: Customer

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Success")),
            "reference": optional("reference", text),
            "customer_link": optional("customer_link", text),
            "status": required("status", CustomerStatus),
            "type_": required("type", CustomerStoredType),
            "target": required("target", Customer.from_dict),
        }
