from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, many, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.document_data import DocumentData


@define(kw_only=True, repr=False, eq=False)
class FrameScan(_OpenModel[Any]):
    """The result of the scan.

    Attributes:
        document_data: The data that were read from a document.
        confirmation: The number of the confirmation.
        action: The outcome, such as PENDING.
        detail: The reason for the outcome.
        issues: What does not match.
    """

    document_data: DocumentData | Unset = UNSET
    confirmation: int | Unset = UNSET
    action: str | Unset = UNSET
    detail: str | Unset = UNSET
    issues: list[str] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "document_data": optional("document_data", DocumentData.from_dict),
            "confirmation": optional("confirmation", as_is),
            "action": optional("action", as_is),
            "detail": optional("detail", as_is),
            "issues": optional("issues", many(as_is)),
        }
