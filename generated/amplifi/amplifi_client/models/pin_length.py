from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text


@define(kw_only=True, repr=False, eq=False)
class PinLength(_OpenModel[Any]):
    """A failure with status 401 that no other token resolves: the pin does not have 8 characters.

    Attributes:
        error: Always true.
        text: The reason, as text for a person.
    """

    error: Literal[True] = True
    text: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"error": required("error", exactly(True)), "text": required("text", text)}
