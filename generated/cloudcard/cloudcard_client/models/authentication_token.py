from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class AuthenticationToken(_OpenModel[Any]):
    """A session token with its record.

    Attributes:
        id
        date_created
        last_updated
        token_value: The session token itself, for the header `X-Auth-Token`.
        username: The account's name, which is an e-mail address.
        persistent_access_token_id: The number of the persistent access token that was exchanged.
        domain_class
        version: Null in the only example; other records have a number.
        expiration_date: When the token expires, 12 hours after its creation.
    """

    id: int | Unset = UNSET
    date_created: datetime.datetime | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    token_value: str = _field(repr=_hidden)
    username: str | Unset = _field(default=UNSET, repr=_hidden)
    persistent_access_token_id: int | Unset = UNSET
    domain_class: str | Unset = UNSET
    version: int | None | Unset = UNSET
    expiration_date: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "date_created": optional("dateCreated", datetime.datetime.fromisoformat),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "token_value": required("tokenValue", text),
            "username": optional("username", text),
            "persistent_access_token_id": optional("persistentAccessTokenId", integer),
            "domain_class": optional("domainClass", text),
            "version": optional("version", nullable(integer)),
            "expiration_date": optional("expirationDate", datetime.datetime.fromisoformat),
        }
