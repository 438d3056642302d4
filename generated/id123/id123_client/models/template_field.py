from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    nullable,
    optional,
    required,
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
            "key": required("key", as_is),
            "label": optional("label", as_is),
            "type_": optional("type", nullable(as_is)),
            "format_": optional("format", nullable(as_is)),
            "source": optional("source", nullable(as_is)),
            "source_key": optional("source-key", as_is),
            "tip": optional("tip", nullable(as_is)),
            "max_length": optional("max-length", as_is),
            "min_length": optional("min-length", as_is),
            "editable": optional("editable", as_is),
            "required": optional("required", as_is),
            "value": optional("value", nullable(as_is)),
        }
