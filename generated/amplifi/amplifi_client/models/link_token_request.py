from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, nullable, optional, text
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class LinkTokenRequest(_OpenModel[Any]):
    """The address to return to.

    Attributes:
        redirect_url: The address to which the user is led back.
    """

    redirect_url: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"redirect_url": optional("redirectURL", nullable(text))}
