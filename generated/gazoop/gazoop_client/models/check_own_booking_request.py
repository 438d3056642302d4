from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, integer, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class CheckOwnBookingRequest(_OpenModel[Any]):
    """The customer's login, and the booking unless it is the next one.

    Attributes:
        job_id: The number of the booking.
    """

    job_id: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"job_id": optional("job_id", integer)}
