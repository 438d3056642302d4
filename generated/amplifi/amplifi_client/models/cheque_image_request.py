from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required
from photo_id_runtime.types import File, held_file as _held_file, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class ChequeImageRequest(_OpenModel[Any]):
    """A picture of a check.

    Attributes:
        b64: The picture.
    """

    b64: File = _field(repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"b64": required("b64", File.from_base64)}
