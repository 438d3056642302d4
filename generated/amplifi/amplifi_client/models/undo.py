from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, boolean, optional, text
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Undo(_OpenModel[Any]):
    """The handle of a queued transfer, with which it can be undone.

    Attributes:
        id: The handle of the transfer.
        is_actionable: Whether it can be undone.
        dts_queued: When it was queued, not in the ISO form in the example.
        dts_expiry: Until when it can be undone, likewise.
    """

    id: str | Unset = UNSET
    is_actionable: bool | Unset = UNSET
    dts_queued: str | Unset = UNSET
    dts_expiry: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", text),
            "is_actionable": optional("isActionable", boolean),
            "dts_queued": optional("dtsQueued", text),
            "dts_expiry": optional("dtsExpiry", text),
        }
