from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    many,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class LoggedIn(_OpenModel[Any]):
    """A session of a user.

    Attributes:
        username
        roles: The roles of the user, for example `ROLE_OFFICE`.
        access_token: The session token, for the header `X-Auth-Token`.
    """

    username: str | Unset = _field(default=UNSET, repr=_hidden)
    roles: list[str] | Unset = UNSET
    access_token: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "username": optional("username", text),
            "roles": optional("roles", many(text)),
            "access_token": required("access_token", text),
        }
