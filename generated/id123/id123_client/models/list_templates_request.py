from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    integer,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class ListTemplatesRequest(_OpenModel[Any]):
    """The part of the list of templates to return.

    Attributes:
        action: Selects this action among those that share the URL.
        limit: The maximum number of templates; the meaning of 0, which the vendor's sample sends,
            and the maximum are not documented.
        offset: The number of templates to skip. The page names neither the unit nor the order of
            the list; that it counts templates, and not pages, is inferred.
    """

    action: Literal["list-templates"] = "list-templates"
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("list-templates")),
            "limit": optional("limit", integer),
            "offset": optional("offset", integer),
        }
