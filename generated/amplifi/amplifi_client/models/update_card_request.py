from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    null,
    nullable,
    one_of,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class UpdateCardRequest(_OpenModel[Any]):
    """The properties of a card that change.

    Attributes:
        name: The name that the user chooses.
        is_main: Whether it is the user's main card.
    """

    name: str | None | Unset = UNSET
    is_main: bool | str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "name": optional("name", nullable(text)),
            "is_main": optional("isMain", one_of(boolean, text, null)),
        }
