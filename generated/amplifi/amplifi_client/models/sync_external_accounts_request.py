from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, many, required

from ..models.external_account_change import ExternalAccountChange


@define(kw_only=True, repr=False, eq=False)
class SyncExternalAccountsRequest(_OpenModel[Any]):
    """The accounts to create, change or delete; empty to list all.

    Attributes:
        external_accounts: The accounts.
    """

    external_accounts: list[ExternalAccountChange]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "external_accounts": required("externalAccounts", many(ExternalAccountChange.from_dict))
        }
