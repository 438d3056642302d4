from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, many, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.template_field import TemplateField


@define(kw_only=True, repr=False, eq=False)
class TemplateFields(_OpenModel[Any]):
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

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "barcode": optional("barcode", many(TemplateField.from_dict)),
            "image": optional("image", many(TemplateField.from_dict)),
            "name_fields": optional("name-fields", many(TemplateField.from_dict)),
            "front_fields": optional("front-fields", many(TemplateField.from_dict)),
            "secondary_fields": optional("secondary-fields", many(TemplateField.from_dict)),
            "back_fields": optional("back-fields", many(TemplateField.from_dict)),
        }
