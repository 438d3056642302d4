from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required

from ..models.update_status_request_target import UpdateStatusRequestTarget


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
