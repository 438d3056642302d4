from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required, text


@define(kw_only=True, repr=False, eq=False)
class QueueCredentialsRequest(_OpenModel[Any]):
    """The queue to read.

    Attributes:
        queue_url: The address of the queue.
    """

    queue_url: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"queue_url": required("queueUrl", text)}
