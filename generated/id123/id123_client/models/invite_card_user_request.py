from __future__ import annotations

import datetime
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
class InviteCardUserRequest(_OpenModel[Any]):
    """The card to which somebody is invited.

    Attributes:
        action: Selects this action among those that share the URL.
        card_template_id: The template from which the card was created.
        card_id: The card's id within the template.
        recipient_email: The address to which the invitation is sent; by default the address that is
            stored with the card. If there is neither, the call fails.
        invitation_expiration: The time at which the invitation expires; by default one year after
            it was sent.
    """

    action: Literal["card-invitation"] = "card-invitation"
    card_template_id: str
    card_id: str
    recipient_email: str | Unset = _field(default=UNSET, repr=_hidden)
    invitation_expiration: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("card-invitation")),
            "card_template_id": required("card-template-id", text),
            "card_id": required("card-id", text),
            "recipient_email": optional("recipient-email", text),
            "invitation_expiration": optional(
                "invitation-expiration", datetime.datetime.fromisoformat
            ),
        }
