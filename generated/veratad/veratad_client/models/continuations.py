from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.polling import Polling


@define(kw_only=True, repr=False, eq=False)
class Continuations(_OpenModel[Any]):
    """The way to go on.

    Attributes:
        polling: The way to poll for the result.
    """

    polling: Polling | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"polling": optional("polling", Polling.from_dict)}
