from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class AccountRecoveryConfirmation(_OpenModel[Any]):
    """Confirms the recovery of an adult's account.

    Attributes:
        type_
        afi_user_id: The user's id.
        recovery_code: The recovery code that the user received.
    """

    type_: Literal["adult account recovery confirm"] = "adult account recovery confirm"
    afi_user_id: str = _field(repr=_hidden)
    recovery_code: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "type_": required("type", exactly("adult account recovery confirm")),
            "afi_user_id": required("AFiUserId", text),
            "recovery_code": required("recoveryCode", text),
        }


class AccountRecoveryConfirmationDict(TypedDict, total=False):
    """The JSON data of `AccountRecoveryConfirmation`, as a plain dict."""

    type: Literal["adult account recovery confirm"]
    AFiUserId: Required[str]
    recoveryCode: Required[str]
