from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class CancelOwnBookingRequest(_OpenModel[Any]):
    """The customer's login and the booking to cancel.

    Attributes:
        job_id: The number of the booking.
        reason: The reason for the cancellation, as text.
    """

    job_id: int
    reason: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"job_id": required("job_id", integer), "reason": optional("reason", text)}
