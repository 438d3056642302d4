from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    exactly,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.template import Template


@define(kw_only=True, repr=False, eq=False)
class TemplateViewed(_OpenModel[Any]):
    """A whole template.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text.
        data: A card template with the fields of its cards.
    """

    status: Literal["success"] = "success"
    code: str | Unset = UNSET
    message: str | Unset = UNSET
    data: Template

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("success")),
            "code": optional("code", as_is),
            "message": optional("message", as_is),
            "data": required("data", Template.from_dict),
        }
