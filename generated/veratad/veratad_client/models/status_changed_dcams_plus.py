from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.status_changed_dcams_plus_document_data import StatusChangedDcamsPlusDocumentData


@define(kw_only=True, repr=False, eq=False)
class StatusChangedDcamsPlus(_OpenModel[Any]):
    """The result of the scan.

    Attributes:
        document_data: The data that was read from the document.
    """

    document_data: StatusChangedDcamsPlusDocumentData | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "document_data": optional("document_data", StatusChangedDcamsPlusDocumentData.from_dict)
        }
