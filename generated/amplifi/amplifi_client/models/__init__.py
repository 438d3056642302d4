"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_recovery import (
        AccountRecovery as AccountRecovery,
        AccountRecoveryDict as AccountRecoveryDict,
    )
    from .account_recovery_confirmation import (
        AccountRecoveryConfirmation as AccountRecoveryConfirmation,
        AccountRecoveryConfirmationDict as AccountRecoveryConfirmationDict,
    )
    from .acknowledgement import Acknowledgement as Acknowledgement
    from .address import Address as Address, AddressDict as AddressDict
    from .android_credentials import (
        AndroidCredentials as AndroidCredentials,
        AndroidCredentialsDict as AndroidCredentialsDict,
    )
    from .android_credentials_specifics import (
        AndroidCredentialsSpecifics as AndroidCredentialsSpecifics,
        AndroidCredentialsSpecificsDict as AndroidCredentialsSpecificsDict,
    )
    from .browser_credentials import (
        BrowserCredentials as BrowserCredentials,
        BrowserCredentialsDict as BrowserCredentialsDict,
    )
    from .conflict import Conflict as Conflict
    from .connect_socket_request import ConnectSocketRequest as ConnectSocketRequest
    from .create_recovery_code_request import CreateRecoveryCodeRequest as CreateRecoveryCodeRequest
    from .create_recovery_code_request_device_data import (
        CreateRecoveryCodeRequestDeviceData as CreateRecoveryCodeRequestDeviceData,
        CreateRecoveryCodeRequestDeviceDataDict as CreateRecoveryCodeRequestDeviceDataDict,
    )
    from .date_of_birth import DateOfBirth as DateOfBirth, DateOfBirthDict as DateOfBirthDict
    from .device_data import DeviceData as DeviceData, DeviceDataDict as DeviceDataDict
    from .device_messaging import (
        DeviceMessaging as DeviceMessaging,
        DeviceMessagingDict as DeviceMessagingDict,
    )
    from .failure import Failure as Failure
    from .family_link import FamilyLink as FamilyLink, FamilyLinkDict as FamilyLinkDict
    from .forbidden import Forbidden as Forbidden
    from .heartbeat import Heartbeat as Heartbeat
    from .identity_document import (
        IdentityDocument as IdentityDocument,
        IdentityDocumentDict as IdentityDocumentDict,
    )
    from .internet_credentials import (
        InternetCredentials as InternetCredentials,
        InternetCredentialsDict as InternetCredentialsDict,
    )
    from .invalid_request import InvalidRequest as InvalidRequest
    from .logged_out import LoggedOut as LoggedOut
    from .missing_ingredients import MissingIngredients as MissingIngredients
    from .payload_address import (
        PayloadAddress as PayloadAddress,
        PayloadAddressDict as PayloadAddressDict,
    )
    from .person_name import PersonName as PersonName, PersonNameDict as PersonNameDict
    from .prospect_client import (
        ProspectClient as ProspectClient,
        ProspectClientDict as ProspectClientDict,
    )
    from .prospect_device_data import (
        ProspectDeviceData as ProspectDeviceData,
        ProspectDeviceDataDict as ProspectDeviceDataDict,
    )
    from .prospect_payload import (
        ProspectPayload as ProspectPayload,
        ProspectPayloadDict as ProspectPayloadDict,
    )
    from .prospect_payload_extra import (
        ProspectPayloadExtra as ProspectPayloadExtra,
        ProspectPayloadExtraDict as ProspectPayloadExtraDict,
    )
    from .register_device_request import RegisterDeviceRequest as RegisterDeviceRequest
    from .register_device_request_device_data import (
        RegisterDeviceRequestDeviceData as RegisterDeviceRequestDeviceData,
        RegisterDeviceRequestDeviceDataDict as RegisterDeviceRequestDeviceDataDict,
    )
    from .second_adult_signup import (
        SecondAdultSignup as SecondAdultSignup,
        SecondAdultSignupDict as SecondAdultSignupDict,
    )
    from .success import Success as Success
    from .take_prospect_data_request import TakeProspectDataRequest as TakeProspectDataRequest
    from .take_prospect_image_request import TakeProspectImageRequest as TakeProspectImageRequest
    from .test_credentials import (
        TestCredentials as TestCredentials,
        TestCredentialsDict as TestCredentialsDict,
    )
    from .test_credentials_device_data import (
        TestCredentialsDeviceData as TestCredentialsDeviceData,
        TestCredentialsDeviceDataDict as TestCredentialsDeviceDataDict,
    )
    from .token_issued import TokenIssued as TokenIssued
    from .unauthorized import Unauthorized as Unauthorized
    from .user_link import UserLink as UserLink, UserLinkDict as UserLinkDict
    from .user_locked import UserLocked as UserLocked

_MODULES: dict[str, str] = {
    "AccountRecovery": "account_recovery",
    "AccountRecoveryConfirmation": "account_recovery_confirmation",
    "AccountRecoveryConfirmationDict": "account_recovery_confirmation",
    "AccountRecoveryDict": "account_recovery",
    "Acknowledgement": "acknowledgement",
    "Address": "address",
    "AddressDict": "address",
    "AndroidCredentials": "android_credentials",
    "AndroidCredentialsDict": "android_credentials",
    "AndroidCredentialsSpecifics": "android_credentials_specifics",
    "AndroidCredentialsSpecificsDict": "android_credentials_specifics",
    "BrowserCredentials": "browser_credentials",
    "BrowserCredentialsDict": "browser_credentials",
    "Conflict": "conflict",
    "ConnectSocketRequest": "connect_socket_request",
    "CreateRecoveryCodeRequest": "create_recovery_code_request",
    "CreateRecoveryCodeRequestDeviceData": "create_recovery_code_request_device_data",
    "CreateRecoveryCodeRequestDeviceDataDict": "create_recovery_code_request_device_data",
    "DateOfBirth": "date_of_birth",
    "DateOfBirthDict": "date_of_birth",
    "DeviceData": "device_data",
    "DeviceDataDict": "device_data",
    "DeviceMessaging": "device_messaging",
    "DeviceMessagingDict": "device_messaging",
    "Failure": "failure",
    "FamilyLink": "family_link",
    "FamilyLinkDict": "family_link",
    "Forbidden": "forbidden",
    "Heartbeat": "heartbeat",
    "IdentityDocument": "identity_document",
    "IdentityDocumentDict": "identity_document",
    "InternetCredentials": "internet_credentials",
    "InternetCredentialsDict": "internet_credentials",
    "InvalidRequest": "invalid_request",
    "LoggedOut": "logged_out",
    "MissingIngredients": "missing_ingredients",
    "PayloadAddress": "payload_address",
    "PayloadAddressDict": "payload_address",
    "PersonName": "person_name",
    "PersonNameDict": "person_name",
    "ProspectClient": "prospect_client",
    "ProspectClientDict": "prospect_client",
    "ProspectDeviceData": "prospect_device_data",
    "ProspectDeviceDataDict": "prospect_device_data",
    "ProspectPayload": "prospect_payload",
    "ProspectPayloadDict": "prospect_payload",
    "ProspectPayloadExtra": "prospect_payload_extra",
    "ProspectPayloadExtraDict": "prospect_payload_extra",
    "RegisterDeviceRequest": "register_device_request",
    "RegisterDeviceRequestDeviceData": "register_device_request_device_data",
    "RegisterDeviceRequestDeviceDataDict": "register_device_request_device_data",
    "SecondAdultSignup": "second_adult_signup",
    "SecondAdultSignupDict": "second_adult_signup",
    "Success": "success",
    "TakeProspectDataRequest": "take_prospect_data_request",
    "TakeProspectImageRequest": "take_prospect_image_request",
    "TestCredentials": "test_credentials",
    "TestCredentialsDeviceData": "test_credentials_device_data",
    "TestCredentialsDeviceDataDict": "test_credentials_device_data",
    "TestCredentialsDict": "test_credentials",
    "TokenIssued": "token_issued",
    "Unauthorized": "unauthorized",
    "UserLink": "user_link",
    "UserLinkDict": "user_link",
    "UserLocked": "user_locked",
}

if not TYPE_CHECKING:
    __all__ = [*_MODULES]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*_MODULES]
