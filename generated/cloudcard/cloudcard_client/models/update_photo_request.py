from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.photo_status import PhotoStatus


@define(kw_only=True, repr=False, eq=False)
class UpdatePhotoRequest(_OpenModel[Any]):
    """The change to make.

    Attributes:
        status: The status of a photo. An office sets it to `APPROVED` or `DENIED`.
            `READY_FOR_DOWNLOAD` marks approved photos that an integration has to fetch, which needs
            the external download strategy according to older versions of a page. A caller that has
            fetched a photo sets it to `DOWNLOADED`, which removes it from the `APPROVED` list, so
            the next run does not return it again. The other statuses are listed without an
            explanation.
        version: The version of the photo on which the change is based, as last read. The change is
            rejected if the photo has changed since. Without it, nothing is compared, and the change
            of another user or process may be overwritten; CloudCard strongly recommends sending it.
    """

    status: PhotoStatus
    version: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"status": required("status", PhotoStatus), "version": optional("version", integer)}
