from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required
from photo_id_runtime.types import UNSET, Unset

from ..models.continuations import Continuations
from ..models.review_output import ReviewOutput
from ..models.scan_meta import ScanMeta
from ..models.scan_outcome import ScanOutcome


@define(kw_only=True, repr=False, eq=False)
class ReviewSubmitted(_OpenModel[Any]):
    """The state of a review.

    Attributes:
        output: The input and the findings.
        meta: The call.
        result: The outcome.
        continuations: The way to go on.
    """

    output: ReviewOutput | Unset = UNSET
    meta: ScanMeta | Unset = UNSET
    result: ScanOutcome
    continuations: Continuations | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "output": optional("output", ReviewOutput.from_dict),
            "meta": optional("meta", ScanMeta.from_dict),
            "result": required("result", ScanOutcome.from_dict),
            "continuations": optional("continuations", Continuations.from_dict),
        }
