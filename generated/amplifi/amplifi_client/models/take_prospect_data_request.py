from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypeAlias, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    anything,
    boolean,
    integer,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class FamilyLink(_MapModel[Any]):
    """The code that links the people of a family, with any properties."""


FamilyLinkDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class ProspectDeviceData(_MapModel[Any]):
    """Data on the device, with any properties."""


ProspectDeviceDataDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class DateOfBirth(_OpenModel[Any]):
    """The date of birth of the prospect, as a time and in its parts.

    Attributes:
        dts: The date and time, in ISO 8601.
        day
        month
        year
    """

    dts: str | Unset = _field(default=UNSET, repr=_hidden)
    day: int | Unset = _field(default=UNSET, repr=_hidden)
    month: int | Unset = _field(default=UNSET, repr=_hidden)
    year: int | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "dts": optional("dts", text),
            "day": optional("day", integer),
            "month": optional("month", integer),
            "year": optional("year", integer),
        }


class DateOfBirthDict(TypedDict, total=False):
    """The JSON data of `DateOfBirth`, as a plain dict."""

    dts: str
    day: int
    month: int
    year: int


@define(kw_only=True, repr=False, eq=False)
class IdentityDocument(_OpenModel[Any]):
    """An identity document of the prospect, such as a driver's license.

    Attributes:
        type_: The kind of document, for example `US driving license`.
        number: The number of the document.
        issued: The day of issue; the example has eight digits, of which the last four are the year.
        expires: The day on which the document expires, in the format of the day of issue.
        issuing_state: The state that issued the document, two letters in the example.
    """

    type_: str | Unset = UNSET
    number: str | Unset = _field(default=UNSET, repr=_hidden)
    issued: str | Unset = _field(default=UNSET, repr=_hidden)
    expires: str | Unset = _field(default=UNSET, repr=_hidden)
    issuing_state: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "type_": optional("type", text),
            "number": optional("number", text),
            "issued": optional("issued", text),
            "expires": optional("expires", text),
            "issuing_state": optional("issuingState", text),
        }


class IdentityDocumentDict(TypedDict, total=False):
    """The JSON data of `IdentityDocument`, as a plain dict."""

    type: str
    number: str
    issued: str
    expires: str
    issuingState: str


@define(kw_only=True, repr=False, eq=False)
class PayloadAddress(_OpenModel[Any]):
    """An address of the prospect, the main one or, in `address1`, further details of it.

    It has the country in another property than the address of a client.

    Attributes:
        address_line1
        city
        state
        postal_code
        country_code
    """

    address_line1: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    postal_code: str | Unset = _field(default=UNSET, repr=_hidden)
    country_code: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "address_line1": optional("addressLine1", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "postal_code": optional("postalCode", text),
            "country_code": optional("countryCode", text),
        }


class PayloadAddressDict(TypedDict, total=False):
    """The JSON data of `PayloadAddress`, as a plain dict."""

    addressLine1: str
    city: str
    state: str
    postalCode: str
    countryCode: str


@define(kw_only=True, repr=False, eq=False)
class PersonName(_OpenModel[Any]):
    """The name of the prospect.

    Attributes:
        first_name
        middle_name: Empty in the example.
        last_name
    """

    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "first_name": optional("firstName", text),
            "middle_name": optional("middleName", text),
            "last_name": optional("lastName", text),
        }


class PersonNameDict(TypedDict, total=False):
    """The JSON data of `PersonName`, as a plain dict."""

    firstName: str
    middleName: str
    lastName: str


@define(kw_only=True, repr=False, eq=False)
class Address(_OpenModel[Any]):
    """A postal address.

    Attributes:
        address_line1
        address_line2
        city
        postal_code
        state: The state, as two characters.
        country: The country code.
    """

    address_line1: str = _field(repr=_hidden)
    address_line2: str | None | Unset = _field(default=UNSET, repr=_hidden)
    city: str = _field(repr=_hidden)
    postal_code: str = _field(repr=_hidden)
    state: str = _field(repr=_hidden)
    country: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "address_line1": required("addressLine1", text),
            "address_line2": optional("addressLine2", nullable(text)),
            "city": required("city", text),
            "postal_code": required("postalCode", text),
            "state": required("state", text),
            "country": required("country", text),
        }


class AddressDict(TypedDict, total=False):
    """The JSON data of `Address`, as a plain dict."""

    addressLine1: Required[str]
    addressLine2: str | None
    city: Required[str]
    postalCode: Required[str]
    state: Required[str]
    country: Required[str]


@define(kw_only=True, repr=False, eq=False)
class ProspectClient(_OpenModel[Any]):
    """The prospect as a client.

    The table continues where its text was cut off.

    Attributes:
        email: The e-mail address.
        mobile: The number of the mobile phone.
        is_intro_seen: True if the introduction is to be shown to the user, according to the table.
            The name states the opposite, that it was seen; ask PayGears before you rely on either.
        name: The name, of an entity according to the readable part of its description; its type
            could not be read.
        address: A postal address.
    """

    email: str = _field(repr=_hidden)
    mobile: str = _field(repr=_hidden)
    is_intro_seen: bool | None | Unset = UNSET
    name: Any | Unset = _field(default=UNSET, repr=_hidden)
    address: Address | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "email": required("email", text),
            "mobile": required("mobile", text),
            "is_intro_seen": optional("isIntroSeen", nullable(boolean)),
            "name": optional("name", anything),
            "address": optional("address", Address.from_dict),
        }


class ProspectClientDict(TypedDict, total=False):
    """The JSON data of `ProspectClient`, as a plain dict."""

    email: Required[str]
    mobile: Required[str]
    isIntroSeen: bool | None
    name: Any
    address: Address | AddressDict


@define(kw_only=True, repr=False, eq=False)
class ProspectPayloadExtra(_MapModel[Any]):
    """Further data, with any properties; their content could not be read."""


ProspectPayloadExtraDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class ProspectPayload(_OpenModel[Any]):
    """The data that the prospect's segment requires.

    The first three properties are those of the page's table; the others are those of the overview,
    whose payload has no `client` and may differ between segments.

    Attributes:
        referral: The code that the prospect received from a friend.
        referrer_afi_user_id: The id of the user who referred the prospect.
        client: The prospect as a client. The table continues where its text was cut off.
        name: The name of the prospect.
        address: An address of the prospect, the main one or, in `address1`, further details of it.
            It has the country in another property than the address of a client.
        address1: An address of the prospect, the main one or, in `address1`, further details of it.
            It has the country in another property than the address of a client.
        dob: The date of birth of the prospect, as a time and in its parts.
        document: An identity document of the prospect, such as a driver's license.
        extra: Further data, with any properties; their content could not be read.
    """

    referral: str | None | Unset = UNSET
    referrer_afi_user_id: str | None | Unset = UNSET
    client: ProspectClient | Unset = UNSET
    name: PersonName | Unset = _field(default=UNSET, repr=_hidden)
    address: PayloadAddress | Unset = _field(default=UNSET, repr=_hidden)
    address1: PayloadAddress | Unset = _field(default=UNSET, repr=_hidden)
    dob: DateOfBirth | Unset = _field(default=UNSET, repr=_hidden)
    document: IdentityDocument | Unset = _field(default=UNSET, repr=_hidden)
    extra: ProspectPayloadExtra | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "referral": optional("referral", nullable(text)),
            "referrer_afi_user_id": optional("referrerAFiUserId", nullable(text)),
            "client": optional("client", ProspectClient.from_dict),
            "name": optional("name", PersonName.from_dict),
            "address": optional("address", PayloadAddress.from_dict),
            "address1": optional("address1", PayloadAddress.from_dict),
            "dob": optional("dob", DateOfBirth.from_dict),
            "document": optional("document", IdentityDocument.from_dict),
            "extra": optional("extra", ProspectPayloadExtra.from_dict),
        }


class ProspectPayloadDict(TypedDict, total=False):
    """The JSON data of `ProspectPayload`, as a plain dict."""

    referral: str | None
    referrerAFiUserId: str | None
    client: ProspectClient | ProspectClientDict
    name: PersonName | PersonNameDict
    address: PayloadAddress | PayloadAddressDict
    address1: PayloadAddress | PayloadAddressDict
    dob: DateOfBirth | DateOfBirthDict
    document: IdentityDocument | IdentityDocumentDict
    extra: ProspectPayloadExtra | ProspectPayloadExtraDict


@define(kw_only=True, repr=False, eq=False)
class UserLink(_MapModel[Any]):
    """A link to another user, with any properties."""


UserLinkDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class TakeProspectDataRequest(_OpenModel[Any]):
    """The prospect's device, how the prospect arrived, and the data.

    Attributes:
        device_tag: The tag of a device, which is the device's id.
        pre_segment: The original category of the prospect, such as `teacher` or `adult`. It may be
            absent according to the table, but not according to the list of failures.
        device_data: Data on the device, with any properties.
        linkinjected: A link to another user, with any properties.
        deep_link: The code that links the people of a family, with any properties.
        referral: The code that the prospect received from a friend.
        dts_collected: The current date and time, in ISO 8601.
        payload: The data that the prospect's segment requires. The first three properties are those
            of the page's table; the others are those of the overview, whose payload has no `client`
            and may differ between segments.
    """

    device_tag: str = _field(repr=_hidden)
    pre_segment: str | None | Unset = UNSET
    device_data: ProspectDeviceData | None | Unset = UNSET
    linkinjected: UserLink | None | Unset = UNSET
    deep_link: FamilyLink | None | Unset = UNSET
    referral: str | None | Unset = UNSET
    dts_collected: str | None | Unset = UNSET
    payload: ProspectPayload

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "device_tag": required("deviceTag", text),
            "pre_segment": optional("preSegment", nullable(text)),
            "device_data": optional("deviceData", nullable(ProspectDeviceData.from_dict)),
            "linkinjected": optional("linkinjected", nullable(UserLink.from_dict)),
            "deep_link": optional("deepLink", nullable(FamilyLink.from_dict)),
            "referral": optional("referral", nullable(text)),
            "dts_collected": optional("dtsCollected", nullable(text)),
            "payload": required("payload", ProspectPayload.from_dict),
        }
