from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    exactly,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.customer_status import CustomerStatus
from ..models.images_found_target import ImagesFoundTarget


@define(kw_only=True, repr=False, eq=False)
class ImagesFound(_OpenModel[Any]):
    """The stored customer with the images of the documents.

    Attributes:
        result: Indicates that the call succeeded.
        reference: The account's own reference for the customer, as stored.
        status: The stored result of a customer's verification.
        target: The customer's attributes and documents.
    """

    result: Literal["Success"] = "Success"
    reference: str | Unset = UNSET
    status: CustomerStatus
    target: ImagesFoundTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Success")),
            "reference": optional("reference", as_is),
            "status": required("status", CustomerStatus),
            "target": required("target", ImagesFoundTarget.from_dict),
        }
