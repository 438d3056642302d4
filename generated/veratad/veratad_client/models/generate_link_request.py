from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

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
class LinkOptions(_OpenModel[Any]):
    """The use of the link.

    Attributes:
        send_email: Whether the link is mailed to the customer.
    """

    send_email: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"send_email": optional("send_email", boolean)}


class LinkOptionsDict(TypedDict, total=False):
    """The JSON data of `LinkOptions`, as a plain dict."""

    send_email: bool


@define(kw_only=True, repr=False, eq=False)
class GenerateLinkRequest(_OpenModel[Any]):
    """The token, the customer, and what the frame shows.

    Attributes:
        token: A token that is valid.
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State of the address, two letters in the sample.
        zip_: Postal code.
        dob: Date of birth, year, month and day without separators (YYYYMMDD).
        email: The e-mail address.
        reference: The account's own reference.
        additional_data: Further data as the text of a JSON object.
        language: The language of the frame, such as es.
        international: The word true or false.
        style_token: The token of a style.
        verification_error_already_verified_sub_title: A text that the frame shows at its end.
        verification_error_already_verified_title: A text that the frame shows at its end.
        verification_error_pending_sub_title: A text that the frame shows at its end.
        verification_error_pending_title: A text that the frame shows at its end.
        verification_error_token_sub_title: A text that the frame shows at its end.
        verification_error_token_title: A text that the frame shows at its end.
        verification_error_velocity_sub_title: A text that the frame shows at its end.
        verification_error_velocity_title: A text that the frame shows at its end.
        verification_failure_sub_title: A text that the frame shows at its end.
        verification_failure_title: A text that the frame shows at its end.
        verification_success_sub_title: A text that the frame shows at its end.
        verification_success_title: A text that the frame shows at its end.
        options: The use of the link.
    """

    token: str = _field(repr=_hidden)
    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    reference: str | Unset = UNSET
    additional_data: str | Unset = UNSET
    language: str | Unset = UNSET
    international: str | Unset = UNSET
    style_token: str | Unset = UNSET
    verification_error_already_verified_sub_title: str | Unset = UNSET
    verification_error_already_verified_title: str | Unset = UNSET
    verification_error_pending_sub_title: str | Unset = UNSET
    verification_error_pending_title: str | Unset = UNSET
    verification_error_token_sub_title: str | Unset = UNSET
    verification_error_token_title: str | Unset = UNSET
    verification_error_velocity_sub_title: str | Unset = UNSET
    verification_error_velocity_title: str | Unset = UNSET
    verification_failure_sub_title: str | Unset = UNSET
    verification_failure_title: str | Unset = UNSET
    verification_success_sub_title: str | Unset = UNSET
    verification_success_title: str | Unset = UNSET
    options: LinkOptions | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "token": required("token", text),
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "addr": optional("addr", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "zip_": optional("zip", text),
            "dob": optional("dob", text),
            "email": optional("email", text),
            "reference": optional("reference", text),
            "additional_data": optional("additionalData", text),
            "language": optional("language", text),
            "international": optional("international", text),
            "style_token": optional("styleToken", text),
            "verification_error_already_verified_sub_title": optional(
                "verificationErrorAlreadyVerifiedSubTitle", text
            ),
            "verification_error_already_verified_title": optional(
                "verificationErrorAlreadyVerifiedTitle", text
            ),
            "verification_error_pending_sub_title": optional(
                "verificationErrorPendingSubTitle", text
            ),
            "verification_error_pending_title": optional("verificationErrorPendingTitle", text),
            "verification_error_token_sub_title": optional("verificationErrorTokenSubTitle", text),
            "verification_error_token_title": optional("verificationErrorTokenTitle", text),
            "verification_error_velocity_sub_title": optional(
                "verificationErrorVelocitySubTitle", text
            ),
            "verification_error_velocity_title": optional("verificationErrorVelocityTitle", text),
            "verification_failure_sub_title": optional("verificationFailureSubTitle", text),
            "verification_failure_title": optional("verificationFailureTitle", text),
            "verification_success_sub_title": optional("verificationSuccessSubTitle", text),
            "verification_success_title": optional("verificationSuccessTitle", text),
            "options": optional("options", LinkOptions.from_dict),
        }
