from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    exactly,
    integer,
    many,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class TemplateField(_OpenModel[Any]):
    """One slot of a template's cards and its constraints.

    Attributes:
        key: The slot's name, which a card's data refer to.
        label: The label that the template defines for the slot.
        type_: The data type that the template defines for the slot, for the barcode presumably its
            kind, such as a QR code; null for the photo. How the values are spelt here is not
            documented.
        format_: Presumably the format of the value, for a barcode alphanumeric or numeric; null for
            the photo. It is not known for the name, as the copies that were read are cut off before
            it.
        source: The source of the value, for example the data of each card, a fixed value of the
            template or, in an older guide, the holder's input in the app; null for the photo. How
            the values are spelt here is not documented.
        source_key: Presumably the value's key at its source. Of the two fields that can be read
            completely, the barcode has it and the photo does not.
        tip: Presumably a hint for the person who fills the slot, like the help text in an older
            guide for the holder's input in the app; null for the photo. It is not known for the
            name, as the copies that were read are cut off before it.
        max_length: The maximum length of the value, 0 for the photo.
        min_length: The minimum length of the value.
        editable: Whether the slot may be edited.
        required: Whether the slot is required.
        value: Presumably the value of the slot if a card sends none.
    """

    key: str
    label: str | Unset = UNSET
    type_: str | None | Unset = UNSET
    format_: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    source_key: str | Unset = UNSET
    tip: str | None | Unset = UNSET
    max_length: int | Unset = UNSET
    min_length: int | Unset = UNSET
    editable: bool | Unset = UNSET
    required: bool | Unset = UNSET
    value: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "key": required("key", text),
            "label": optional("label", text),
            "type_": optional("type", nullable(text)),
            "format_": optional("format", nullable(text)),
            "source": optional("source", nullable(text)),
            "source_key": optional("source-key", text),
            "tip": optional("tip", nullable(text)),
            "max_length": optional("max-length", integer),
            "min_length": optional("min-length", integer),
            "editable": optional("editable", boolean),
            "required": optional("required", boolean),
            "value": optional("value", nullable(text)),
        }


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


@define(kw_only=True, repr=False, eq=False)
class Template(_OpenModel[Any]):
    """A card template with the fields of its cards.

    Attributes:
        card_template_id: The template's id, which is needed to create and to find its cards.
        institution: The institution's name.
        issuance_type: How cards of the template are issued; the sample has INSTITUTION_ISSUED.
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

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "card_template_id": required("card-template-id", text),
            "institution": optional("institution", text),
            "issuance_type": optional("issuance-type", text),
            "title": required("title", text),
            "created_at": optional("created-at", datetime.datetime.fromisoformat),
            "last_updated": optional("last-updated", datetime.datetime.fromisoformat),
            "fields": required("fields", TemplateFields.from_dict),
        }


@define(kw_only=True, repr=False, eq=False)
class TemplateViewed(_OpenModel[Any]):
    """A whole template.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text.
        data: A card template with the fields of its cards.
    """

    status: Literal["success"] = "success"
    code: str | Unset = UNSET
    message: str | Unset = UNSET
    data: Template

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("success")),
            "code": optional("code", text),
            "message": optional("message", text),
            "data": required("data", Template.from_dict),
        }
