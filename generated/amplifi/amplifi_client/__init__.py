"""Client for ampliFi.

Prospects, the applicants who are not users yet, and their pictures.

ampliFi, by PayGears, has modules for accounts, cards, checks, devices, external accounts,
invites, messages, payees, remittances and users besides those that are described here. A
prospect is somebody who applies to become a user; pictures of the person and of identity
documents are part of the application. Once a prospect is a user, the module for users takes
a face image too, in an operation that is not described here (`POST /user`).

Every ampliFi server has an address of its own, which PayGears hands out together with the
credentials. Requests carry a token in a header. The general page puts `"success": true`
into the body of every success; some operations return HTML or, in other modules, an array
instead. Failures have a status of 300 or above and a message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from photo_id_runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    ConflictError,
    DecodingError,
    FailureError,
    InvalidRequestError,
    NotFoundError,
    Outcome,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UsageError,
)
from photo_id_runtime.types import UNSET, File, Response, Unset

from .client import AmpliFiClient, AsyncAmpliFiClient

if TYPE_CHECKING:
    from .models import (
        AccountRecovery,
        AccountRecoveryConfirmation,
        Acknowledgement,
        Address,
        AndroidCredentials,
        AndroidCredentialsSpecifics,
        BrowserCredentials,
        Conflict,
        ConnectSocketRequest,
        CreateRecoveryCodeRequest,
        CreateRecoveryCodeRequestDeviceData,
        DateOfBirth,
        DeviceData,
        DeviceDataData,
        Failure,
        Forbidden,
        Heartbeat,
        IdentityDocument,
        InternetCredentials,
        InvalidRequest,
        LoggedOut,
        MissingIngredients,
        PayloadAddress,
        PersonName,
        ProspectClient,
        ProspectPayload,
        ProspectPayloadExtra,
        RegisterDeviceRequest,
        RegisterDeviceRequestDeviceData,
        SecondAdultSignup,
        Success,
        TakeProspectDataRequest,
        TakeProspectDataRequestDeepLinkType0,
        TakeProspectDataRequestDeviceDataType0,
        TakeProspectDataRequestLinkinjectedType0,
        TakeProspectImageRequest,
        TestCredentials,
        TestCredentialsDeviceData,
        TokenIssued,
        Unauthorized,
        UserLocked,
    )

__all__ = [
    "AccountRecovery",
    "AccountRecoveryConfirmation",
    "Acknowledgement",
    "Address",
    "AmpliFiClient",
    "AndroidCredentials",
    "AndroidCredentialsSpecifics",
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncAmpliFiClient",
    "AuthenticationError",
    "BrowserCredentials",
    "Conflict",
    "ConflictError",
    "ConnectSocketRequest",
    "CreateRecoveryCodeRequest",
    "CreateRecoveryCodeRequestDeviceData",
    "DateOfBirth",
    "DecodingError",
    "DeviceData",
    "DeviceDataData",
    "Failure",
    "FailureError",
    "File",
    "Forbidden",
    "Heartbeat",
    "IdentityDocument",
    "InternetCredentials",
    "InvalidRequest",
    "InvalidRequestError",
    "LoggedOut",
    "MissingIngredients",
    "NotFoundError",
    "Outcome",
    "PayloadAddress",
    "PermissionDeniedError",
    "PersonName",
    "ProspectClient",
    "ProspectPayload",
    "ProspectPayloadExtra",
    "RateLimitError",
    "RegisterDeviceRequest",
    "RegisterDeviceRequestDeviceData",
    "Response",
    "SecondAdultSignup",
    "ServerError",
    "Success",
    "TakeProspectDataRequest",
    "TakeProspectDataRequestDeepLinkType0",
    "TakeProspectDataRequestDeviceDataType0",
    "TakeProspectDataRequestLinkinjectedType0",
    "TakeProspectImageRequest",
    "TestCredentials",
    "TestCredentialsDeviceData",
    "TokenIssued",
    "UNSET",
    "Unauthorized",
    "Unset",
    "UsageError",
    "UserLocked",
]

if not TYPE_CHECKING:  # a type checker would take any name for one of the package's

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import models

        return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
