from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, required
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CardField(_OpenModel[Any]):
    """One slot of a card and its value.

    Attributes:
        key: The slot's name, as in the template.
        value: The slot's value; for a photo its URL.
    """

    key: str
    value: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"key": required("key", as_is), "value": required("value", as_is)}


class CardFieldDict(TypedDict, total=False):
    """The JSON data of `CardField`, as a plain dict."""

    key: Required[str]
    value: Required[str]
