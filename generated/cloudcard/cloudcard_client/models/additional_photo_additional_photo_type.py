from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class AdditionalPhotoAdditionalPhotoType(_OpenModel[Any]):
    """The kind of document.

    Attributes:
        name: The name of the kind, as the organization calls it.
    """

    name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"name": optional("name", as_is)}
