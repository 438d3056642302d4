from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    many,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.invite import Invite
from ..models.object_link import ObjectLink


@define(kw_only=True, repr=False, eq=False)
class InvitesListed(_OpenModel[Any]):
    """The invites and links that remain.

    Attributes:
        success: True if present; a failure has another status and another body.
        invites: The invites.
        object_links: The links.
    """

    success: Literal[True] | Unset = UNSET
    invites: list[Invite]
    object_links: list[ObjectLink] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "invites": required("invites", many(Invite.from_dict)),
            "object_links": optional("objectLinks", many(ObjectLink.from_dict)),
        }
