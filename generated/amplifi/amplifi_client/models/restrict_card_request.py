from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypedDict

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    optional,
)
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
            "field_0": optional("0", boolean),
            "field_1": optional("1", boolean),
            "field_2": optional("2", boolean),
            "field_3": optional("3", boolean),
            "field_4": optional("4", boolean),
            "field_5": optional("5", boolean),
            "field_6": optional("6", boolean),
        }


DaysOfWeekDict = TypedDict(
    "DaysOfWeekDict",
    {"0": "bool", "1": "bool", "2": "bool", "3": "bool", "4": "bool", "5": "bool", "6": "bool"},
    total=False,
)
"""The JSON data of `DaysOfWeek`, as a plain dict."""


@define(kw_only=True, repr=False, eq=False)
class RestrictCardRequestAllowedMccs(_MapModel[Any]):
    """The only merchant category codes that are accepted."""


RestrictCardRequestAllowedMccsDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class RestrictCardRequestRestrictedMccs(_MapModel[Any]):
    """The merchant category codes that are rejected."""


RestrictCardRequestRestrictedMccsDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class RestrictCardRequestTimesOfDay(_MapModel[Any]):
    """Ranges of hours as codes such as am9pm5, with a boolean each."""


RestrictCardRequestTimesOfDayDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class RestrictCardRequest(_OpenModel[Any]):
    """The restrictions to change; merchants are either allowed or restricted, not both.

    Attributes:
        day_of_week: The days on which the card can be used.
        times_of_day: Ranges of hours as codes such as am9pm5, with a boolean each.
        restricted_mccs: The merchant category codes that are rejected.
        allowed_mccs: The only merchant category codes that are accepted.
    """

    day_of_week: DaysOfWeek | Unset = UNSET
    times_of_day: RestrictCardRequestTimesOfDay | Unset = UNSET
    restricted_mccs: RestrictCardRequestRestrictedMccs | None | Unset = UNSET
    allowed_mccs: RestrictCardRequestAllowedMccs | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "day_of_week": optional("dayOfWeek", DaysOfWeek.from_dict),
            "times_of_day": optional("timesOfDay", RestrictCardRequestTimesOfDay.from_dict),
            "restricted_mccs": optional(
                "restrictedMCCs", nullable(RestrictCardRequestRestrictedMccs.from_dict)
            ),
            "allowed_mccs": optional(
                "allowedMCCs", nullable(RestrictCardRequestAllowedMccs.from_dict)
            ),
        }
