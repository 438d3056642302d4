from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required
from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class ReissueCardRequestReason(_OpenStrEnum):
    """Stolen for a new number, lost for the same one."""

    LOST = "lost"
    STOLEN = "stolen"


@define(kw_only=True, repr=False, eq=False)
class ReissueCardRequest(_OpenModel[Any]):
    """The reason.

    Attributes:
        reason: Stolen for a new number, lost for the same one.
    """

    reason: ReissueCardRequestReason

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"reason": required("reason", ReissueCardRequestReason)}
