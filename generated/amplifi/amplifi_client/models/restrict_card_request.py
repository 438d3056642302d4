from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, nullable, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.days_of_week import DaysOfWeek
from ..models.restrict_card_request_allowed_mccs import RestrictCardRequestAllowedMccs
from ..models.restrict_card_request_restricted_mccs import RestrictCardRequestRestrictedMccs
from ..models.restrict_card_request_times_of_day import RestrictCardRequestTimesOfDay


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
