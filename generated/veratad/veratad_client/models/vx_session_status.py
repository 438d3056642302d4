from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required
from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class VxSessionStatusCurrentStatus(_OpenStrEnum):
    """INIT before the first step is done, IN PROGRESS before the last, PENDING while a document is
    reviewed, COMPLETED afterwards.
    """

    INIT = "INIT"
    COMPLETED = "COMPLETED"
    IN_PROGRESS = "IN PROGRESS"
    PENDING = "PENDING"


@define(kw_only=True, repr=False, eq=False)
class VxSessionStatus(_OpenModel[Any]):
    """The status of a session.

    Attributes:
        current_status: INIT before the first step is done, IN PROGRESS before the last, PENDING
            while a document is reviewed, COMPLETED afterwards.
    """

    current_status: VxSessionStatusCurrentStatus

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"current_status": required("current_status", VxSessionStatusCurrentStatus)}
