from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    optional,
    required,
    settled as _settled,
)
from ..models.viewed_card_card_data import ViewedCardCardData
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class ViewedCard(_Model):
    """A card as the institution sees it.

    The copies of the page that were read are cut off after the fields of the back, so
    further properties are possible.

    Attributes:
        card_template_id: The template from which the card was created.
        card_id: The card's id within the template.
        card_status: The status; a new card is inactive. Another page names Deactivated,
            Archived and Uninstalled; how the values are spelt here is not documented.
        card_sub_status: Details of the status; no value is documented.
        institution: The institution's name.
        issuance_type: How cards of the template are issued; the sample has a space where
            the samples of templates have an underscore.
        card_title: The card's title.
        created_at: When the record was created, in UTC.
        last_updated: When the record was last changed, in UTC.
        card_expiration: When the card expires, a date and time in UTC; the value for a card
            without an expiry is not documented.
        card_data: The content of the card, in the groups in which it was sent.
    """

    card_template_id: str
    card_id: str
    card_status: str | Unset = UNSET
    card_sub_status: str | Unset = UNSET
    institution: str | Unset = UNSET
    issuance_type: str | Unset = UNSET
    card_title: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    card_expiration: str | Unset = UNSET
    card_data: ViewedCardCardData | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "card_template_id", "card_id")
        data: dict[str, Any] = {**self.additional_properties}
        data["card-template-id"] = self.card_template_id
        data["card-id"] = self.card_id
        if not isinstance(self.card_status, Unset):
            data["card-status"] = self.card_status
        if not isinstance(self.card_sub_status, Unset):
            data["card-sub-status"] = self.card_sub_status
        if not isinstance(self.institution, Unset):
            data["institution"] = self.institution
        if not isinstance(self.issuance_type, Unset):
            data["issuance-type"] = self.issuance_type
        if not isinstance(self.card_title, Unset):
            data["card-title"] = self.card_title
        if not isinstance(self.created_at, Unset):
            data["created-at"] = self.created_at.isoformat()
        if not isinstance(self.last_updated, Unset):
            data["last-updated"] = self.last_updated.isoformat()
        if not isinstance(self.card_expiration, Unset):
            data["card-expiration"] = self.card_expiration
        if not isinstance(self.card_data, Unset):
            data["card-data"] = self.card_data.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            card_template_id=required(rest, "card-template-id", as_is),
            card_id=required(rest, "card-id", as_is),
            card_status=optional(rest, "card-status", as_is),
            card_sub_status=optional(rest, "card-sub-status", as_is),
            institution=optional(rest, "institution", as_is),
            issuance_type=optional(rest, "issuance-type", as_is),
            card_title=optional(rest, "card-title", as_is),
            created_at=optional(rest, "created-at", datetime.datetime.fromisoformat),
            last_updated=optional(rest, "last-updated", datetime.datetime.fromisoformat),
            card_expiration=optional(rest, "card-expiration", as_is),
            card_data=optional(rest, "card-data", ViewedCardCardData.from_dict),
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
