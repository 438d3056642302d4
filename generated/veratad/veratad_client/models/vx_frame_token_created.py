from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class VxFrameTokenCreated(_OpenModel[Any]):
    """The token for one frame.

    The other properties are those of the page's sample, which are the settings of the frame of
    DCAMS.

    Attributes:
        result: Indicates success.
        message: The outcome as text.
        token: The token.
        age: The age to check: a number and a plus sign.
        rules: The set of rules for scanning.
        store_on: The result on which a document is stored.
        company_name_for_email: The company's name in the customer's mail.
        email_logo_link: The URL of the logo in the customer's mail.
        email_logo_height: The height of the logo in pixels.
        email_logo_width: The width of the logo in pixels.
        dcams_manual_rules: Presumably the set of rules for manual review.
    """

    result: Literal["Success"] = "Success"
    message: str | Unset = UNSET
    token: str = _field(repr=_hidden)
    age: str | Unset = UNSET
    rules: str | Unset = UNSET
    store_on: str | Unset = UNSET
    company_name_for_email: str | Unset = UNSET
    email_logo_link: str | Unset = UNSET
    email_logo_height: str | Unset = UNSET
    email_logo_width: str | Unset = UNSET
    dcams_manual_rules: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Success")),
            "message": optional("message", text),
            "token": required("token", text),
            "age": optional("age", text),
            "rules": optional("rules", text),
            "store_on": optional("store_on", text),
            "company_name_for_email": optional("company_name_for_email", text),
            "email_logo_link": optional("email_logo_link", text),
            "email_logo_height": optional("email_logo_height", text),
            "email_logo_width": optional("email_logo_width", text),
            "dcams_manual_rules": optional("dcams_manual_rules", text),
        }
