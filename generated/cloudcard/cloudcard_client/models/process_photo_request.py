from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required
from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class ProcessPhotoRequestProcess(_OpenStrEnum):
    """The task.

    `rotate`, `crop` and `removeBackground` create a new photo, `classify` scores the same one;
    `sendFeedback` is listed without an explanation. Where several are needed, they have to be
    requested in this order.
    """

    ROTATE = "rotate"
    CROP = "crop"
    REMOVE_BACKGROUND = "removeBackground"
    CLASSIFY = "classify"
    SEND_FEEDBACK = "sendFeedback"


@define(kw_only=True, repr=False, eq=False)
class ProcessPhotoRequest(_OpenModel[Any]):
    """The task to carry out.

    Attributes:
        process: The task. `rotate`, `crop` and `removeBackground` create a new photo, `classify`
            scores the same one; `sendFeedback` is listed without an explanation. Where several are
            needed, they have to be requested in this order.
    """

    process: ProcessPhotoRequestProcess

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"process": required("process", ProcessPhotoRequestProcess)}
