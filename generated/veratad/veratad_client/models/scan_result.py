from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required
from photo_id_runtime.types import UNSET, Unset

from ..models.scan_meta import ScanMeta
from ..models.scan_outcome import ScanOutcome
from ..models.scan_output import ScanOutput


@define(kw_only=True, repr=False, eq=False)
class ScanResult(_OpenModel[Any]):
    """The result of a scan; the outcome is in `result`.

    Attributes:
        output: The data that were read.
        meta: The call.
        result: The outcome.
    """

    output: ScanOutput | Unset = UNSET
    meta: ScanMeta | Unset = UNSET
    result: ScanOutcome

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "output": optional("output", ScanOutput.from_dict),
            "meta": optional("meta", ScanMeta.from_dict),
            "result": required("result", ScanOutcome.from_dict),
        }
