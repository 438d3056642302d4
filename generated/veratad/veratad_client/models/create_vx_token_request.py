from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CreateVxTokenRequest(_OpenModel[Any]):
    """The client's id and secret.

    Attributes:
        client_id: The id from the account's administrator.
        client_secret: The secret from the account's administrator.
        audience: The API that the token is for.
        grant_type: The only kind of grant.
    """

    client_id: str
    client_secret: str = _field(repr=_hidden)
    audience: Literal["dcams.app"] = "dcams.app"
    grant_type: Literal["client_credentials"] = "client_credentials"

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "client_id": required("client_id", text),
            "client_secret": required("client_secret", text),
            "audience": required("audience", exactly("dcams.app")),
            "grant_type": required("grant_type", exactly("client_credentials")),
        }
