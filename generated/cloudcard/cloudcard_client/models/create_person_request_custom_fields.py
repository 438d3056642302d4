from __future__ import annotations

from collections.abc import Mapping

from attrs import define
from photo_id_runtime.fields import JsonProperty as _JsonProperty
from photo_id_runtime.models import OpenModel as _OpenModel


@define(kw_only=True, repr=False, eq=False)
class CreatePersonRequestCustomFields(_OpenModel[str]):
    """The organization's custom fields by name, each a text.

    Names may have spaces. Answers have `customFieldValues` instead.
    """

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}
