from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class AdditionalPhotoType(_OpenModel[Any]):
    """A supporting document, such as an identity card.

    Attributes:
        class_
        id
        name
        organization: A reference to another record by its number.
        prompt: The prompt for the cardholder.
        required
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    organization: Stub | Unset = UNSET
    prompt: str | Unset = UNSET
    required: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", as_is),
            "id": optional("id", as_is),
            "name": optional("name", as_is),
            "organization": optional("organization", Stub.from_dict),
            "prompt": optional("prompt", as_is),
            "required": optional("required", as_is),
        }
