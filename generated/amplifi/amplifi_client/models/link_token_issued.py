from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class LinkTokenIssued(_OpenModel[Any]):
    """The token.

    Attributes:
        success: Always true; a failure has another status and another body.
        link_token: The token.
    """

    success: Literal[True] = True
    link_token: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "link_token": required("linkToken", text),
        }
