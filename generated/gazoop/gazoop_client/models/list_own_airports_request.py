from __future__ import annotations

from typing import Any

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel


@define(kw_only=True, repr=False, eq=False)
class ListOwnAirportsRequest(_MapModel[Any]):
    """The customer's login."""
