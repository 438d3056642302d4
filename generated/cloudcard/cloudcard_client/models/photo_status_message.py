from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.photo_links import PhotoLinks
from ..models.photo_status import PhotoStatus


@define(kw_only=True, repr=False, eq=False)
class PhotoStatusMessage(_OpenModel[Any]):
    """A photo as a status queue has it.

    A sample of the vendor's downloader has more properties, among them the person, and times whose
    offset has no colon.

    Attributes:
        id: The number of the photo.
        status: The status of a photo. An office sets it to `APPROVED` or `DENIED`.
            `READY_FOR_DOWNLOAD` marks approved photos that an integration has to fetch, which needs
            the external download strategy according to older versions of a page. A caller that has
            fetched a photo sets it to `DOWNLOADED`, which removes it from the `APPROVED` list, so
            the next run does not return it again. The other statuses are listed without an
            explanation.
        public_key
        version
        links: The address of the image. The current pages on downloading and on uploading photos
            use it, while the current examples of a photo have `externalURL` in the same place. The
            vendor's downloader prefers `externalURL` and falls back to this.
    """

    id: int
    status: PhotoStatus | Unset = UNSET
    public_key: str | Unset = _field(default=UNSET, repr=_hidden)
    version: int | Unset = UNSET
    links: PhotoLinks | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": required("id", integer),
            "status": optional("status", PhotoStatus),
            "public_key": optional("publicKey", text),
            "version": optional("version", integer),
            "links": optional("links", PhotoLinks.from_dict),
        }
