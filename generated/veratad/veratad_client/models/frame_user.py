from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    many,
    null,
    one_of,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.frame_scan import FrameScan
from ..models.frame_user_additional_data import FrameUserAdditionalData
from ..models.frame_user_documents import FrameUserDocuments
from ..models.frame_user_documents_type0_item import FrameUserDocumentsType0Item


@define(kw_only=True, repr=False, eq=False)
class FrameUser(_OpenModel[Any]):
    """The user's attributes and the result of the scan.

    Attributes:
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State of the address, two letters in the sample.
        zip_: Postal code.
        dob: Date of birth, year, month and day without separators (YYYYMMDD).
        email: The e-mail address.
        reference: The account's own reference.
        status: The status, such as PENDING.
        additional_data: Data with names that the caller has chosen.
        dcams_plus: The result of the scan.
        documents: The documents; null in the sample.
        found: Whether the user was found.
    """

    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    reference: str | Unset = UNSET
    status: str | Unset = UNSET
    additional_data: FrameUserAdditionalData | Unset = UNSET
    dcams_plus: FrameScan | Unset = UNSET
    documents: FrameUserDocuments | list[FrameUserDocumentsType0Item] | None | Unset = UNSET
    found: bool

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "fn": optional("fn", as_is),
            "ln": optional("ln", as_is),
            "addr": optional("addr", as_is),
            "city": optional("city", as_is),
            "state": optional("state", as_is),
            "zip_": optional("zip", as_is),
            "dob": optional("dob", as_is),
            "email": optional("email", as_is),
            "reference": optional("reference", as_is),
            "status": optional("status", as_is),
            "additional_data": optional("additionalData", FrameUserAdditionalData.from_dict),
            "dcams_plus": optional("dcams_plus", FrameScan.from_dict),
            "documents": optional(
                "documents",
                one_of(
                    many(FrameUserDocumentsType0Item.from_dict), FrameUserDocuments.from_dict, null
                ),
            ),
            "found": required("found", as_is),
        }
