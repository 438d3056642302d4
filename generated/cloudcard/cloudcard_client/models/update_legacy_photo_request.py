from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required, text


@define(kw_only=True, repr=False, eq=False)
class UpdateLegacyPhotoRequest(_OpenModel[Any]):
    """The change to make.

    Attributes:
        status: The new status of the photo. The client sends the one that it is configured with, by
            default `DOWNLOADED`, and `FAILED` where it could not store a photo.
    """

    status: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"status": required("status", text)}
