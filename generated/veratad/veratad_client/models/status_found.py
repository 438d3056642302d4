from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.customer import Customer
from ..models.customer_status import CustomerStatus


@define(kw_only=True, repr=False, eq=False)
class StatusFound(_OpenModel[Any]):
    """The stored customer and the verification status.

    Attributes:
        result: Indicates that the call succeeded.
        reference: The account's own reference for the customer, as stored.
        status: The stored result of a customer's verification.
        target: The attributes that are stored for a customer; responses that may include the
            documents add them. Attributes that are not listed here may occur; whether an attribute
            that was never stored is omitted or empty is not documented.
    """

    result: Literal["Success"] = "Success"
    reference: str | Unset = UNSET
    status: CustomerStatus
    target: Customer

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Success")),
            "reference": optional("reference", text),
            "status": required("status", CustomerStatus),
            "target": required("target", Customer.from_dict),
        }
