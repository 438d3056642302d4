from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class DownloadStrategy(_OpenModel[Any]):
    """How approved photos are delivered.

    One page shows this object, another names four strategies with a word each; how the two relate
    is not documented.

    Attributes:
        id
        name
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"id": optional("id", as_is), "name": optional("name", as_is)}
