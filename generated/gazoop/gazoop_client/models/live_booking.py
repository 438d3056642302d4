from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required

from ..models.job_data import JobData


@define(kw_only=True, repr=False, eq=False)
class LiveBooking(_OpenModel[Any]):
    """A whole booking.

    Whether there is a second object next to `jobdata` could not be read: the table of properties is
    titled with the one object, and the copies are cut off within it.

    Attributes:
        jobdata: The data of a booking; the sample breaks off, so further properties are possible.
    """

    jobdata: JobData

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"jobdata": required("jobdata", JobData.from_dict)}
