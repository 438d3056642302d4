from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, many, members, optional, settled as _settled
from ..models.card_field import CardField
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class CardData(_Model):
    """The content of the card, in six groups.

    The template presumably defines which slots a group has, and which of them are required,
    as view-template shows for some groups.

    Attributes:
        barcode: The barcode's value, under the key `barcode`.
        image: The photo, under the key `id-photo`; its value is the photo's URL.
        name_fields: The holder's name, under the key `name`.
        front_fields: The front of the card, under the keys `front-1`, `front-2` and so on;
            next to the name a template has at most three of them.
        secondary_fields: Further content of the card, under the keys `secondary-1`,
            `secondary-2` and so on. A comment in the vendor's sample mentions four; whether
            there can be more is not documented.
        back_fields: The back of the card, under the keys `back-1`, `back-2` and so on. A
            comment in the vendor's sample mentions four; whether there can be more is not
            documented.
    """

    barcode: list[CardField] | Unset = UNSET
    image: list[CardField] | Unset = UNSET
    name_fields: list[CardField] | Unset = UNSET
    front_fields: list[CardField] | Unset = UNSET
    secondary_fields: list[CardField] | Unset = UNSET
    back_fields: list[CardField] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.barcode, Unset):
            data["barcode"] = [each.to_dict() for each in self.barcode]
        if not isinstance(self.image, Unset):
            data["image"] = [each.to_dict() for each in self.image]
        if not isinstance(self.name_fields, Unset):
            data["name-fields"] = [each.to_dict() for each in self.name_fields]
        if not isinstance(self.front_fields, Unset):
            data["front-fields"] = [each.to_dict() for each in self.front_fields]
        if not isinstance(self.secondary_fields, Unset):
            data["secondary-fields"] = [each.to_dict() for each in self.secondary_fields]
        if not isinstance(self.back_fields, Unset):
            data["back-fields"] = [each.to_dict() for each in self.back_fields]
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            barcode=optional(rest, "barcode", many(CardField.from_dict)),
            image=optional(rest, "image", many(CardField.from_dict)),
            name_fields=optional(rest, "name-fields", many(CardField.from_dict)),
            front_fields=optional(rest, "front-fields", many(CardField.from_dict)),
            secondary_fields=optional(rest, "secondary-fields", many(CardField.from_dict)),
            back_fields=optional(rest, "back-fields", many(CardField.from_dict)),
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
