from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class LinkOptions(_OpenModel[Any]):
    """The use of the link.

    Attributes:
        send_email: Whether the link is mailed to the customer.
    """

    send_email: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"send_email": optional("send_email", as_is)}


class LinkOptionsDict(TypedDict, total=False):
    """The JSON data of `LinkOptions`, as a plain dict."""

    send_email: bool
