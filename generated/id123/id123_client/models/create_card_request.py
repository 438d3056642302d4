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
from ..models.card_data import CardData
from ..models.create_card_request_upsert_record import CreateCardRequestUpsertRecord
from ..types import UNSET, Unset, flag as _flag, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class CreateCardRequest(_Model):
    """Creates a card record from a card template.

    Attributes:
        action: Selects this action among those that share the URL.
        upsert_record: Whether an existing card is updated (`true`) instead of the call
            being rejected. A string, not a boolean.
        card_template_id: The template from which the card is created.
        card_id: The id of the card, chosen by the caller, unique within the template.
        unique_identifier: The e-mail address or ID number that the holder must enter in the
            app before the card can be installed.
        security_question_1: Presumably the answer to the template's first security
            question, which the holder must enter before the card can be installed.
        security_question_2: For the template's second security question, as for the first.
        card_expiration: The time at which the card expires, in UTC with an explicit offset.
        recipient_email: The address to which the invitation to install the card is sent.
        card_data: The content of the card, in six groups. The template presumably defines
            which slots a group has, and which of them are required, as view-template shows
            for some groups.
    """

    action: Literal["create-card"] = "create-card"
    upsert_record: CreateCardRequestUpsertRecord | bool | Unset = UNSET
    card_template_id: str
    card_id: str
    unique_identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    security_question_1: str | Unset = _field(default=UNSET, repr=_hidden)
    security_question_2: str | Unset = _field(default=UNSET, repr=_hidden)
    card_expiration: datetime.datetime | Unset = UNSET
    recipient_email: str | Unset = _field(default=UNSET, repr=_hidden)
    card_data: CardData | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "action", "card_template_id", "card_id")
        data: dict[str, Any] = {**self.additional_properties}
        data["action"] = self.action
        if not isinstance(self.upsert_record, Unset):
            data["upsert-record"] = _flag(self.upsert_record)
        data["card-template-id"] = self.card_template_id
        data["card-id"] = self.card_id
        if not isinstance(self.unique_identifier, Unset):
            data["unique-identifier"] = self.unique_identifier
        if not isinstance(self.security_question_1, Unset):
            data["security-question-1"] = self.security_question_1
        if not isinstance(self.security_question_2, Unset):
            data["security-question-2"] = self.security_question_2
        if not isinstance(self.card_expiration, Unset):
            data["card-expiration"] = self.card_expiration.isoformat()
        if not isinstance(self.recipient_email, Unset):
            data["recipient-email"] = self.recipient_email
        if not isinstance(self.card_data, Unset):
            data["card-data"] = self.card_data.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            action=required(rest, "action", exactly("create-card")),
            upsert_record=optional(rest, "upsert-record", CreateCardRequestUpsertRecord),
            card_template_id=required(rest, "card-template-id", as_is),
            card_id=required(rest, "card-id", as_is),
            unique_identifier=optional(rest, "unique-identifier", as_is),
            security_question_1=optional(rest, "security-question-1", as_is),
            security_question_2=optional(rest, "security-question-2", as_is),
            card_expiration=optional(rest, "card-expiration", datetime.datetime.fromisoformat),
            recipient_email=optional(rest, "recipient-email", as_is),
            card_data=optional(rest, "card-data", CardData.from_dict),
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
