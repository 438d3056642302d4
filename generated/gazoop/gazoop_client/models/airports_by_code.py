from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    number,
    one_of,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Airport(_OpenModel[Any]):
    """The name and the place of an airport.

    Attributes:
        text: The name.
        lat: The latitude in decimal degrees.
        lon: The longitude in decimal degrees.
    """

    text: str | Unset = UNSET
    lat: float | str | Unset = UNSET
    lon: float | str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "text": optional("text", text),
            "lat": optional("lat", one_of(number, text)),
            "lon": optional("lon", one_of(number, text)),
        }


@define(kw_only=True, repr=False, eq=False)
class AirportsByCode(_MapModel[Airport]):
    """Airports by a code."""

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        return Airport.from_dict
