from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class BookingCreated(_OpenModel[Any]):
    """The journey is booked.

    Attributes:
        result: Indicates success.
        job_id: The number of the booking.
    """

    result: Literal["valid"] = "valid"
    job_id: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"result": required("result", exactly("valid")), "job_id": optional("job_id", text)}
