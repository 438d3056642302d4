from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.scanned_data import ScannedData


@define(kw_only=True, repr=False, eq=False)
class ScanOutput(_OpenModel[Any]):
    """The data that were read.

    Attributes:
        documents: The data that were read from the document.
    """

    documents: ScannedData | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"documents": optional("documents", ScannedData.from_dict)}
