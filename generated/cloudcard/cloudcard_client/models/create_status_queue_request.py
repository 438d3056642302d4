from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.create_status_queue_request_message_type import CreateStatusQueueRequestMessageType
from ..models.create_status_queue_request_photo_status import CreateStatusQueueRequestPhotoStatus
from ..models.status_queue_organization import StatusQueueOrganization


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
            "name": optional("name", as_is),
            "photo_status": optional("photoStatus", CreateStatusQueueRequestPhotoStatus),
        }
