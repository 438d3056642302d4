from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class MeOrganization(_OpenModel[Any]):
    """The caller's organization.

    Attributes:
        id: The number of the organization.
    """

    id: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"id": optional("id", integer)}


@define(kw_only=True, repr=False, eq=False)
class Me(_OpenModel[Any]):
    """The caller's own account.

    Only the id of the organization is known.

    Attributes:
        organization: The caller's organization.
    """

    organization: MeOrganization

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"organization": required("organization", MeOrganization.from_dict)}
