from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class ProfileUpdated(_OpenModel[Any]):
    """The profile was changed.

    Attributes:
        result: Indicates that the profile was changed.
        phone_number: The mobile number of the account, the new one if it was changed.
    """

    result: Literal["valid"] = "valid"
    phone_number: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("valid")),
            "phone_number": optional("phone_number", text),
        }
