from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty


@define(kw_only=True, repr=False, eq=False)
class CreatePersonRequestCustomFields(_MapModel[str]):
    """The organization's custom fields by name, each a string.

    Names may contain spaces. Responses have `customFieldValues` instead.
    """

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}


CreatePersonRequestCustomFieldsDict: TypeAlias = Mapping[str, str]
