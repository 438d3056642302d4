from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class AndroidCredentialsSpecifics(_OpenModel[Any]):
    """Properties of the device.

    It is in the example and not in the table.

    Attributes:
        serial
        platform
        model
    """

    serial: str | Unset = _field(default=UNSET, repr=_hidden)
    platform: str | Unset = UNSET
    model: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "serial": optional("serial", as_is),
            "platform": optional("platform", as_is),
            "model": optional("model", as_is),
        }


class AndroidCredentialsSpecificsDict(TypedDict, total=False):
    """The JSON data of `AndroidCredentialsSpecifics`, as a plain dict."""

    serial: str
    platform: str
    model: str
