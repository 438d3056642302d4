from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.review_template import ReviewTemplate


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
            "url": optional("url", as_is),
            "template": optional("template", ReviewTemplate.from_dict),
            "instructions": optional("instructions", as_is),
        }
