from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class LegacyPersonLinks(_OpenModel[Any]):
    """Links of the person, as `getLoginLink` returns them.

    Attributes:
        login: The address that logs the person in. Treat it as a secret: it needs no password.
    """

    login: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"login": optional("login", as_is)}
