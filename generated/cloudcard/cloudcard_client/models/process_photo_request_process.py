from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class ProcessPhotoRequestProcess(OpenStrEnum):
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
