from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class IdentityDocument(_OpenModel[Any]):
    """An identity document of the prospect, such as a driver's license.

    Attributes:
        type_: The kind of document, for example `US driving license`.
        number: The number of the document.
        issued: The day of issue; the example has eight digits, of which the last four are the year.
        expires: The day on which the document expires, in the format of the day of issue.
        issuing_state: The state that issued the document, two letters in the example.
    """

    type_: str | Unset = UNSET
    number: str | Unset = _field(default=UNSET, repr=_hidden)
    issued: str | Unset = _field(default=UNSET, repr=_hidden)
    expires: str | Unset = _field(default=UNSET, repr=_hidden)
    issuing_state: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "type_": optional("type", as_is),
            "number": optional("number", as_is),
            "issued": optional("issued", as_is),
            "expires": optional("expires", as_is),
            "issuing_state": optional("issuingState", as_is),
        }


class IdentityDocumentDict(TypedDict, total=False):
    """The JSON data of `IdentityDocument`, as a plain dict."""

    type: str
    number: str
    issued: str
    expires: str
    issuingState: str
