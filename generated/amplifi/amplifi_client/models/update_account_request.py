from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class UpdateAccountRequest(_OpenModel[Any]):
    """The properties of an account that change.

    Attributes:
        name: The name that the user chooses.
        is_main: Whether it is the user's main account.
        is_hidden: Whether the account is hidden.
    """

    name: str | None | Unset = UNSET
    is_main: bool | None | Unset = UNSET
    is_hidden: bool | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "name": optional("name", nullable(text)),
            "is_main": optional("isMain", nullable(boolean)),
            "is_hidden": optional("isHidden", nullable(boolean)),
        }
