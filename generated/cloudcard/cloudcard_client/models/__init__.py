"""The models of requests and responses; each module is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_request import AccessRequest as AccessRequest
    from .additional_photo import (
        AdditionalPhoto as AdditionalPhoto,
        AdditionalPhotoAdditionalPhotoType as AdditionalPhotoAdditionalPhotoType,
    )
    from .archive_people_request import ArchivePeopleRequest as ArchivePeopleRequest
    from .archived_person import ArchivedPerson as ArchivedPerson
    from .authentication_token import AuthenticationToken as AuthenticationToken
    from .bulk_action import (
        BulkAction as BulkAction,
        BulkActionAuthenticatedUser as BulkActionAuthenticatedUser,
    )
    from .create_authentication_token_request import (
        CreateAuthenticationTokenRequest as CreateAuthenticationTokenRequest,
    )
    from .create_bulk_action_request import (
        CreateBulkActionRequest as CreateBulkActionRequest,
        CreateBulkActionRequestInvitationDefault as CreateBulkActionRequestInvitationDefault,
    )
    from .create_person_request import (
        CreatePersonRequest as CreatePersonRequest,
        CreatePersonRequestCustomFields as CreatePersonRequestCustomFields,
        CreatePersonRequestCustomFieldsDict as CreatePersonRequestCustomFieldsDict,
    )
    from .create_photo_request import (
        CreatePhotoRequest as CreatePhotoRequest,
        CreatePhotoRequestPerson as CreatePhotoRequestPerson,
        CreatePhotoRequestPersonDict as CreatePhotoRequestPersonDict,
    )
    from .create_status_queue_request import (
        CreateStatusQueueRequest as CreateStatusQueueRequest,
        CreateStatusQueueRequestMessageType as CreateStatusQueueRequestMessageType,
        CreateStatusQueueRequestPhotoStatus as CreateStatusQueueRequestPhotoStatus,
    )
    from .download_link import DownloadLink as DownloadLink
    from .find_by import FindBy as FindBy
    from .get_legacy_person_find_by import GetLegacyPersonFindBy as GetLegacyPersonFindBy
    from .integration import Integration as Integration, IntegrationConfig as IntegrationConfig
    from .legacy_create_person_request import (
        LegacyCreatePersonRequest as LegacyCreatePersonRequest,
        LegacyCreatePersonRequestCustomFields as LegacyCreatePersonRequestCustomFields,
        LegacyCreatePersonRequestCustomFieldsDict as LegacyCreatePersonRequestCustomFieldsDict,
    )
    from .legacy_person import (
        CustomFieldValue as CustomFieldValue,
        LegacyPerson as LegacyPerson,
        LegacyPersonAdditionalPhotos as LegacyPersonAdditionalPhotos,
        LegacyPersonCustomFields as LegacyPersonCustomFields,
        LegacyPersonEmailGroup as LegacyPersonEmailGroup,
        LegacyPersonLinks as LegacyPersonLinks,
        Role as Role,
    )
    from .list_photos_status import ListPhotosStatus as ListPhotosStatus
    from .log_in_request import LogInRequest as LogInRequest
    from .log_out_request import LogOutRequest as LogOutRequest
    from .logged_in import LoggedIn as LoggedIn
    from .me import Me as Me, MeOrganization as MeOrganization
    from .metadata import Metadata as Metadata
    from .organization import (
        AdditionalPhotoType as AdditionalPhotoType,
        CustomField as CustomField,
        DownloadStrategy as DownloadStrategy,
        Organization as Organization,
        PhotoDimensions as PhotoDimensions,
        PhotoRequirement as PhotoRequirement,
    )
    from .people_report_request import PeopleReportRequest as PeopleReportRequest
    from .photo import (
        Classification as Classification,
        OriginalPhoto as OriginalPhoto,
        Person as Person,
        Photo as Photo,
    )
    from .photo_links import PhotoLinks as PhotoLinks
    from .photo_status import PhotoStatus as PhotoStatus
    from .photo_status_message import PhotoStatusMessage as PhotoStatusMessage
    from .photos_marked import PhotosMarked as PhotosMarked
    from .process_photo_request import (
        ProcessPhotoRequest as ProcessPhotoRequest,
        ProcessPhotoRequestProcess as ProcessPhotoRequestProcess,
    )
    from .queue_credentials import QueueCredentials as QueueCredentials
    from .queue_credentials_request import QueueCredentialsRequest as QueueCredentialsRequest
    from .reported_person import ReportedPerson as ReportedPerson
    from .send_person_email_request import SendPersonEmailRequest as SendPersonEmailRequest
    from .status_queue import StatusQueue as StatusQueue
    from .status_queue_organization import (
        StatusQueueOrganization as StatusQueueOrganization,
        StatusQueueOrganizationDict as StatusQueueOrganizationDict,
    )
    from .store_logs_request import StoreLogsRequest as StoreLogsRequest
    from .stub import Stub as Stub
    from .test_archiving_request import TestArchivingRequest as TestArchivingRequest
    from .update_legacy_photo_request import UpdateLegacyPhotoRequest as UpdateLegacyPhotoRequest
    from .update_person_request import UpdatePersonRequest as UpdatePersonRequest
    from .update_photo_request import UpdatePhotoRequest as UpdatePhotoRequest
    from .update_status_queue_request import (
        UpdateStatusQueueRequest as UpdateStatusQueueRequest,
        UpdateStatusQueueRequestMessageType as UpdateStatusQueueRequestMessageType,
        UpdateStatusQueueRequestPhotoStatus as UpdateStatusQueueRequestPhotoStatus,
    )

_CLASSES: dict[str, str] = {
    "access_request": "AccessRequest",
    "additional_photo": "AdditionalPhoto AdditionalPhotoAdditionalPhotoType",
    "archive_people_request": "ArchivePeopleRequest",
    "archived_person": "ArchivedPerson",
    "authentication_token": "AuthenticationToken",
    "bulk_action": "BulkAction BulkActionAuthenticatedUser",
    "create_authentication_token_request": "CreateAuthenticationTokenRequest",
    "create_bulk_action_request": "CreateBulkActionRequest CreateBulkActionRequestInvitationDefault",
    "create_person_request": "CreatePersonRequest CreatePersonRequestCustomFields CreatePersonRequestCustomFieldsDict",
    "create_photo_request": "CreatePhotoRequest CreatePhotoRequestPerson CreatePhotoRequestPersonDict",
    "create_status_queue_request": "CreateStatusQueueRequest CreateStatusQueueRequestMessageType CreateStatusQueueRequestPhotoStatus",
    "download_link": "DownloadLink",
    "find_by": "FindBy",
    "get_legacy_person_find_by": "GetLegacyPersonFindBy",
    "integration": "Integration IntegrationConfig",
    "legacy_create_person_request": "LegacyCreatePersonRequest LegacyCreatePersonRequestCustomFields LegacyCreatePersonRequestCustomFieldsDict",
    "legacy_person": "CustomFieldValue LegacyPerson LegacyPersonAdditionalPhotos LegacyPersonCustomFields LegacyPersonEmailGroup LegacyPersonLinks Role",
    "list_photos_status": "ListPhotosStatus",
    "log_in_request": "LogInRequest",
    "log_out_request": "LogOutRequest",
    "logged_in": "LoggedIn",
    "me": "Me MeOrganization",
    "metadata": "Metadata",
    "organization": "AdditionalPhotoType CustomField DownloadStrategy Organization PhotoDimensions PhotoRequirement",
    "people_report_request": "PeopleReportRequest",
    "photo": "Classification OriginalPhoto Person Photo",
    "photo_links": "PhotoLinks",
    "photo_status": "PhotoStatus",
    "photo_status_message": "PhotoStatusMessage",
    "photos_marked": "PhotosMarked",
    "process_photo_request": "ProcessPhotoRequest ProcessPhotoRequestProcess",
    "queue_credentials": "QueueCredentials",
    "queue_credentials_request": "QueueCredentialsRequest",
    "reported_person": "ReportedPerson",
    "send_person_email_request": "SendPersonEmailRequest",
    "status_queue": "StatusQueue",
    "status_queue_organization": "StatusQueueOrganization StatusQueueOrganizationDict",
    "store_logs_request": "StoreLogsRequest",
    "stub": "Stub",
    "test_archiving_request": "TestArchivingRequest",
    "update_legacy_photo_request": "UpdateLegacyPhotoRequest",
    "update_person_request": "UpdatePersonRequest",
    "update_photo_request": "UpdatePhotoRequest",
    "update_status_queue_request": "UpdateStatusQueueRequest UpdateStatusQueueRequestMessageType UpdateStatusQueueRequestPhotoStatus",
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
