from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required, text
from photo_id_runtime.types import UNSET, OpenStrEnum as _OpenStrEnum, Unset

from ..models.status_queue_organization import StatusQueueOrganization


class CreateStatusQueueRequestMessageType(_OpenStrEnum):
    """Whether a message has the whole photo, or its id."""

    FULL = "FULL"
    ID = "ID"


class CreateStatusQueueRequestPhotoStatus(_OpenStrEnum):
    """A message is sent whenever a photo reaches this status."""

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    DENIED = "DENIED"
    DISCARDED = "DISCARDED"
    READY_FOR_DOWNLOAD = "READY_FOR_DOWNLOAD"
    DOWNLOADED = "DOWNLOADED"
    DONE = "DONE"
    ENROUTE = "ENROUTE"
    ON_HOLD = "ON_HOLD"


@define(kw_only=True, repr=False, eq=False)
class CreateStatusQueueRequest(_OpenModel[Any]):
    """The queue to create.

    Attributes:
        organization: The organization whose photos the messages are about.
        message_type: Whether a message has the whole photo, or its id.
        name: The name of the queue. A queue that is created with the organization alone is called
            `GLOBAL_DOWNLOAD`.
        photo_status: A message is sent whenever a photo reaches this status.
    """

    organization: StatusQueueOrganization
    message_type: CreateStatusQueueRequestMessageType | Unset = UNSET
    name: str | Unset = UNSET
    photo_status: CreateStatusQueueRequestPhotoStatus | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "organization": required("organization", StatusQueueOrganization.from_dict),
            "message_type": optional("messageType", CreateStatusQueueRequestMessageType),
            "name": optional("name", text),
            "photo_status": optional("photoStatus", CreateStatusQueueRequestPhotoStatus),
        }
