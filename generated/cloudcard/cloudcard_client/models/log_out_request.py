from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class LogOutRequest(_OpenModel[Any]):
    """The session to end.

    Attributes:
        authentication_token: The session token to delete. If it is absent, or unknown to CloudCard,
            **all** tokens of the account are deleted.
    """

    authentication_token: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"authentication_token": optional("authenticationToken", text)}
