from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class CustomFieldValue(_OpenModel[Any]):
    """The person's value of a custom field.

    Attributes:
        class_
        id
        custom_field: A reference to another record by its number.
        last_updated
        person: A reference to another record by its number.
        value
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    custom_field: Stub | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    person: Stub | Unset = UNSET
    value: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", as_is),
            "id": optional("id", as_is),
            "custom_field": optional("customField", Stub.from_dict),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "person": optional("person", Stub.from_dict),
            "value": optional("value", as_is),
        }
