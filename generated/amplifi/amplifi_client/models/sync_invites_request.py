from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, many, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.removed_invite import RemovedInvite
from ..models.removed_object_link import RemovedObjectLink


@define(kw_only=True, repr=False, eq=False)
class SyncInvitesRequest(_OpenModel[Any]):
    """The invites and links that are removed.

    Attributes:
        invites: The invites.
        object_links: The links.
    """

    invites: list[RemovedInvite] | Unset = UNSET
    object_links: list[RemovedObjectLink] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "invites": optional("invites", many(RemovedInvite.from_dict)),
            "object_links": optional("objectLinks", many(RemovedObjectLink.from_dict)),
        }
