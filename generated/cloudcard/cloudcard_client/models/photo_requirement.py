from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    anything,
    as_is,
    many,
    nullable,
    optional,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class PhotoRequirement(_OpenModel[Any]):
    """A requirement for photos of this organization.

    Attributes:
        class_
        id
        name: The name of the requirement, which is also the query parameter that states it as a
            reason of a denial.
        classifications: Empty in the only example.
        classifier_url: Null in the only example.
        hidden
        last_updated
        list_index: The example ends here; its value could not be read.
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    classifications: list[Any] | Unset = UNSET
    classifier_url: str | None | Unset = UNSET
    hidden: bool | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    list_index: Any | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", as_is),
            "id": optional("id", as_is),
            "name": optional("name", as_is),
            "classifications": optional("classifications", many(anything)),
            "classifier_url": optional("classifierUrl", nullable(as_is)),
            "hidden": optional("hidden", as_is),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "list_index": optional("listIndex", anything),
        }
