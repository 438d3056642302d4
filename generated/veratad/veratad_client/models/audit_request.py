from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required


@define(kw_only=True, repr=False, eq=False)
class AuditRequest(_OpenModel[Any]):
    """The day.

    Attributes:
        day: The day, year, month and day.
    """

    day: datetime.date

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"day": required("day", datetime.date.fromisoformat)}
