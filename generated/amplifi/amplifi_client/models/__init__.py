"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_recovery import AccountRecovery
    from .account_recovery_confirmation import AccountRecoveryConfirmation
    from .acknowledgement import Acknowledgement
    from .address import Address
    from .android_credentials import AndroidCredentials
    from .android_credentials_specifics import AndroidCredentialsSpecifics
    from .browser_credentials import BrowserCredentials
    from .conflict import Conflict
    from .connect_socket_request import ConnectSocketRequest
    from .create_recovery_code_request import CreateRecoveryCodeRequest
    from .create_recovery_code_request_device_data import CreateRecoveryCodeRequestDeviceData
    from .date_of_birth import DateOfBirth
    from .device_data import DeviceData
    from .device_messaging import DeviceMessaging
    from .failure import Failure
    from .family_link import FamilyLink
    from .forbidden import Forbidden
    from .heartbeat import Heartbeat
    from .identity_document import IdentityDocument
    from .internet_credentials import InternetCredentials
    from .invalid_request import InvalidRequest
    from .logged_out import LoggedOut
    from .missing_ingredients import MissingIngredients
    from .payload_address import PayloadAddress
    from .person_name import PersonName
    from .prospect_client import ProspectClient
    from .prospect_device_data import ProspectDeviceData
    from .prospect_payload import ProspectPayload
    from .prospect_payload_extra import ProspectPayloadExtra
    from .register_device_request import RegisterDeviceRequest
    from .register_device_request_device_data import RegisterDeviceRequestDeviceData
    from .second_adult_signup import SecondAdultSignup
    from .success import Success
    from .take_prospect_data_request import TakeProspectDataRequest
    from .take_prospect_image_request import TakeProspectImageRequest
    from .test_credentials import TestCredentials
    from .test_credentials_device_data import TestCredentialsDeviceData
    from .token_issued import TokenIssued
    from .unauthorized import Unauthorized
    from .user_link import UserLink
    from .user_locked import UserLocked

_MODULES: dict[str, str] = {
    "AccountRecovery": "account_recovery",
    "AccountRecoveryConfirmation": "account_recovery_confirmation",
    "Acknowledgement": "acknowledgement",
    "Address": "address",
    "AndroidCredentials": "android_credentials",
    "AndroidCredentialsSpecifics": "android_credentials_specifics",
    "BrowserCredentials": "browser_credentials",
    "Conflict": "conflict",
    "ConnectSocketRequest": "connect_socket_request",
    "CreateRecoveryCodeRequest": "create_recovery_code_request",
    "CreateRecoveryCodeRequestDeviceData": "create_recovery_code_request_device_data",
    "DateOfBirth": "date_of_birth",
    "DeviceData": "device_data",
    "DeviceMessaging": "device_messaging",
    "Failure": "failure",
    "FamilyLink": "family_link",
    "Forbidden": "forbidden",
    "Heartbeat": "heartbeat",
    "IdentityDocument": "identity_document",
    "InternetCredentials": "internet_credentials",
    "InvalidRequest": "invalid_request",
    "LoggedOut": "logged_out",
    "MissingIngredients": "missing_ingredients",
    "PayloadAddress": "payload_address",
    "PersonName": "person_name",
    "ProspectClient": "prospect_client",
    "ProspectDeviceData": "prospect_device_data",
    "ProspectPayload": "prospect_payload",
    "ProspectPayloadExtra": "prospect_payload_extra",
    "RegisterDeviceRequest": "register_device_request",
    "RegisterDeviceRequestDeviceData": "register_device_request_device_data",
    "SecondAdultSignup": "second_adult_signup",
    "Success": "success",
    "TakeProspectDataRequest": "take_prospect_data_request",
    "TakeProspectImageRequest": "take_prospect_image_request",
    "TestCredentials": "test_credentials",
    "TestCredentialsDeviceData": "test_credentials_device_data",
    "TokenIssued": "token_issued",
    "Unauthorized": "unauthorized",
    "UserLink": "user_link",
    "UserLocked": "user_locked",
}

__all__: list[str] = [
    "AccountRecovery",
    "AccountRecoveryConfirmation",
    "Acknowledgement",
    "Address",
    "AndroidCredentials",
    "AndroidCredentialsSpecifics",
    "BrowserCredentials",
    "Conflict",
    "ConnectSocketRequest",
    "CreateRecoveryCodeRequest",
    "CreateRecoveryCodeRequestDeviceData",
    "DateOfBirth",
    "DeviceData",
    "DeviceMessaging",
    "Failure",
    "FamilyLink",
    "Forbidden",
    "Heartbeat",
    "IdentityDocument",
    "InternetCredentials",
    "InvalidRequest",
    "LoggedOut",
    "MissingIngredients",
    "PayloadAddress",
    "PersonName",
    "ProspectClient",
    "ProspectDeviceData",
    "ProspectPayload",
    "ProspectPayloadExtra",
    "RegisterDeviceRequest",
    "RegisterDeviceRequestDeviceData",
    "SecondAdultSignup",
    "Success",
    "TakeProspectDataRequest",
    "TakeProspectImageRequest",
    "TestCredentials",
    "TestCredentialsDeviceData",
    "TokenIssued",
    "Unauthorized",
    "UserLink",
    "UserLocked",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
