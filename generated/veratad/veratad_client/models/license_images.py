from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import (
    UNSET,
    File,
    FileInput,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
)


@define(kw_only=True, repr=False, eq=False)
class LicenseImages(_OpenModel[Any]):
    """The images of a license.

    Attributes:
        front: The front.
        back: The back.
        state: The state that issued it.
        region: The region, empty for the United States; five others are Asia, Australia, Africa,
            Canada and Europe.
    """

    front: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    back: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    state: str | Unset = UNSET
    region: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "front": optional("front", File.from_base64),
            "back": optional("back", File.from_base64),
            "state": optional("state", as_is),
            "region": optional("region", as_is),
        }


class LicenseImagesDict(TypedDict, total=False):
    """The JSON data of `LicenseImages`, as a plain dict."""

    front: FileInput
    back: FileInput
    state: str
    region: str
