from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class ConnectSocketRequest(_OpenModel[Any]):
    """The requested websocket and its device.

    Attributes:
        half_ref: A long random string. What it refers to is not documented.
        device_tag: The device's tag, which is its id.
        linkinjected: A link to another user. It is a string here and an object elsewhere.
    """

    half_ref: str = _field(repr=_hidden)
    device_tag: str = _field(repr=_hidden)
    linkinjected: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "half_ref": required("halfRef", text),
            "device_tag": required("deviceTag", text),
            "linkinjected": optional("linkinjected", nullable(text)),
        }
