from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    many,
    one_of,
    required,
    text,
)
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class PeopleReportRequest(_OpenModel[Any]):
    """The people to report on.

    Attributes:
        include: The people, each by the number that CloudCard assigned, by e-mail address or by
            identifier.
    """

    include: list[int | str] = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"include": required("include", many(one_of(integer, text)))}
