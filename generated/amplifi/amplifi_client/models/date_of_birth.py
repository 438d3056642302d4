from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class DateOfBirth(_OpenModel[Any]):
    """The date of birth of the prospect, as a time and in its parts.

    Attributes:
        dts: The date and time, in ISO 8601.
        day
        month
        year
    """

    dts: str | Unset = _field(default=UNSET, repr=_hidden)
    day: int | Unset = _field(default=UNSET, repr=_hidden)
    month: int | Unset = _field(default=UNSET, repr=_hidden)
    year: int | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "dts": optional("dts", as_is),
            "day": optional("day", as_is),
            "month": optional("month", as_is),
            "year": optional("year", as_is),
        }


class DateOfBirthDict(TypedDict, total=False):
    """The JSON data of `DateOfBirth`, as a plain dict."""

    dts: str
    day: int
    month: int
    year: int
