from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional
from photo_id_runtime.links import Link, held_link as _held_link, link
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class PhotoLinks(_OpenModel[Any]):
    """The address of the image.

    The current pages on downloading and on uploading photos use it, while the current examples of a
    photo have `externalURL` in the same place. The vendor's downloader prefers `externalURL` and
    falls back to this.

    Attributes:
        bytes_: The address of the image.
    """

    bytes_: Link | Unset = _field(default=UNSET, repr=_hidden, converter=_held_link)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "bytes_": optional("bytes", link("s3.amazonaws.com", "s3-ca-central-1.amazonaws.com"))
        }
