from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class InvitationSent(_OpenModel[Any]):
    """The invitation was sent.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text; no real text is documented.
    """

    status: Literal["success"] = "success"
    code: str | Unset = UNSET
    message: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("success")),
            "code": optional("code", text),
            "message": optional("message", text),
        }
