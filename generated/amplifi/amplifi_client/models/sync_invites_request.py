from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    many,
    nullable,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class RemovedInvite(_OpenModel[Any]):
    """An invite that is removed.

    Attributes:
        is_active: Whether it is active.
        afi_invite_id: The invite's id.
    """

    is_active: bool | None | Unset = UNSET
    afi_invite_id: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "is_active": optional("isActive", nullable(boolean)),
            "afi_invite_id": optional("AFiInviteId", nullable(text)),
        }


class RemovedInviteDict(TypedDict, total=False):
    """The JSON data of `RemovedInvite`, as a plain dict."""

    isActive: bool | None
    AFiInviteId: str | None


@define(kw_only=True, repr=False, eq=False)
class RemovedObjectLink(_OpenModel[Any]):
    """A link that is removed.

    Attributes:
        is_active: Whether it is active.
        afi_object_link_id: The link's id.
    """

    is_active: bool | None | Unset = UNSET
    afi_object_link_id: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "is_active": optional("isActive", nullable(boolean)),
            "afi_object_link_id": optional("AFiObjectLinkId", nullable(text)),
        }


class RemovedObjectLinkDict(TypedDict, total=False):
    """The JSON data of `RemovedObjectLink`, as a plain dict."""

    isActive: bool | None
    AFiObjectLinkId: str | None


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
