from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, integer, required


@define(kw_only=True, repr=False, eq=False)
class StatusQueueOrganization(_OpenModel[Any]):
    """The organization whose photos the messages are about.

    Attributes:
        id: The number that CloudCard assigned to the organization.
    """

    id: int

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"id": required("id", integer)}


class StatusQueueOrganizationDict(TypedDict, total=False):
    """The JSON data of `StatusQueueOrganization`, as a plain dict."""

    id: Required[int]
