from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.fields import JsonProperty as _JsonProperty, as_is, required
from photo_id_runtime.models import OpenModel as _OpenModel


@define(kw_only=True, repr=False, eq=False)
class CreatePhotoRequestPerson(_OpenModel[Any]):
    """The person whom the photo shows.

    Attributes:
        id: The number that CloudCard gave the person.
    """

    id: int

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"id": required("id", as_is)}
