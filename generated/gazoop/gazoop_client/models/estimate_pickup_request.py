from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, number, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class EstimatePickupRequest(_OpenModel[Any]):
    """A fleet's key and the place of the pick-up.

    Attributes:
        lat: The latitude of the pick-up in decimal degrees, with a decimal point, never a comma.
        long: The longitude of the pick-up in decimal degrees, with a decimal point, never a comma.
    """

    lat: float | Unset = UNSET
    long: float | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"lat": optional("lat", number), "long": optional("long", number)}
