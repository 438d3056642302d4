from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CustomerQuery(_OpenModel[Any]):
    """The customer to look up.

    Attributes:
        email: The address under which the customer is registered; it alone identifies the customer.
    """

    email: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"email": required("email", text)}


class CustomerQueryDict(TypedDict, total=False):
    """The JSON data of `CustomerQuery`, as a plain dict."""

    email: Required[str]
