from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required
from photo_id_runtime.links import Link, held_link as _held_link, link
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class DownloadLink(_OpenModel[Any]):
    """The address of the archive.

    Attributes:
        link: The address of the archive, including its token. Fetching it changes the status of the
            photos, so it should be fetched only once.
    """

    link: Link = _field(repr=_hidden, converter=_held_link)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"link": required("link", link("api.cloudcard.us"))}
