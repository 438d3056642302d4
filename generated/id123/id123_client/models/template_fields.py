from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, many, members, optional, settled as _settled
from ..models.template_field import TemplateField
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class TemplateFields(_Model):
    """The slots of the cards, in the groups of a card's data.

    Attributes:
        barcode: The slot of the barcode.
        image: The slot of the photo.
        name_fields: The slot of the holder's name.
        front_fields: The slots of the front.
        secondary_fields: Further slots.
        back_fields: The slots of the back.
    """

    barcode: list[TemplateField] | Unset = UNSET
    image: list[TemplateField] | Unset = UNSET
    name_fields: list[TemplateField] | Unset = UNSET
    front_fields: list[TemplateField] | Unset = UNSET
    secondary_fields: list[TemplateField] | Unset = UNSET
    back_fields: list[TemplateField] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the model as JSON data; a file stays a file and is encoded when it is sent."""
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
        """Return a model of JSON data.

        Raises:
            ValueError: A required property is missing, or one cannot be read.
        """
        rest = members(src_dict)
        made = cls(
            barcode=optional(rest, "barcode", many(TemplateField.from_dict)),
            image=optional(rest, "image", many(TemplateField.from_dict)),
            name_fields=optional(rest, "name-fields", many(TemplateField.from_dict)),
            front_fields=optional(rest, "front-fields", many(TemplateField.from_dict)),
            secondary_fields=optional(rest, "secondary-fields", many(TemplateField.from_dict)),
            back_fields=optional(rest, "back-fields", many(TemplateField.from_dict)),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Return the names of the properties that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
