"""Client for ampliFi.

Prospects, the applicants who are not users yet, and their pictures.

ampliFi, by PayGears, has modules for accounts, cards, checks, devices, external accounts,
payees and remittances besides those that are described here. A prospect is somebody who
applies to become a user; pictures of the person and of identity documents are part of the
application.

Every ampliFi server has an address of its own, which PayGears hands out together with the
credentials. Requests carry a token in a header. Answers are JSON with `"success": true`;
failures have a status of 300 or above and a message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .client import AmpliFiClient, AsyncAmpliFiClient
from .errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    ConflictError,
    DecodingError,
    FailureError,
    InvalidRequestError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UsageError,
)
from .types import UNSET, File, Response, Unset

if TYPE_CHECKING:
    from .models import (
        AccountRecovery,
        AccountRecoveryConfirmation,
        Address,
        AndroidCredentials,
        AndroidCredentialsSpecifics,
        BrowserCredentials,
        Conflict,
        ConnectSocketRequest,
        CreateRecoveryCodeRequest,
        CreateRecoveryCodeRequestDeviceData,
        DeviceData,
        DeviceDataData,
        Failure,
        Forbidden,
        Heartbeat,
        InternetCredentials,
        InvalidRequest,
        LoggedOut,
        ProspectClient,
        ProspectPayload,
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
    )

__all__ = [
    "AccountRecovery",
    "AccountRecoveryConfirmation",
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
    "DecodingError",
    "DeviceData",
    "DeviceDataData",
    "Failure",
    "FailureError",
    "File",
    "Forbidden",
    "Heartbeat",
    "InternetCredentials",
    "InvalidRequest",
    "InvalidRequestError",
    "LoggedOut",
    "NotFoundError",
    "PermissionDeniedError",
    "ProspectClient",
    "ProspectPayload",
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
    "Unset",
    "UsageError",
]

if not TYPE_CHECKING:  # a type checker would take any name for one of the package's

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import models

        return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
