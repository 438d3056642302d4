from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Balance(_OpenModel[Any]):
    """The balance of an account.

    Attributes:
        currency: The currency, three letters.
        native: The actual balance.
        available: The balance that is available.
    """

    currency: str | Unset = UNSET
    native: float | Unset = UNSET
    available: float | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "currency": optional("currency", as_is),
            "native": optional("native", as_is),
            "available": optional("available", as_is),
        }
