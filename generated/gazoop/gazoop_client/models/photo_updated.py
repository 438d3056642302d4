from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    integer,
    optional,
    required,
)
from photo_id_runtime.links import Link, held_link as _held_link, link
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class PhotoUpdated(_OpenModel[Any]):
    """The photo was replaced or deleted.

    Attributes:
        result: Indicates that the call succeeded.
        url_customer_picture: The URL of the stored photo; whether it is present after a deletion is
            not documented.
        api_log_id: According to its name, the number under which the vendor has logged the call.
    """

    result: Literal["valid"] = "valid"
    url_customer_picture: Link | Unset = _field(default=UNSET, repr=_hidden, converter=_held_link)
    api_log_id: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("valid")),
            "url_customer_picture": optional(
                "url_customer_picture", link("iwebcab.s3.amazonaws.com")
            ),
            "api_log_id": optional("api_log_id", integer),
        }
