from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text
from photo_id_runtime.types import hidden as _hidden

from ..models.customer_status import CustomerStatus


@define(kw_only=True, repr=False, eq=False)
class UpdateStatusRequestTarget(_OpenModel[Any]):
    """The customer and the new status.

    Attributes:
        email: The address under which the customer is registered; it alone identifies the customer.
        status: The stored result of a customer's verification.
    """

    email: str = _field(repr=_hidden)
    status: CustomerStatus

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"email": required("email", text), "status": required("status", CustomerStatus)}


class UpdateStatusRequestTargetDict(TypedDict, total=False):
    """The JSON data of `UpdateStatusRequestTarget`, as a plain dict."""

    email: Required[str]
    status: Required[CustomerStatus | Literal["PASS", "PENDING", "FAIL"]]


@define(kw_only=True, repr=False, eq=False)
class UpdateStatusRequest(_OpenModel[Any]):
    """Sets the stored verification status of a customer who is already registered.

    Attributes:
        service: Selects this service among those that share the URL.
        target: The customer and the new status.
    """

    service: Literal["updateStatus"] = "updateStatus"
    target: UpdateStatusRequestTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("updateStatus")),
            "target": required("target", UpdateStatusRequestTarget.from_dict),
        }
