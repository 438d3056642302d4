from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, integer, optional, text
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Stub(_OpenModel[Any]):
    """A reference to another record by its number.

    Attributes:
        class_: The kind of record, in records of the older generation.
        id
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"class_": optional("class", text), "id": optional("id", integer)}
