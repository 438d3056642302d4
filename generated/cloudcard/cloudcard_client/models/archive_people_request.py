from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required

from ..models.archive_people_request_action import ArchivePeopleRequestAction


@define(kw_only=True, repr=False, eq=False)
class ArchivePeopleRequest(_OpenModel[Any]):
    """What to do with the people.

    Attributes:
        action: `test` lists the people and changes nothing, `archive` archives them.
    """

    action: ArchivePeopleRequestAction

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"action": required("action", ArchivePeopleRequestAction)}
