from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.polled_review_status import PolledReviewStatus


@define(kw_only=True, repr=False, eq=False)
class PolledReview(_OpenModel[Any]):
    """The state of the review.

    Attributes:
        status: The state.
        test_key: The test key.
        expiry: Until when it can be polled, without a time zone.
    """

    status: PolledReviewStatus | Unset = UNSET
    test_key: str | Unset = UNSET
    expiry: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": optional("status", PolledReviewStatus),
            "test_key": optional("test_key", as_is),
            "expiry": optional("expiry", as_is),
        }


class PolledReviewDict(TypedDict, total=False):
    """The JSON data of `PolledReview`, as a plain dict."""

    status: PolledReviewStatus
    test_key: str
    expiry: str
