from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    many,
    one_of,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, OpenStrEnum as _OpenStrEnum, Unset, hidden as _hidden

from ..models.scan_meta import ScanMeta
from ..models.scan_outcome import ScanOutcome


class PolledReviewStatus(_OpenStrEnum):
    """The state."""

    PROCESSING = "PROCESSING"
    ERROR = "ERROR"
    COMPLETED = "COMPLETED"


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
            "test_key": optional("test_key", text),
            "expiry": optional("expiry", text),
        }


class PolledReviewDict(TypedDict, total=False):
    """The JSON data of `PolledReview`, as a plain dict."""

    status: PolledReviewStatus | Literal["PROCESSING", "ERROR", "COMPLETED"]
    test_key: str
    expiry: str


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
            "token": required("token", text),
        }


@define(kw_only=True, repr=False, eq=False)
class Polling(_OpenModel[Any]):
    """The way to poll for the result.

    Attributes:
        url: The path to which the template is sent.
        template: The template that is sent to poll.
        instructions: The interval, as text.
    """

    url: str | Unset = UNSET
    template: ReviewTemplate | Unset = UNSET
    instructions: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "url": optional("url", text),
            "template": optional("template", ReviewTemplate.from_dict),
            "instructions": optional("instructions", text),
        }


@define(kw_only=True, repr=False, eq=False)
class Continuations(_OpenModel[Any]):
    """The way to go on.

    Attributes:
        polling: The way to poll for the result.
    """

    polling: Polling | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"polling": optional("polling", Polling.from_dict)}


@define(kw_only=True, repr=False, eq=False)
class ReviewOutputDocuments(_MapModel[Any]):
    """The documents, an empty list while the review lasts."""


@define(kw_only=True, repr=False, eq=False)
class ReviewOutputDocumentsItem(_MapModel[Any]):
    """ReviewOutputDocumentsItem."""


@define(kw_only=True, repr=False, eq=False)
class ReviewOutputInput(_MapModel[Any]):
    """The input, under other names."""


@define(kw_only=True, repr=False, eq=False)
class ReviewOutput(_OpenModel[Any]):
    """The input and the findings.

    Attributes:
        input_: The input, under other names.
        documents: The documents, an empty list while the review lasts.
    """

    input_: ReviewOutputInput | Unset = UNSET
    documents: list[ReviewOutputDocumentsItem] | ReviewOutputDocuments | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "input_": optional("input", ReviewOutputInput.from_dict),
            "documents": optional(
                "documents",
                one_of(many(ReviewOutputDocumentsItem.from_dict), ReviewOutputDocuments.from_dict),
            ),
        }


@define(kw_only=True, repr=False, eq=False)
class ReviewSubmitted(_OpenModel[Any]):
    """The state of a review.

    Attributes:
        output: The input and the findings.
        meta: The call.
        result: The outcome.
        continuations: The way to go on.
    """

    output: ReviewOutput | Unset = UNSET
    meta: ScanMeta | Unset = UNSET
    result: ScanOutcome
    continuations: Continuations | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "output": optional("output", ReviewOutput.from_dict),
            "meta": optional("meta", ScanMeta.from_dict),
            "result": required("result", ScanOutcome.from_dict),
            "continuations": optional("continuations", Continuations.from_dict),
        }
