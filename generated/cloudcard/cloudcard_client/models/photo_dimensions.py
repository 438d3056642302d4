from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class PhotoDimensions(_OpenModel[Any]):
    """The required size of photos.

    Attributes:
        class_
        id
        width: The unit is not documented.
        height: The unit is not documented.
        description
        domain_class
        version
        value: Width by height, in the examples.
        long_side
        short_side
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    width: int | Unset = UNSET
    height: int | Unset = UNSET
    description: str | Unset = UNSET
    domain_class: str | Unset = UNSET
    version: int | Unset = UNSET
    value: float | Unset = UNSET
    long_side: int | Unset = UNSET
    short_side: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", as_is),
            "id": optional("id", as_is),
            "width": optional("width", as_is),
            "height": optional("height", as_is),
            "description": optional("description", as_is),
            "domain_class": optional("domainClass", as_is),
            "version": optional("version", as_is),
            "value": optional("value", as_is),
            "long_side": optional("longSide", as_is),
            "short_side": optional("shortSide", as_is),
        }
