from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    many,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CardField(_OpenModel[Any]):
    """One slot of a card and its value.

    Attributes:
        key: The slot's name, as in the template.
        value: The slot's value; for a photo its URL.
    """

    key: str
    value: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"key": required("key", text), "value": required("value", text)}


class CardFieldDict(TypedDict, total=False):
    """The JSON data of `CardField`, as a plain dict."""

    key: Required[str]
    value: Required[str]


@define(kw_only=True, repr=False, eq=False)
class CardData(_OpenModel[Any]):
    """The content of the card, in six groups.

    The template presumably defines which slots a group has, and which of them are required, as
    view-template shows for some groups.

    Attributes:
        barcode: The barcode's value, under the key `barcode`.
        image: The photo, under the key `id-photo`; its value is the photo's URL.
        name_fields: The holder's name, under the key `name`.
        front_fields: The front of the card, under the keys `front-1`, `front-2` and so on; next to
            the name a template has at most three of them.
        secondary_fields: Further content of the card, under the keys `secondary-1`, `secondary-2`
            and so on. A comment in the vendor's sample mentions four; whether there can be more is
            not documented.
        back_fields: The back of the card, under the keys `back-1`, `back-2` and so on. A comment in
            the vendor's sample mentions four; whether there can be more is not documented.
    """

    barcode: list[CardField] | Unset = UNSET
    image: list[CardField] | Unset = UNSET
    name_fields: list[CardField] | Unset = UNSET
    front_fields: list[CardField] | Unset = UNSET
    secondary_fields: list[CardField] | Unset = UNSET
    back_fields: list[CardField] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "barcode": optional("barcode", many(CardField.from_dict)),
            "image": optional("image", many(CardField.from_dict)),
            "name_fields": optional("name-fields", many(CardField.from_dict)),
            "front_fields": optional("front-fields", many(CardField.from_dict)),
            "secondary_fields": optional("secondary-fields", many(CardField.from_dict)),
            "back_fields": optional("back-fields", many(CardField.from_dict)),
        }


CardDataDict = TypedDict(
    "CardDataDict",
    {
        "barcode": "Sequence[CardField | CardFieldDict]",
        "image": "Sequence[CardField | CardFieldDict]",
        "name-fields": "Sequence[CardField | CardFieldDict]",
        "front-fields": "Sequence[CardField | CardFieldDict]",
        "secondary-fields": "Sequence[CardField | CardFieldDict]",
        "back-fields": "Sequence[CardField | CardFieldDict]",
    },
    total=False,
)
"""The JSON data of `CardData`, as a plain dict."""
