from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    many,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class TemplateSummary(_OpenModel[Any]):
    """A part of a card template.

    Attributes:
        card_template_id: The template's id, which is needed to create and to find its cards.
        institution: The institution's name.
        issuance_type: How cards of the template are issued; the sample has INSTITUTION_ISSUED.
        title: The template's title.
        created_at: When the template was created, in UTC.
        last_updated: When the template was last changed, in UTC.
    """

    card_template_id: str
    institution: str | Unset = UNSET
    issuance_type: str | Unset = UNSET
    title: str
    created_at: datetime.datetime | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "card_template_id": required("card-template-id", text),
            "institution": optional("institution", text),
            "issuance_type": optional("issuance-type", text),
            "title": required("title", text),
            "created_at": optional("created-at", datetime.datetime.fromisoformat),
            "last_updated": optional("last-updated", datetime.datetime.fromisoformat),
        }


@define(kw_only=True, repr=False, eq=False)
class TemplatesListed(_OpenModel[Any]):
    """A part of the list of templates.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text.
        data: The templates; the response has neither their total number nor a next page.
    """

    status: Literal["success"] = "success"
    code: str | Unset = UNSET
    message: str | Unset = UNSET
    data: list[TemplateSummary]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("success")),
            "code": optional("code", text),
            "message": optional("message", text),
            "data": required("data", many(TemplateSummary.from_dict)),
        }
