from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.invite import Invite


@define(kw_only=True, repr=False, eq=False)
class InviteCreated(_OpenModel[Any]):
    """The invite was created.

    Attributes:
        success: True if present; a failure has another status and another body.
        invite: An invite to share an account.
    """

    success: Literal[True] | Unset = UNSET
    invite: Invite | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "invite": optional("invite", Invite.from_dict),
        }
