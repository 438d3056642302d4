"""Client for ampliFi.

Prospects, the applicants who are not users yet, and their images.

Besides the modules that are described here, ampliFi, by PayGears, has modules for accounts, cards,
checks, devices, external accounts, invites, messages, payees, remittances and users. A prospect is
somebody who applies to become a user; images of the person and of identity documents are part of
the application. Once a prospect is a user, the module for users also accepts a face image, in an
operation that is not described here (`POST /user`).

Every ampliFi server has its own address, which PayGears provides together with the credentials.
Requests have a token in a header. According to the general page, the body of every success has
`"success": true`; some operations return HTML or, in other modules, an array instead. Failures have
a status of 300 or above and a message.
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
from photo_id_runtime.links import Link
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
        DeviceMessaging,
        Failure,
        FamilyLink,
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
        ProspectDeviceData,
        ProspectPayload,
        ProspectPayloadExtra,
        RegisterDeviceRequest,
        RegisterDeviceRequestDeviceData,
        SecondAdultSignup,
        Success,
        TakeProspectDataRequest,
        TakeProspectImageRequest,
        TestCredentials,
        TestCredentialsDeviceData,
        TokenIssued,
        Unauthorized,
        UserLink,
        UserLocked,
    )

__version__ = "0.4.0"

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
    "DeviceMessaging",
    "Failure",
    "FailureError",
    "FamilyLink",
    "File",
    "Forbidden",
    "Heartbeat",
    "IdentityDocument",
    "InternetCredentials",
    "InvalidRequest",
    "InvalidRequestError",
    "Link",
    "LoggedOut",
    "MissingIngredients",
    "NotFoundError",
    "Outcome",
    "PayloadAddress",
    "PermissionDeniedError",
    "PersonName",
    "ProspectClient",
    "ProspectDeviceData",
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
    "TakeProspectImageRequest",
    "TestCredentials",
    "TestCredentialsDeviceData",
    "TokenIssued",
    "UNSET",
    "Unauthorized",
    "Unset",
    "UsageError",
    "UserLink",
    "UserLocked",
    "__version__",
]

if not TYPE_CHECKING:  # a type checker would take any name for one of the package's

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import models

        return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
