from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    anything,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class AutoFundingRequest(_OpenModel[Any]):
    """When money is transferred from an external account.

    The page's table could not be read, so more properties are needed, such as presumably the
    account and the amount.

    Attributes:
        cadence: How often: weekly, monthly, or a word that could not be read for when the account
            is low.
        weekday: The day of the week of a weekly transfer.
        day: The day of the month of a monthly transfer.
    """

    cadence: str
    weekday: Any | Unset = UNSET
    day: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "cadence": required("cadence", text),
            "weekday": optional("weekday", anything),
            "day": optional("day", integer),
        }
