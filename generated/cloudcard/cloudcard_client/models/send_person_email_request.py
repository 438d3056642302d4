from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required, text


@define(kw_only=True, repr=False, eq=False)
class SendPersonEmailRequest(_OpenModel[Any]):
    """The e-mail to send.

    Attributes:
        view_name: The name of the e-mail's template. The importer sends `welcome`.
    """

    view_name: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"view_name": required("viewName", text)}
