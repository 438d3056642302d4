from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    integer,
    many,
    null,
    one_of,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class DocumentData(_OpenModel[Any]):
    """The data that were read from a document.

    Attributes:
        first_name
        last_name
        middle_name
        address
        city
        state
        zip_
        date_of_birth
        height
        sex
        eye_color
        document_number
        issue_date
        expiration_date
    """

    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | Unset = _field(default=UNSET, repr=_hidden)
    address: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    date_of_birth: str | Unset = _field(default=UNSET, repr=_hidden)
    height: str | Unset = _field(default=UNSET, repr=_hidden)
    sex: str | Unset = _field(default=UNSET, repr=_hidden)
    eye_color: str | Unset = _field(default=UNSET, repr=_hidden)
    document_number: str | Unset = _field(default=UNSET, repr=_hidden)
    issue_date: str | Unset = _field(default=UNSET, repr=_hidden)
    expiration_date: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "first_name": optional("FirstName", text),
            "last_name": optional("LastName", text),
            "middle_name": optional("MiddleName", text),
            "address": optional("Address", text),
            "city": optional("City", text),
            "state": optional("State", text),
            "zip_": optional("Zip", text),
            "date_of_birth": optional("DateOfBirth", text),
            "height": optional("Height", text),
            "sex": optional("Sex", text),
            "eye_color": optional("EyeColor", text),
            "document_number": optional("DocumentNumber", text),
            "issue_date": optional("IssueDate", text),
            "expiration_date": optional("ExpirationDate", text),
        }


@define(kw_only=True, repr=False, eq=False)
class FrameScan(_OpenModel[Any]):
    """The result of the scan.

    Attributes:
        document_data: The data that were read from a document.
        confirmation: The number of the confirmation.
        action: The outcome, such as PENDING.
        detail: The reason for the outcome.
        issues: What does not match.
    """

    document_data: DocumentData | Unset = UNSET
    confirmation: int | Unset = UNSET
    action: str | Unset = UNSET
    detail: str | Unset = UNSET
    issues: list[str] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "document_data": optional("document_data", DocumentData.from_dict),
            "confirmation": optional("confirmation", integer),
            "action": optional("action", text),
            "detail": optional("detail", text),
            "issues": optional("issues", many(text)),
        }


@define(kw_only=True, repr=False, eq=False)
class FrameUserAdditionalData(_MapModel[Any]):
    """Data with names that the caller has chosen."""


@define(kw_only=True, repr=False, eq=False)
class FrameUserDocuments(_MapModel[Any]):
    """The documents; null in the sample."""


@define(kw_only=True, repr=False, eq=False)
class FrameUserDocumentsItem(_MapModel[Any]):
    """FrameUserDocumentsItem."""


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
    documents: FrameUserDocuments | list[FrameUserDocumentsItem] | None | Unset = UNSET
    found: bool

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "addr": optional("addr", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "zip_": optional("zip", text),
            "dob": optional("dob", text),
            "email": optional("email", text),
            "reference": optional("reference", text),
            "status": optional("status", text),
            "additional_data": optional("additionalData", FrameUserAdditionalData.from_dict),
            "dcams_plus": optional("dcams_plus", FrameScan.from_dict),
            "documents": optional(
                "documents",
                one_of(many(FrameUserDocumentsItem.from_dict), FrameUserDocuments.from_dict, null),
            ),
            "found": required("found", boolean),
        }
