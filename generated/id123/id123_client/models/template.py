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
from ..models.template_fields import TemplateFields
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class Template(_Model):
    """A card template with the fields of its cards.

    Attributes:
        card_template_id: The template's id, which is needed to create and to find its
            cards.
        institution: The institution's name.
        issuance_type: How cards of the template are issued; the sample has
            INSTITUTION_ISSUED.
        title: The template's title.
        created_at: When the template was created, in UTC.
        last_updated: When the template was last changed, in UTC.
        fields: The slots of the cards, in the groups of a card's data.
    """

    card_template_id: str
    institution: str | Unset = UNSET
    issuance_type: str | Unset = UNSET
    title: str
    created_at: datetime.datetime | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    fields: TemplateFields
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "card_template_id", "title", "fields")
        data: dict[str, Any] = {**self.additional_properties}
        data["card-template-id"] = self.card_template_id
        if not isinstance(self.institution, Unset):
            data["institution"] = self.institution
        if not isinstance(self.issuance_type, Unset):
            data["issuance-type"] = self.issuance_type
        data["title"] = self.title
        if not isinstance(self.created_at, Unset):
            data["created-at"] = self.created_at.isoformat()
        if not isinstance(self.last_updated, Unset):
            data["last-updated"] = self.last_updated.isoformat()
        data["fields"] = self.fields.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            card_template_id=required(rest, "card-template-id", as_is),
            institution=optional(rest, "institution", as_is),
            issuance_type=optional(rest, "issuance-type", as_is),
            title=required(rest, "title", as_is),
            created_at=optional(rest, "created-at", datetime.datetime.fromisoformat),
            last_updated=optional(rest, "last-updated", datetime.datetime.fromisoformat),
            fields=required(rest, "fields", TemplateFields.from_dict),
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
