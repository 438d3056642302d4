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

from ..models.manual_review_target import ManualReviewTarget


@define(kw_only=True, repr=False, eq=False)
class ManualReviewRequest(_OpenModel[Any]):
    """A document that people review; at most ten megabytes.

    Attributes:
        service: Selects this service.
        rules: The set of rules; empty for the base set.
        reference: The account's own reference.
        target: The images and the customer.
    """

    service: Literal["DCAMSPLUS5.0.Manual"] = "DCAMSPLUS5.0.Manual"
    rules: str | Unset = UNSET
    reference: str | Unset = UNSET
    target: ManualReviewTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("DCAMSPLUS5.0.Manual")),
            "rules": optional("rules", as_is),
            "reference": optional("reference", as_is),
            "target": required("target", ManualReviewTarget.from_dict),
        }
