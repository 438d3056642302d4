from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    exactly,
    members,
    optional,
    required,
    settled as _settled,
)
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class InviteCardUserRequest(_Model):
    """The card to which somebody is invited.

    Attributes:
        action: Selects this action among those that share the URL.
        card_template_id: The template from which the card was created.
        card_id: The card's id within the template.
        recipient_email: The address to which the invitation is sent; by default the address
            that is stored with the card. If there is neither, the call fails.
        invitation_expiration: The time at which the invitation expires; by default one year
            after it was sent.
    """

    action: Literal["card-invitation"] = "card-invitation"
    card_template_id: str
    card_id: str
    recipient_email: str | Unset = _field(default=UNSET, repr=_hidden)
    invitation_expiration: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "action", "card_template_id", "card_id")
        data: dict[str, Any] = {**self.additional_properties}
        data["action"] = self.action
        data["card-template-id"] = self.card_template_id
        data["card-id"] = self.card_id
        if not isinstance(self.recipient_email, Unset):
            data["recipient-email"] = self.recipient_email
        if not isinstance(self.invitation_expiration, Unset):
            data["invitation-expiration"] = self.invitation_expiration.isoformat()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            action=required(rest, "action", exactly("card-invitation")),
            card_template_id=required(rest, "card-template-id", as_is),
            card_id=required(rest, "card-id", as_is),
            recipient_email=optional(rest, "recipient-email", as_is),
            invitation_expiration=optional(
                rest, "invitation-expiration", datetime.datetime.fromisoformat
            ),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Give the names of the members that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
