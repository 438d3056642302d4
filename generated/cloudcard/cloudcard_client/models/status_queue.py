from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class StatusQueue(_OpenModel[Any]):
    """A queue of messages about photos that reach a status.

    Attributes:
        id: The number that CloudCard assigned to the queue.
        date_created
        last_updated
        organization: A reference to another record by its number.
        message_type: Whether a message has the whole photo, `FULL`, or its id, `ID`.
        photo_status: The status that photos reach.
        name
    """

    id: int
    date_created: datetime.datetime | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    organization: Stub | Unset = UNSET
    message_type: str | Unset = UNSET
    photo_status: str | Unset = UNSET
    name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": required("id", integer),
            "date_created": optional("dateCreated", datetime.datetime.fromisoformat),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "organization": optional("organization", Stub.from_dict),
            "message_type": optional("messageType", text),
            "photo_status": optional("photoStatus", text),
            "name": optional("name", text),
        }
