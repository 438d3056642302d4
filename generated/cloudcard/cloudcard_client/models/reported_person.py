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
class ReportedPerson(_OpenModel[Any]):
    """A person as reports have it, with one property for each custom field of the organization.

    The examples have underscores in the names of custom fields.

    Attributes:
        id: The number that CloudCard assigned to the person.
        email
        identifier: The organization's own number of the person; a string in every example.
        enabled
        date_person_created
        date_photo_created: When the person's photo was submitted; a time in every example.
    """

    id: int | Unset = UNSET
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    identifier: str | None | Unset = _field(default=UNSET, repr=_hidden)
    enabled: bool | Unset = UNSET
    date_person_created: datetime.datetime | Unset = UNSET
    date_photo_created: datetime.datetime | None | Unset = UNSET

    takes_more = True

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "email": optional("email", text),
            "identifier": optional("identifier", nullable(text)),
            "enabled": optional("enabled", boolean),
            "date_person_created": optional("date_person_created", datetime.datetime.fromisoformat),
            "date_photo_created": optional(
                "date_photo_created", nullable(datetime.datetime.fromisoformat)
            ),
        }
