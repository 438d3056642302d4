from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    many,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class ScanOutcome(_OpenModel[Any]):
    """The outcome.

    Attributes:
        action: PASS, FAIL, PENDING or, with other rules than the base set, REVIEW.
        detail: The reason for the outcome.
        issues: What does not match.
    """

    action: str
    detail: str | Unset = UNSET
    issues: list[str] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", text),
            "detail": optional("detail", text),
            "issues": optional("issues", many(text)),
        }
