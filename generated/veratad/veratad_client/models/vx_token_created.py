from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class VxTokenCreated(_OpenModel[Any]):
    """The token.

    Attributes:
        access_token: The token.
        expires_in: The seconds until the token expires, 3600 in the sample.
        token_type: The word Bearer in the sample.
    """

    access_token: str = _field(repr=_hidden)
    expires_in: int | Unset = UNSET
    token_type: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "access_token": required("access_token", text),
            "expires_in": optional("expires_in", integer),
            "token_type": optional("token_type", text),
        }
