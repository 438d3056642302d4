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

from ..models.scan_selfie_target import ScanSelfieTarget


@define(kw_only=True, repr=False, eq=False)
class ScanSelfieRequest(_OpenModel[Any]):
    """A document to scan.

    Attributes:
        service: Selects this service.
        rules: The set of rules; empty for the base set.
        reference: The account's own reference.
        target: The images and the customer.
    """

    service: Literal["DCAMSPLUS5.0.Enhanced.Selfie"] = "DCAMSPLUS5.0.Enhanced.Selfie"
    rules: str | Unset = UNSET
    reference: str | Unset = UNSET
    target: ScanSelfieTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("DCAMSPLUS5.0.Enhanced.Selfie")),
            "rules": optional("rules", as_is),
            "reference": optional("reference", as_is),
            "target": required("target", ScanSelfieTarget.from_dict),
        }
