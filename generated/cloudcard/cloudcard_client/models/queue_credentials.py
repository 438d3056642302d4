from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class QueueCredentials(_OpenModel[Any]):
    """Credentials of Amazon Web Services.

    Attributes:
        access_key_id
        secret_access_key
        session_token
        expiration: When the credentials expire.
    """

    access_key_id: str | Unset = _field(default=UNSET, repr=_hidden)
    secret_access_key: str | Unset = _field(default=UNSET, repr=_hidden)
    session_token: str | Unset = _field(default=UNSET, repr=_hidden)
    expiration: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "access_key_id": optional("accessKeyId", text),
            "secret_access_key": optional("secretAccessKey", text),
            "session_token": optional("sessionToken", text),
            "expiration": optional("expiration", datetime.datetime.fromisoformat),
        }
