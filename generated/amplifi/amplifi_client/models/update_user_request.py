from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    many,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, File, Unset, held_file as _held_file, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class UserAddress(_OpenModel[Any]):
    """An address of the user.

    Attributes:
        address_line1: Street and house number.
        city
        state
        postal_code
        country_code: The code of the country, with three letters or two.
        country: The code of the country in the second table of an address.
    """

    address_line1: str = _field(repr=_hidden)
    city: str = _field(repr=_hidden)
    state: str = _field(repr=_hidden)
    postal_code: str = _field(repr=_hidden)
    country_code: str | Unset = UNSET
    country: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "address_line1": required("addressLine1", text),
            "city": required("city", text),
            "state": required("state", text),
            "postal_code": required("postalCode", text),
            "country_code": optional("countryCode", text),
            "country": optional("country", text),
        }


class UserAddressDict(TypedDict, total=False):
    """The JSON data of `UserAddress`, as a plain dict."""

    addressLine1: Required[str]
    city: Required[str]
    state: Required[str]
    postalCode: Required[str]
    countryCode: str
    country: str


@define(kw_only=True, repr=False, eq=False)
class UpdateUserRequest(_OpenModel[Any]):
    """The properties of the user's record that change.

    Attributes:
        dts_modified: When the record was last changed.
        phone_number: A telephone number.
        phone_numbers: Telephone numbers.
        mobile: The number of the mobile phone.
        email: The e-mail address.
        emails: E-mail addresses.
        new_addresses: Addresses that are added.
        deleted_addresses: Addresses that are removed.
        first_name: First name.
        last_name: Last name.
        language_code: The primary language of the user or the device.
        is_metric: Presumably whether metric units are shown.
        post_onboarding_steps_required: The step that is required next after the onboarding.
        face_image: The image of the user's face.
    """

    dts_modified: str | None | Unset = UNSET
    phone_number: str | None | Unset = _field(default=UNSET, repr=_hidden)
    phone_numbers: list[str] | Unset = _field(default=UNSET, repr=_hidden)
    mobile: str | None | Unset = _field(default=UNSET, repr=_hidden)
    email: str | None | Unset = _field(default=UNSET, repr=_hidden)
    emails: list[str] | Unset = _field(default=UNSET, repr=_hidden)
    new_addresses: list[UserAddress] | Unset = UNSET
    deleted_addresses: list[UserAddress] | Unset = UNSET
    first_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    language_code: str | None | Unset = UNSET
    is_metric: bool | None | Unset = UNSET
    post_onboarding_steps_required: str | None | Unset = UNSET
    face_image: File | None | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "dts_modified": optional("dtsModified", nullable(text)),
            "phone_number": optional("phoneNumber", nullable(text)),
            "phone_numbers": optional("phoneNumbers", many(text)),
            "mobile": optional("mobile", nullable(text)),
            "email": optional("email", nullable(text)),
            "emails": optional("emails", many(text)),
            "new_addresses": optional("newAddresses", many(UserAddress.from_dict)),
            "deleted_addresses": optional("deletedAddresses", many(UserAddress.from_dict)),
            "first_name": optional("firstName", nullable(text)),
            "last_name": optional("lastName", nullable(text)),
            "language_code": optional("languageCode", nullable(text)),
            "is_metric": optional("isMetric", nullable(boolean)),
            "post_onboarding_steps_required": optional(
                "postOnboardingStepsRequired", nullable(text)
            ),
            "face_image": optional("faceImage", nullable(File.from_base64)),
        }
