from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class InternetCredentials(_OpenModel[Any]):
    """The credentials of a user of a web channel.

    Attributes:
        channel
        user_name: The user's name.
        password: The user's password.
    """

    channel: Literal["internet"] = "internet"
    user_name: str = _field(repr=_hidden)
    password: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "channel": required("channel", exactly("internet")),
            "user_name": required("userName", text),
            "password": required("password", text),
        }


class InternetCredentialsDict(TypedDict, total=False):
    """The JSON data of `InternetCredentials`, as a plain dict."""

    channel: Literal["internet"]
    userName: Required[str]
    password: Required[str]
