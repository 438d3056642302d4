from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class NewInviteRequest(_OpenModel[Any]):
    """The account that is shared, and for which user.

    Attributes:
        afi_account_id: The account that is shared.
        afi_card_id: The card that is shared.
        role: The role of the invited user.
        first_name: The invited user's first name.
        last_name: The invited user's last name.
    """

    afi_account_id: str = _field(repr=_hidden)
    afi_card_id: str | None | Unset = _field(default=UNSET, repr=_hidden)
    role: str | None | Unset = UNSET
    first_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | None | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_account_id": required("AFiAccountId", text),
            "afi_card_id": optional("AFiCardId", nullable(text)),
            "role": optional("role", nullable(text)),
            "first_name": optional("firstName", nullable(text)),
            "last_name": optional("lastName", nullable(text)),
        }
