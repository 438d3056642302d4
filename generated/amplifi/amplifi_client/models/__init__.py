"""The models of requests and responses; each module is loaded when it is first used."""

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
    from .android_credentials import (
        AndroidCredentials as AndroidCredentials,
        AndroidCredentialsDict as AndroidCredentialsDict,
        AndroidCredentialsSpecifics as AndroidCredentialsSpecifics,
        AndroidCredentialsSpecificsDict as AndroidCredentialsSpecificsDict,
    )
    from .browser_credentials import (
        BrowserCredentials as BrowserCredentials,
        BrowserCredentialsDict as BrowserCredentialsDict,
    )
    from .conflict import Conflict as Conflict
    from .connect_socket_request import ConnectSocketRequest as ConnectSocketRequest
    from .create_recovery_code_request import (
        CreateRecoveryCodeRequest as CreateRecoveryCodeRequest,
        CreateRecoveryCodeRequestDeviceData as CreateRecoveryCodeRequestDeviceData,
        CreateRecoveryCodeRequestDeviceDataDict as CreateRecoveryCodeRequestDeviceDataDict,
    )
    from .device_data import (
        DeviceData as DeviceData,
        DeviceDataDict as DeviceDataDict,
        DeviceMessaging as DeviceMessaging,
        DeviceMessagingDict as DeviceMessagingDict,
    )
    from .failure import Failure as Failure
    from .forbidden import Forbidden as Forbidden
    from .heartbeat import Heartbeat as Heartbeat
    from .internet_credentials import (
        InternetCredentials as InternetCredentials,
        InternetCredentialsDict as InternetCredentialsDict,
    )
    from .invalid_request import InvalidRequest as InvalidRequest
    from .logged_out import LoggedOut as LoggedOut
    from .missing_ingredients import MissingIngredients as MissingIngredients
    from .register_device_request import (
        RegisterDeviceRequest as RegisterDeviceRequest,
        RegisterDeviceRequestDeviceData as RegisterDeviceRequestDeviceData,
        RegisterDeviceRequestDeviceDataDict as RegisterDeviceRequestDeviceDataDict,
    )
    from .second_adult_signup import (
        SecondAdultSignup as SecondAdultSignup,
        SecondAdultSignupDict as SecondAdultSignupDict,
    )
    from .success import Success as Success
    from .take_prospect_data_request import (
        Address as Address,
        AddressDict as AddressDict,
        DateOfBirth as DateOfBirth,
        DateOfBirthDict as DateOfBirthDict,
        FamilyLink as FamilyLink,
        FamilyLinkDict as FamilyLinkDict,
        IdentityDocument as IdentityDocument,
        IdentityDocumentDict as IdentityDocumentDict,
        PayloadAddress as PayloadAddress,
        PayloadAddressDict as PayloadAddressDict,
        PersonName as PersonName,
        PersonNameDict as PersonNameDict,
        ProspectClient as ProspectClient,
        ProspectClientDict as ProspectClientDict,
        ProspectDeviceData as ProspectDeviceData,
        ProspectDeviceDataDict as ProspectDeviceDataDict,
        ProspectPayload as ProspectPayload,
        ProspectPayloadDict as ProspectPayloadDict,
        ProspectPayloadExtra as ProspectPayloadExtra,
        ProspectPayloadExtraDict as ProspectPayloadExtraDict,
        TakeProspectDataRequest as TakeProspectDataRequest,
        UserLink as UserLink,
        UserLinkDict as UserLinkDict,
    )
    from .take_prospect_image_request import TakeProspectImageRequest as TakeProspectImageRequest
    from .test_credentials import (
        TestCredentials as TestCredentials,
        TestCredentialsDeviceData as TestCredentialsDeviceData,
        TestCredentialsDeviceDataDict as TestCredentialsDeviceDataDict,
        TestCredentialsDict as TestCredentialsDict,
    )
    from .token_issued import TokenIssued as TokenIssued
    from .unauthorized import Unauthorized as Unauthorized
    from .user_locked import UserLocked as UserLocked

_CLASSES: dict[str, str] = {
    "account_recovery": "AccountRecovery AccountRecoveryDict",
    "account_recovery_confirmation": "AccountRecoveryConfirmation AccountRecoveryConfirmationDict",
    "acknowledgement": "Acknowledgement",
    "android_credentials": "AndroidCredentials AndroidCredentialsDict AndroidCredentialsSpecifics AndroidCredentialsSpecificsDict",
    "browser_credentials": "BrowserCredentials BrowserCredentialsDict",
    "conflict": "Conflict",
    "connect_socket_request": "ConnectSocketRequest",
    "create_recovery_code_request": "CreateRecoveryCodeRequest CreateRecoveryCodeRequestDeviceData CreateRecoveryCodeRequestDeviceDataDict",
    "device_data": "DeviceData DeviceDataDict DeviceMessaging DeviceMessagingDict",
    "failure": "Failure",
    "forbidden": "Forbidden",
    "heartbeat": "Heartbeat",
    "internet_credentials": "InternetCredentials InternetCredentialsDict",
    "invalid_request": "InvalidRequest",
    "logged_out": "LoggedOut",
    "missing_ingredients": "MissingIngredients",
    "register_device_request": "RegisterDeviceRequest RegisterDeviceRequestDeviceData RegisterDeviceRequestDeviceDataDict",
    "second_adult_signup": "SecondAdultSignup SecondAdultSignupDict",
    "success": "Success",
    "take_prospect_data_request": "Address AddressDict DateOfBirth DateOfBirthDict FamilyLink FamilyLinkDict IdentityDocument IdentityDocumentDict PayloadAddress PayloadAddressDict PersonName PersonNameDict ProspectClient ProspectClientDict ProspectDeviceData ProspectDeviceDataDict ProspectPayload ProspectPayloadDict ProspectPayloadExtra ProspectPayloadExtraDict TakeProspectDataRequest UserLink UserLinkDict",
    "take_prospect_image_request": "TakeProspectImageRequest",
    "test_credentials": "TestCredentials TestCredentialsDeviceData TestCredentialsDeviceDataDict TestCredentialsDict",
    "token_issued": "TokenIssued",
    "unauthorized": "Unauthorized",
    "user_locked": "UserLocked",
}
_MODULES = {name: module for module, names in _CLASSES.items() for name in names.split()}

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
