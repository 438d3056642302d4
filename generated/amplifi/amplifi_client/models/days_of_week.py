from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class DaysOfWeek(_OpenModel[Any]):
    """The days on which the card can be used.

    Attributes:
        field_0: Whether the card can be used on Sundays.
        field_1: Whether the card can be used on Mondays.
        field_2: Whether the card can be used on Tuesdays.
        field_3: Whether the card can be used on Wednesdays.
        field_4: Whether the card can be used on Thursdays.
        field_5: Whether the card can be used on Fridays.
        field_6: Whether the card can be used on Saturdays.
    """

    field_0: bool | Unset = UNSET
    field_1: bool | Unset = UNSET
    field_2: bool | Unset = UNSET
    field_3: bool | Unset = UNSET
    field_4: bool | Unset = UNSET
    field_5: bool | Unset = UNSET
    field_6: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "field_0": optional("0", as_is),
            "field_1": optional("1", as_is),
            "field_2": optional("2", as_is),
            "field_3": optional("3", as_is),
            "field_4": optional("4", as_is),
            "field_5": optional("5", as_is),
            "field_6": optional("6", as_is),
        }


DaysOfWeekDict = TypedDict(
    "DaysOfWeekDict",
    {"0": "bool", "1": "bool", "2": "bool", "3": "bool", "4": "bool", "5": "bool", "6": "bool"},
    total=False,
)
"""The JSON data of `DaysOfWeek`, as a plain dict."""
