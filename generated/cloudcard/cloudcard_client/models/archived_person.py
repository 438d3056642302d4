from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    integer,
    nullable,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class ArchivedPerson(_OpenModel[Any]):
    """A person who is or would be archived.

    Attributes:
        id: The number that CloudCard assigned to the person.
        email
        identifier: The organization's own number of the person; a string in the example.
        date_created
        active: Whether the person is active; false in the only example.
    """

    id: int | Unset = UNSET
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    identifier: str | None | Unset = _field(default=UNSET, repr=_hidden)
    date_created: datetime.datetime | Unset = UNSET
    active: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "email": optional("email", text),
            "identifier": optional("identifier", nullable(text)),
            "date_created": optional("dateCreated", datetime.datetime.fromisoformat),
            "active": optional("active", boolean),
        }
