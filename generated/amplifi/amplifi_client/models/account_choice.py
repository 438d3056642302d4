from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, nullable, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class AccountChoice(_OpenModel[Any]):
    """The user's account.

    Attributes:
        afi_account_id: The account's id.
    """

    afi_account_id: str | None | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"afi_account_id": optional("AFiAccountId", nullable(text))}


class AccountChoiceDict(TypedDict, total=False):
    """The JSON data of `AccountChoice`, as a plain dict."""

    AFiAccountId: str | None
