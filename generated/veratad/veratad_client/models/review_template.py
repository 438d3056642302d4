from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.polled_review import PolledReview


@define(kw_only=True, repr=False, eq=False)
class ReviewTemplate(_OpenModel[Any]):
    """The template that is sent to poll.

    Attributes:
        polled: The state of the review.
        token: The token of the review.
    """

    polled: PolledReview | Unset = UNSET
    token: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "polled": optional("polled", PolledReview.from_dict),
            "token": required("token", as_is),
        }
