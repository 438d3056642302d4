from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class CustomField(_OpenModel[Any]):
    """A field of each person in this organization.

    Attributes:
        class_
        id
        last_updated
        name: The name of the field where people are created, updated or imported.
        organization: A reference to another record by its number.
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    name: str | Unset = UNSET
    organization: Stub | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", as_is),
            "id": optional("id", as_is),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "name": optional("name", as_is),
            "organization": optional("organization", Stub.from_dict),
        }
