from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, integer, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.photo_links import PhotoLinks


@define(kw_only=True, repr=False, eq=False)
class AdditionalPhotoAdditionalPhotoType(_OpenModel[Any]):
    """The kind of document.

    Attributes:
        name: The name of the kind, as the organization calls it.
    """

    name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"name": optional("name", text)}


@define(kw_only=True, repr=False, eq=False)
class AdditionalPhoto(_OpenModel[Any]):
    """A supporting document, such as a picture of an identity card.

    Attributes:
        id
        additional_photo_type: The kind of document.
        public_key: The photo's own key, as secret as that of any other.
        links: The address of the image. The current pages on downloading and on uploading photos
            use it, while the current examples of a photo have `externalURL` in the same place. The
            vendor's downloader prefers `externalURL` and falls back to this.
    """

    id: int | Unset = UNSET
    additional_photo_type: AdditionalPhotoAdditionalPhotoType | Unset = UNSET
    public_key: str | Unset = _field(default=UNSET, repr=_hidden)
    links: PhotoLinks | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "additional_photo_type": optional(
                "additionalPhotoType", AdditionalPhotoAdditionalPhotoType.from_dict
            ),
            "public_key": optional("publicKey", text),
            "links": optional("links", PhotoLinks.from_dict),
        }
