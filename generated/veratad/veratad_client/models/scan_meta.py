from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, integer, optional, text
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class ScanMeta(_OpenModel[Any]):
    """The call.

    Attributes:
        confirmation: The number of the confirmation.
        reference: The account's own reference.
        service: The service.
        timestamp: When it was carried out, with a space before the time of day and without a time
            zone.
        company: The account's company.
        user: The account's user name for the API.
    """

    confirmation: int | Unset = UNSET
    reference: str | Unset = UNSET
    service: str | Unset = UNSET
    timestamp: str | Unset = UNSET
    company: str | Unset = UNSET
    user: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "confirmation": optional("confirmation", integer),
            "reference": optional("reference", text),
            "service": optional("service", text),
            "timestamp": optional("timestamp", text),
            "company": optional("company", text),
            "user": optional("user", text),
        }
