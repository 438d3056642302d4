from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class ViewedField(_OpenModel[Any]):
    """One slot of a card with its value and label.

    Attributes:
        key: The slot's name, as in the template.
        value: The slot's value, for a photo its URL; it can be empty.
        label: The label that the template defines for the slot.
        type_: The data type that the template defines for the slot; barcode, photo and name have
            none.
    """

    key: str
    value: str = _field(repr=_hidden)
    label: str
    type_: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "key": required("key", text),
            "value": required("value", text),
            "label": required("label", text),
            "type_": optional("type", text),
        }
