from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class AuthenticationToken(_Model):
    """A session token with its record.

    Attributes:
        id
        date_created
        last_updated
        token_value: The session token itself, for the header `X-Auth-Token`.
        username: The account's name, which is an e-mail address.
        persistent_access_token_id: The number of the persistent access token that was
            exchanged.
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
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "token_value")
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.id, Unset):
            data["id"] = self.id
        if not isinstance(self.date_created, Unset):
            data["dateCreated"] = self.date_created.isoformat()
        if not isinstance(self.last_updated, Unset):
            data["lastUpdated"] = self.last_updated.isoformat()
        data["tokenValue"] = self.token_value
        if not isinstance(self.username, Unset):
            data["username"] = self.username
        if not isinstance(self.persistent_access_token_id, Unset):
            data["persistentAccessTokenId"] = self.persistent_access_token_id
        if not isinstance(self.domain_class, Unset):
            data["domainClass"] = self.domain_class
        if not isinstance(self.version, Unset):
            data["version"] = self.version
        if not isinstance(self.expiration_date, Unset):
            data["expirationDate"] = self.expiration_date.isoformat()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            id=optional(rest, "id", as_is),
            date_created=optional(rest, "dateCreated", datetime.datetime.fromisoformat),
            last_updated=optional(rest, "lastUpdated", datetime.datetime.fromisoformat),
            token_value=required(rest, "tokenValue", as_is),
            username=optional(rest, "username", as_is),
            persistent_access_token_id=optional(rest, "persistentAccessTokenId", as_is),
            domain_class=optional(rest, "domainClass", as_is),
            version=optional(rest, "version", nullable(as_is)),
            expiration_date=optional(rest, "expirationDate", datetime.datetime.fromisoformat),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Give the names of the members that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
