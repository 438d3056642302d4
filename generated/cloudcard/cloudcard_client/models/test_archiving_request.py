from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required


@define(kw_only=True, repr=False, eq=False)
class TestArchivingRequest(_OpenModel[Any]):
    """The test of an archiving.

    Attributes:
        action: Selects the test.
    """

    action: Literal["test"] = "test"

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"action": required("action", exactly("test"))}
