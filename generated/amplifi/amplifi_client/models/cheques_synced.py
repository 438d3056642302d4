from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    exactly,
    many,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, File, Unset, held_file as _held_file, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class Cheque(_OpenModel[Any]):
    """A check that was received.

    Attributes:
        afi_cheque_id: The check's id.
        afi_user_id: The user's id.
        amount: The amount.
        currency: The currency, three letters.
        dts_created: When the check was recorded.
        dts_modified: When it was last changed.
        is_accepted: Whether the check was accepted.
        is_pending_approval: Whether it waits for approval.
        is_credited: Whether the amount was credited.
        is_deleted: Whether it was deleted.
        is_active: Whether it is active.
        img_front_b64: The front.
        img_back_b64: The back.
        thumb_front_b64: A small picture of the front.
        thumb_back_b64: A small picture of the back.
    """

    afi_cheque_id: str | Unset = UNSET
    afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    amount: float | Unset = UNSET
    currency: str | Unset = UNSET
    dts_created: datetime.datetime | Unset = UNSET
    dts_modified: datetime.datetime | Unset = UNSET
    is_accepted: bool | Unset = UNSET
    is_pending_approval: bool | Unset = UNSET
    is_credited: bool | Unset = UNSET
    is_deleted: bool | Unset = UNSET
    is_active: bool | Unset = UNSET
    img_front_b64: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    img_back_b64: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    thumb_front_b64: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    thumb_back_b64: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_cheque_id": optional("AFiChequeId", text),
            "afi_user_id": optional("AFiUserId", text),
            "amount": optional("amount", number),
            "currency": optional("currency", text),
            "dts_created": optional("dtsCreated", datetime.datetime.fromisoformat),
            "dts_modified": optional("dtsModified", datetime.datetime.fromisoformat),
            "is_accepted": optional("isAccepted", boolean),
            "is_pending_approval": optional("isPendingApproval", boolean),
            "is_credited": optional("isCredited", boolean),
            "is_deleted": optional("isDeleted", boolean),
            "is_active": optional("isActive", boolean),
            "img_front_b64": optional("imgFrontB64", File.from_base64),
            "img_back_b64": optional("imgBackB64", File.from_base64),
            "thumb_front_b64": optional("thumbFrontB64", File.from_base64),
            "thumb_back_b64": optional("thumbBackB64", File.from_base64),
        }


@define(kw_only=True, repr=False, eq=False)
class ChequesSynced(_OpenModel[Any]):
    """All checks of the user.

    Attributes:
        success: Always true; a failure has another status and another body.
        cheques: The checks.
    """

    success: Literal[True] = True
    cheques: list[Cheque]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "cheques": required("cheques", many(Cheque.from_dict)),
        }
