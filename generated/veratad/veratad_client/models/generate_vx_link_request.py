from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class VxLinkOptions(_OpenModel[Any]):
    """The use of the link.

    Attributes:
        send_email: Whether the link is mailed to the customer.
    """

    send_email: bool

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"send_email": required("send_email", boolean)}


class VxLinkOptionsDict(TypedDict, total=False):
    """The JSON data of `VxLinkOptions`, as a plain dict."""

    send_email: Required[bool]


@define(kw_only=True, repr=False, eq=False)
class VxResultMessagesError(_OpenModel[Any]):
    """The texts for an error.

    Attributes:
        verification_error_token_title
        verification_error_token_sub_title
        verification_error_already_verified_title
        verification_error_already_verified_sub_title
        verification_error_pending_title
        verification_error_pending_sub_title
        verification_error_velocity_title
        verification_error_velocity_sub_title
    """

    verification_error_token_title: str | Unset = UNSET
    verification_error_token_sub_title: str | Unset = UNSET
    verification_error_already_verified_title: str | Unset = UNSET
    verification_error_already_verified_sub_title: str | Unset = UNSET
    verification_error_pending_title: str | Unset = UNSET
    verification_error_pending_sub_title: str | Unset = UNSET
    verification_error_velocity_title: str | Unset = UNSET
    verification_error_velocity_sub_title: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "verification_error_token_title": optional("verificationErrorTokenTitle", text),
            "verification_error_token_sub_title": optional("verificationErrorTokenSubTitle", text),
            "verification_error_already_verified_title": optional(
                "verificationErrorAlreadyVerifiedTitle", text
            ),
            "verification_error_already_verified_sub_title": optional(
                "verificationErrorAlreadyVerifiedSubTitle", text
            ),
            "verification_error_pending_title": optional("verificationErrorPendingTitle", text),
            "verification_error_pending_sub_title": optional(
                "verificationErrorPendingSubTitle", text
            ),
            "verification_error_velocity_title": optional("verificationErrorVelocityTitle", text),
            "verification_error_velocity_sub_title": optional(
                "verificationErrorVelocitySubTitle", text
            ),
        }


class VxResultMessagesErrorDict(TypedDict, total=False):
    """The JSON data of `VxResultMessagesError`, as a plain dict."""

    verificationErrorTokenTitle: str
    verificationErrorTokenSubTitle: str
    verificationErrorAlreadyVerifiedTitle: str
    verificationErrorAlreadyVerifiedSubTitle: str
    verificationErrorPendingTitle: str
    verificationErrorPendingSubTitle: str
    verificationErrorVelocityTitle: str
    verificationErrorVelocitySubTitle: str


@define(kw_only=True, repr=False, eq=False)
class VxResultMessagesFailure(_OpenModel[Any]):
    """The texts for a failure.

    Attributes:
        verification_failure_title
        verification_failure_sub_title
    """

    verification_failure_title: str | Unset = UNSET
    verification_failure_sub_title: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "verification_failure_title": optional("verificationFailureTitle", text),
            "verification_failure_sub_title": optional("verificationFailureSubTitle", text),
        }


class VxResultMessagesFailureDict(TypedDict, total=False):
    """The JSON data of `VxResultMessagesFailure`, as a plain dict."""

    verificationFailureTitle: str
    verificationFailureSubTitle: str


@define(kw_only=True, repr=False, eq=False)
class VxResultMessagesSuccess(_OpenModel[Any]):
    """The texts for a success.

    Attributes:
        verification_success_title
        verification_success_sub_title
    """

    verification_success_title: str | Unset = UNSET
    verification_success_sub_title: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "verification_success_title": optional("verificationSuccessTitle", text),
            "verification_success_sub_title": optional("verificationSuccessSubTitle", text),
        }


class VxResultMessagesSuccessDict(TypedDict, total=False):
    """The JSON data of `VxResultMessagesSuccess`, as a plain dict."""

    verificationSuccessTitle: str
    verificationSuccessSubTitle: str


@define(kw_only=True, repr=False, eq=False)
class VxResultMessages(_OpenModel[Any]):
    """The texts that the frame shows at its end, by outcome.

    Attributes:
        success: The texts for a success.
        failure: The texts for a failure.
        error: The texts for an error.
    """

    success: VxResultMessagesSuccess | Unset = UNSET
    failure: VxResultMessagesFailure | Unset = UNSET
    error: VxResultMessagesError | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", VxResultMessagesSuccess.from_dict),
            "failure": optional("failure", VxResultMessagesFailure.from_dict),
            "error": optional("error", VxResultMessagesError.from_dict),
        }


class VxResultMessagesDict(TypedDict, total=False):
    """The JSON data of `VxResultMessages`, as a plain dict."""

    success: VxResultMessagesSuccess | VxResultMessagesSuccessDict
    failure: VxResultMessagesFailure | VxResultMessagesFailureDict
    error: VxResultMessagesError | VxResultMessagesErrorDict


@define(kw_only=True, repr=False, eq=False)
class GenerateVxLinkRequest(_OpenModel[Any]):
    """The token, the customer, and what the frame shows.

    Attributes:
        options: The use of the link.
        token: A token of `createVxFrameToken` that is valid.
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State of the address, two letters in the sample.
        zip_: Postal code.
        country: The country of the address, two letters in the sample.
        phone: The telephone number, ten digits in the sample.
        dob: Date of birth, year, month and day without separators (YYYYMMDD).
        email: The e-mail address.
        reference: The account's own reference.
        additional_data: Further data as the text of a JSON object.
        language: The language of the frame.
        style_token: The token of a style.
        email_fallback: Unknown; false in the sample.
        bypass_desktop_intro: Presumably whether the frame starts without its first page on a
            desktop.
        qr: Presumably whether the frame shows a code for a telephone.
        result_messages: The texts that the frame shows at its end, by outcome.
    """

    options: VxLinkOptions
    token: str = _field(repr=_hidden)
    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    country: str | Unset = _field(default=UNSET, repr=_hidden)
    phone: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    reference: str | Unset = UNSET
    additional_data: str | Unset = UNSET
    language: str | Unset = UNSET
    style_token: str | Unset = UNSET
    email_fallback: bool | Unset = UNSET
    bypass_desktop_intro: bool | Unset = UNSET
    qr: bool | Unset = UNSET
    result_messages: VxResultMessages | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "options": required("options", VxLinkOptions.from_dict),
            "token": required("token", text),
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "addr": optional("addr", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "zip_": optional("zip", text),
            "country": optional("country", text),
            "phone": optional("phone", text),
            "dob": optional("dob", text),
            "email": optional("email", text),
            "reference": optional("reference", text),
            "additional_data": optional("additionalData", text),
            "language": optional("language", text),
            "style_token": optional("styleToken", text),
            "email_fallback": optional("email_fallback", boolean),
            "bypass_desktop_intro": optional("bypassDesktopIntro", boolean),
            "qr": optional("qr", boolean),
            "result_messages": optional("resultMessages", VxResultMessages.from_dict),
        }
