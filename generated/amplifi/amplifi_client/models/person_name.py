from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class PersonName(_OpenModel[Any]):
    """The name of the prospect.

    Attributes:
        first_name
        middle_name: Empty in the example.
        last_name
    """

    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "first_name": optional("firstName", as_is),
            "middle_name": optional("middleName", as_is),
            "last_name": optional("lastName", as_is),
        }


class PersonNameDict(TypedDict, total=False):
    """The JSON data of `PersonName`, as a plain dict."""

    firstName: str
    middleName: str
    lastName: str
