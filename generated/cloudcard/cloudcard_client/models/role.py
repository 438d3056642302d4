from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Role(_OpenModel[Any]):
    """A role that a person has.

    Attributes:
        class_
        id
        authority: The name of the role, for example `ROLE_OFFICE`.
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    authority: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", as_is),
            "id": optional("id", as_is),
            "authority": optional("authority", as_is),
        }
