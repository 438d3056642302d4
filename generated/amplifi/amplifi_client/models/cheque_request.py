from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import (
    UNSET,
    File,
    FileInput,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
)


@define(kw_only=True, repr=False, eq=False)
class ChequeRequest(_OpenModel[Any]):
    """A check to deposit.

    Attributes:
        amount: The amount.
        currency: The currency, three letters.
        is_deleted: Whether the check is deleted.
        img_front_b64: The front.
        img_back_b64: The back.
        thumb_front_b64: A small picture of the front.
        thumb_back_b64: A small picture of the back.
    """

    amount: float
    currency: str
    is_deleted: bool | None | Unset = UNSET
    img_front_b64: File | None | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    img_back_b64: File | None | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    thumb_front_b64: File | None | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    thumb_back_b64: File | None | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "amount": required("amount", number),
            "currency": required("currency", text),
            "is_deleted": optional("isDeleted", nullable(boolean)),
            "img_front_b64": optional("imgFrontB64", nullable(File.from_base64)),
            "img_back_b64": optional("imgBackB64", nullable(File.from_base64)),
            "thumb_front_b64": optional("thumbFrontB64", nullable(File.from_base64)),
            "thumb_back_b64": optional("thumbBackB64", nullable(File.from_base64)),
        }


class ChequeRequestDict(TypedDict, total=False):
    """The JSON data of `ChequeRequest`, as a plain dict."""

    amount: Required[float]
    currency: Required[str]
    isDeleted: bool | None
    imgFrontB64: FileInput | None
    imgBackB64: FileInput | None
    thumbFrontB64: FileInput | None
    thumbBackB64: FileInput | None
