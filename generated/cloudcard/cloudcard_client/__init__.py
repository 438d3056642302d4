"""Client for CloudCard.

Photos that cardholders submit for their ID cards.

CloudCard (also known as Online Photo Submission and RemotePhoto, by SharpTop Software) collects ID
photos from cardholders, lets an office approve or deny them, and passes the approved ones to a card
system.

Requests have a session token, which the service issues in exchange for a persistent access token
that a director creates in the web application.

The operations tagged `legacy` are older spellings of the same ones, under `/api`, which the
vendor's own programs still use.
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

from .client import AsyncCloudCardClient, CloudCardClient

if TYPE_CHECKING:
    from .models import (
        AccessRequest,
        AdditionalPhoto,
        AdditionalPhotoAdditionalPhotoType,
        AdditionalPhotoType,
        ArchivedPerson,
        ArchivePeopleRequest,
        AuthenticationToken,
        BulkAction,
        BulkActionAuthenticatedUser,
        Classification,
        CreateAuthenticationTokenRequest,
        CreateBulkActionRequest,
        CreateBulkActionRequestInvitationDefault,
        CreatePersonRequest,
        CreatePersonRequestCustomFields,
        CreatePhotoRequest,
        CreatePhotoRequestPerson,
        CreateStatusQueueRequest,
        CreateStatusQueueRequestMessageType,
        CreateStatusQueueRequestPhotoStatus,
        CustomField,
        CustomFieldValue,
        DownloadLink,
        DownloadStrategy,
        FindBy,
        GetLegacyPersonFindBy,
        Integration,
        IntegrationConfig,
        LegacyPerson,
        LegacyPersonAdditionalPhotos,
        LegacyPersonCustomFields,
        LegacyPersonEmailGroup,
        LegacyPersonLinks,
        ListPhotosStatus,
        LoggedIn,
        LogInRequest,
        LogOutRequest,
        Metadata,
        Organization,
        OriginalPhoto,
        PeopleReportRequest,
        Person,
        Photo,
        PhotoDimensions,
        PhotoLinks,
        PhotoRequirement,
        PhotosMarked,
        PhotoStatus,
        PhotoStatusMessage,
        ProcessPhotoRequest,
        ProcessPhotoRequestProcess,
        QueueCredentials,
        QueueCredentialsRequest,
        ReportedPerson,
        Role,
        SendPersonEmailRequest,
        StatusQueue,
        StatusQueueOrganization,
        StoreLogsRequest,
        Stub,
        TestArchivingRequest,
        UpdateLegacyPhotoRequest,
        UpdatePersonRequest,
        UpdatePhotoRequest,
        UpdateStatusQueueRequest,
        UpdateStatusQueueRequestMessageType,
        UpdateStatusQueueRequestPhotoStatus,
    )

__version__ = "0.5.0"

__all__ = [
    "AccessRequest",
    "AdditionalPhoto",
    "AdditionalPhotoAdditionalPhotoType",
    "AdditionalPhotoType",
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "ArchivePeopleRequest",
    "ArchivedPerson",
    "AsyncCloudCardClient",
    "AuthenticationError",
    "AuthenticationToken",
    "BulkAction",
    "BulkActionAuthenticatedUser",
    "Classification",
    "CloudCardClient",
    "ConflictError",
    "CreateAuthenticationTokenRequest",
    "CreateBulkActionRequest",
    "CreateBulkActionRequestInvitationDefault",
    "CreatePersonRequest",
    "CreatePersonRequestCustomFields",
    "CreatePhotoRequest",
    "CreatePhotoRequestPerson",
    "CreateStatusQueueRequest",
    "CreateStatusQueueRequestMessageType",
    "CreateStatusQueueRequestPhotoStatus",
    "CustomField",
    "CustomFieldValue",
    "DecodingError",
    "DownloadLink",
    "DownloadStrategy",
    "FailureError",
    "File",
    "FindBy",
    "GetLegacyPersonFindBy",
    "Integration",
    "IntegrationConfig",
    "InvalidRequestError",
    "LegacyPerson",
    "LegacyPersonAdditionalPhotos",
    "LegacyPersonCustomFields",
    "LegacyPersonEmailGroup",
    "LegacyPersonLinks",
    "Link",
    "ListPhotosStatus",
    "LogInRequest",
    "LogOutRequest",
    "LoggedIn",
    "Metadata",
    "NotFoundError",
    "Organization",
    "OriginalPhoto",
    "Outcome",
    "PeopleReportRequest",
    "PermissionDeniedError",
    "Person",
    "Photo",
    "PhotoDimensions",
    "PhotoLinks",
    "PhotoRequirement",
    "PhotoStatus",
    "PhotoStatusMessage",
    "PhotosMarked",
    "ProcessPhotoRequest",
    "ProcessPhotoRequestProcess",
    "QueueCredentials",
    "QueueCredentialsRequest",
    "RateLimitError",
    "ReportedPerson",
    "Response",
    "Role",
    "SendPersonEmailRequest",
    "ServerError",
    "StatusQueue",
    "StatusQueueOrganization",
    "StoreLogsRequest",
    "Stub",
    "TestArchivingRequest",
    "UNSET",
    "Unset",
    "UpdateLegacyPhotoRequest",
    "UpdatePersonRequest",
    "UpdatePhotoRequest",
    "UpdateStatusQueueRequest",
    "UpdateStatusQueueRequestMessageType",
    "UpdateStatusQueueRequestPhotoStatus",
    "UsageError",
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
