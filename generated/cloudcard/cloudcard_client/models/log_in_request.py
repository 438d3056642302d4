from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class LogInRequest(_OpenModel[Any]):
    """The credentials of a user.

    Attributes:
        username: The user name, which is the e-mail address of a person.
        password: The password of the user.
    """

    username: str = _field(repr=_hidden)
    password: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"username": required("username", text), "password": required("password", text)}
