from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, many, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.external_account import ExternalAccount


@define(kw_only=True, repr=False, eq=False)
class ExternalAccountsSynced(_OpenModel[Any]):
    """All external accounts of the user.

    Attributes:
        success: True if present; a failure has another status and another body.
        external_accounts: The accounts.
    """

    success: Literal[True] | Unset = UNSET
    external_accounts: list[ExternalAccount] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "external_accounts": optional("externalAccounts", many(ExternalAccount.from_dict)),
        }
