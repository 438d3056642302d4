from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class Classification(_OpenModel[Any]):
    """How well a photo meets one photo requirement, according to the automatic review.

    Attributes:
        id
        score: A higher score is better: a photo above the organization's approval threshold counts
            as good, one below its denial threshold as bad, and one between them as undecided.
        photo_requirement: A reference to another record by its number.
        requirement_name
    """

    id: int | Unset = UNSET
    score: float | Unset = UNSET
    photo_requirement: Stub | Unset = UNSET
    requirement_name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", as_is),
            "score": optional("score", as_is),
            "photo_requirement": optional("photoRequirement", Stub.from_dict),
            "requirement_name": optional("requirementName", as_is),
        }
