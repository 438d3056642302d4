from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, many, one_of, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.review_output_documents_type0_item import ReviewOutputDocumentsType0Item
from ..models.review_output_documents_type1 import ReviewOutputDocumentsType1
from ..models.review_output_input import ReviewOutputInput


@define(kw_only=True, repr=False, eq=False)
class ReviewOutput(_OpenModel[Any]):
    """The input and the findings.

    Attributes:
        input_: The input, under other names.
        documents: The documents, an empty list while the review lasts.
    """

    input_: ReviewOutputInput | Unset = UNSET
    documents: list[ReviewOutputDocumentsType0Item] | ReviewOutputDocumentsType1 | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "input_": optional("input", ReviewOutputInput.from_dict),
            "documents": optional(
                "documents",
                one_of(
                    many(ReviewOutputDocumentsType0Item.from_dict),
                    ReviewOutputDocumentsType1.from_dict,
                ),
            ),
        }
