from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, many, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.viewed_field import ViewedField


@define(kw_only=True, repr=False, eq=False)
class ViewedCardCardData(_OpenModel[Any]):
    """The content of the card, in the groups in which it was sent.

    Attributes:
        barcode: The barcode's value, under the key `barcode`.
        image: The photo, under the key `id-photo`; its value is the photo's URL.
        name_fields: The holder's name, under the key `name`.
        front_fields: The front of the card, each field with its type.
        secondary_fields: Further content of the card, each field with its type.
        back_fields: The back of the card, each field with its type.
    """

    barcode: list[ViewedField] | Unset = UNSET
    image: list[ViewedField] | Unset = UNSET
    name_fields: list[ViewedField] | Unset = UNSET
    front_fields: list[ViewedField] | Unset = UNSET
    secondary_fields: list[ViewedField] | Unset = UNSET
    back_fields: list[ViewedField] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "barcode": optional("barcode", many(ViewedField.from_dict)),
            "image": optional("image", many(ViewedField.from_dict)),
            "name_fields": optional("name-fields", many(ViewedField.from_dict)),
            "front_fields": optional("front-fields", many(ViewedField.from_dict)),
            "secondary_fields": optional("secondary-fields", many(ViewedField.from_dict)),
            "back_fields": optional("back-fields", many(ViewedField.from_dict)),
        }
