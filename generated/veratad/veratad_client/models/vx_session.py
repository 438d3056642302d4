from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    anything,
    boolean,
    integer,
    many,
    nullable,
    one_of,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class VxSessionAdditionalData(_MapModel[Any]):
    """Further data of the caller; a list in one sample, which is empty."""


@define(kw_only=True, repr=False, eq=False)
class VxSessionDcamsPlusDocumentData(_MapModel[Any]):
    """Data from the document."""


@define(kw_only=True, repr=False, eq=False)
class VxSessionDcamsPlusOutput(_MapModel[Any]):
    """Further data from the service."""


@define(kw_only=True, repr=False, eq=False)
class VxSessionDcamsPlus(_OpenModel[Any]):
    """The result of the last service; parts of it are redacted.

    Attributes:
        document_data: Data from the document.
        output: Further data from the service.
        api_processing_error: Whether the service failed.
        service: The name of the service.
        confirmation: The number of the confirmation.
        action: The outcome of the service.
        detail: The outcome in words.
        issues: The reasons for the outcome.
    """

    document_data: VxSessionDcamsPlusDocumentData | Unset = _field(default=UNSET, repr=_hidden)
    output: VxSessionDcamsPlusOutput | Unset = UNSET
    api_processing_error: bool | Unset = UNSET
    service: str | Unset = UNSET
    confirmation: int | Unset = UNSET
    action: str | Unset = UNSET
    detail: str | Unset = UNSET
    issues: list[str] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "document_data": optional("document_data", VxSessionDcamsPlusDocumentData.from_dict),
            "output": optional("output", VxSessionDcamsPlusOutput.from_dict),
            "api_processing_error": optional("api_processing_error", boolean),
            "service": optional("service", text),
            "confirmation": optional("confirmation", integer),
            "action": optional("action", text),
            "detail": optional("detail", text),
            "issues": optional("issues", many(text)),
        }


@define(kw_only=True, repr=False, eq=False)
class VxStop(_OpenModel[Any]):
    """A step of a journey; values that do not apply are empty.

    Attributes:
        timestamp: The time of the step, without a zone.
        type_: The kind of the step.
        source: The service.
        status: The status of the session.
        action: The outcome of the service.
        detail: The outcome in words.
    """

    timestamp: str | Unset = UNSET
    type_: str | Unset = UNSET
    source: str | Unset = UNSET
    status: str | Unset = UNSET
    action: str | Unset = UNSET
    detail: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "timestamp": optional("timestamp", text),
            "type_": optional("type", text),
            "source": optional("source", text),
            "status": optional("status", text),
            "action": optional("action", text),
            "detail": optional("detail", text),
        }


@define(kw_only=True, repr=False, eq=False)
class VxSessionJourney(_OpenModel[Any]):
    """The steps of the journey.

    Attributes:
        stops: The steps, the first first.
        duration: The time that the journey took, such as 00h 01m 14s.
    """

    stops: list[VxStop] | Unset = UNSET
    duration: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "stops": optional("stops", many(VxStop.from_dict)),
            "duration": optional("duration", text),
        }


@define(kw_only=True, repr=False, eq=False)
class VxSessionStorage(_OpenModel[Any]):
    """The storage of the data.

    Attributes:
        success: Null in the samples.
    """

    success: bool | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"success": optional("success", nullable(boolean))}


@define(kw_only=True, repr=False, eq=False)
class VxSession(_OpenModel[Any]):
    """The person of a session, the outcome and the steps of the journey.

    Attributes:
        fn: First name.
        ln: Last name.
        addr: Street and number.
        city: The city of the address.
        state: The state of the address.
        zip_: Postal code.
        dob: The day of birth, as YYYYMMDD.
        email: The e-mail address.
        phone: The telephone number.
        reference: The caller's own reference.
        status: Whether the verification passed, failed or is pending.
        request_id: The id of the session.
        additional_data: Further data of the caller; a list in one sample, which is empty.
        dcams_plus: The result of the last service; parts of it are redacted.
        storage: The storage of the data.
        journey: The steps of the journey.
        documents: Null in the sample of the event.
    """

    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    phone: str | Unset = _field(default=UNSET, repr=_hidden)
    reference: str | Unset = UNSET
    status: str
    request_id: str
    additional_data: list[Any] | VxSessionAdditionalData | Unset = UNSET
    dcams_plus: VxSessionDcamsPlus | Unset = UNSET
    storage: VxSessionStorage | Unset = UNSET
    journey: VxSessionJourney | Unset = UNSET
    documents: Any | Unset = UNSET

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
            "phone": optional("phone", text),
            "reference": optional("reference", text),
            "status": required("status", text),
            "request_id": required("request_id", text),
            "additional_data": optional(
                "additionalData", one_of(VxSessionAdditionalData.from_dict, many(anything))
            ),
            "dcams_plus": optional("dcams_plus", VxSessionDcamsPlus.from_dict),
            "storage": optional("storage", VxSessionStorage.from_dict),
            "journey": optional("journey", VxSessionJourney.from_dict),
            "documents": optional("documents", anything),
        }
