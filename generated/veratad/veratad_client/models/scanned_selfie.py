from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required
from photo_id_runtime.types import (
    UNSET,
    File,
    FileInput,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
)


@define(kw_only=True, repr=False, eq=False)
class ScannedSelfie(_OpenModel[Any]):
    """The images of a document and its holder.

    Attributes:
        front: The front.
        back: The back.
        selfie: The holder's face.
    """

    front: File = _field(repr=_hidden, converter=_held_file)
    back: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    selfie: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "front": required("front", File.from_base64),
            "back": optional("back", File.from_base64),
            "selfie": optional("selfie", File.from_base64),
        }


class ScannedSelfieDict(TypedDict, total=False):
    """The JSON data of `ScannedSelfie`, as a plain dict."""

    front: Required[FileInput]
    back: FileInput
    selfie: FileInput
