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

from ..models.status_updated_target import StatusUpdatedTarget


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
            "reference": optional("reference", as_is),
            "target": required("target", StatusUpdatedTarget.from_dict),
        }
