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
)
from photo_id_runtime.types import UNSET, Unset

from ..models.account import Account


@define(kw_only=True, repr=False, eq=False)
class AccountsListed(_OpenModel[Any]):
    """The accounts of the user.

    Attributes:
        success: True if present; a failure has another status and another body.
        accounts: The accounts.
        dts_update_next: When they are updated next.
    """

    success: Literal[True] | Unset = UNSET
    accounts: list[Account]
    dts_update_next: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "accounts": required("accounts", many(Account.from_dict)),
            "dts_update_next": optional("dtsUpdateNext", datetime.datetime.fromisoformat),
        }
