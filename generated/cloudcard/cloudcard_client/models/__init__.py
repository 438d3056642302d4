"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_request import AccessRequest as AccessRequest
    from .additional_photo import AdditionalPhoto as AdditionalPhoto
    from .additional_photo_additional_photo_type import (
        AdditionalPhotoAdditionalPhotoType as AdditionalPhotoAdditionalPhotoType,
    )
    from .additional_photo_type import AdditionalPhotoType as AdditionalPhotoType
    from .archive_people_request import ArchivePeopleRequest as ArchivePeopleRequest
    from .archived_person import ArchivedPerson as ArchivedPerson
    from .authentication_token import AuthenticationToken as AuthenticationToken
    from .bulk_action import BulkAction as BulkAction
    from .bulk_action_authenticated_user import (
        BulkActionAuthenticatedUser as BulkActionAuthenticatedUser,
    )
    from .classification import Classification as Classification
    from .create_authentication_token_request import (
        CreateAuthenticationTokenRequest as CreateAuthenticationTokenRequest,
    )
    from .create_bulk_action_request import CreateBulkActionRequest as CreateBulkActionRequest
    from .create_bulk_action_request_invitation_default import (
        CreateBulkActionRequestInvitationDefault as CreateBulkActionRequestInvitationDefault,
    )
    from .create_person_request import CreatePersonRequest as CreatePersonRequest
    from .create_person_request_custom_fields import (
        CreatePersonRequestCustomFields as CreatePersonRequestCustomFields,
        CreatePersonRequestCustomFieldsDict as CreatePersonRequestCustomFieldsDict,
    )
    from .create_photo_request import CreatePhotoRequest as CreatePhotoRequest
    from .create_photo_request_person import (
        CreatePhotoRequestPerson as CreatePhotoRequestPerson,
        CreatePhotoRequestPersonDict as CreatePhotoRequestPersonDict,
    )
    from .create_status_queue_request import CreateStatusQueueRequest as CreateStatusQueueRequest
    from .create_status_queue_request_message_type import (
        CreateStatusQueueRequestMessageType as CreateStatusQueueRequestMessageType,
    )
    from .create_status_queue_request_photo_status import (
        CreateStatusQueueRequestPhotoStatus as CreateStatusQueueRequestPhotoStatus,
    )
    from .custom_field import CustomField as CustomField
    from .custom_field_value import CustomFieldValue as CustomFieldValue
    from .download_link import DownloadLink as DownloadLink
    from .download_strategy import DownloadStrategy as DownloadStrategy
    from .find_by import FindBy as FindBy
    from .get_legacy_person_find_by import GetLegacyPersonFindBy as GetLegacyPersonFindBy
    from .integration import Integration as Integration
    from .integration_config import IntegrationConfig as IntegrationConfig
    from .legacy_person import LegacyPerson as LegacyPerson
    from .legacy_person_additional_photos import (
        LegacyPersonAdditionalPhotos as LegacyPersonAdditionalPhotos,
    )
    from .legacy_person_custom_fields import LegacyPersonCustomFields as LegacyPersonCustomFields
    from .legacy_person_email_group import LegacyPersonEmailGroup as LegacyPersonEmailGroup
    from .legacy_person_links import LegacyPersonLinks as LegacyPersonLinks
    from .list_photos_status import ListPhotosStatus as ListPhotosStatus
    from .log_in_request import LogInRequest as LogInRequest
    from .log_out_request import LogOutRequest as LogOutRequest
    from .logged_in import LoggedIn as LoggedIn
    from .metadata import Metadata as Metadata
    from .organization import Organization as Organization
    from .original_photo import OriginalPhoto as OriginalPhoto
    from .people_report_request import PeopleReportRequest as PeopleReportRequest
    from .person import Person as Person
    from .photo import Photo as Photo
    from .photo_dimensions import PhotoDimensions as PhotoDimensions
    from .photo_links import PhotoLinks as PhotoLinks
    from .photo_requirement import PhotoRequirement as PhotoRequirement
    from .photo_status import PhotoStatus as PhotoStatus
    from .photo_status_message import PhotoStatusMessage as PhotoStatusMessage
    from .photos_marked import PhotosMarked as PhotosMarked
    from .process_photo_request import ProcessPhotoRequest as ProcessPhotoRequest
    from .process_photo_request_process import (
        ProcessPhotoRequestProcess as ProcessPhotoRequestProcess,
    )
    from .queue_credentials import QueueCredentials as QueueCredentials
    from .queue_credentials_request import QueueCredentialsRequest as QueueCredentialsRequest
    from .reported_person import ReportedPerson as ReportedPerson
    from .role import Role as Role
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
    from .update_status_queue_request import UpdateStatusQueueRequest as UpdateStatusQueueRequest
    from .update_status_queue_request_message_type import (
        UpdateStatusQueueRequestMessageType as UpdateStatusQueueRequestMessageType,
    )
    from .update_status_queue_request_photo_status import (
        UpdateStatusQueueRequestPhotoStatus as UpdateStatusQueueRequestPhotoStatus,
    )

_MODULES: dict[str, str] = {
    "AccessRequest": "access_request",
    "AdditionalPhoto": "additional_photo",
    "AdditionalPhotoAdditionalPhotoType": "additional_photo_additional_photo_type",
    "AdditionalPhotoType": "additional_photo_type",
    "ArchivePeopleRequest": "archive_people_request",
    "ArchivedPerson": "archived_person",
    "AuthenticationToken": "authentication_token",
    "BulkAction": "bulk_action",
    "BulkActionAuthenticatedUser": "bulk_action_authenticated_user",
    "Classification": "classification",
    "CreateAuthenticationTokenRequest": "create_authentication_token_request",
    "CreateBulkActionRequest": "create_bulk_action_request",
    "CreateBulkActionRequestInvitationDefault": "create_bulk_action_request_invitation_default",
    "CreatePersonRequest": "create_person_request",
    "CreatePersonRequestCustomFields": "create_person_request_custom_fields",
    "CreatePersonRequestCustomFieldsDict": "create_person_request_custom_fields",
    "CreatePhotoRequest": "create_photo_request",
    "CreatePhotoRequestPerson": "create_photo_request_person",
    "CreatePhotoRequestPersonDict": "create_photo_request_person",
    "CreateStatusQueueRequest": "create_status_queue_request",
    "CreateStatusQueueRequestMessageType": "create_status_queue_request_message_type",
    "CreateStatusQueueRequestPhotoStatus": "create_status_queue_request_photo_status",
    "CustomField": "custom_field",
    "CustomFieldValue": "custom_field_value",
    "DownloadLink": "download_link",
    "DownloadStrategy": "download_strategy",
    "FindBy": "find_by",
    "GetLegacyPersonFindBy": "get_legacy_person_find_by",
    "Integration": "integration",
    "IntegrationConfig": "integration_config",
    "LegacyPerson": "legacy_person",
    "LegacyPersonAdditionalPhotos": "legacy_person_additional_photos",
    "LegacyPersonCustomFields": "legacy_person_custom_fields",
    "LegacyPersonEmailGroup": "legacy_person_email_group",
    "LegacyPersonLinks": "legacy_person_links",
    "ListPhotosStatus": "list_photos_status",
    "LogInRequest": "log_in_request",
    "LogOutRequest": "log_out_request",
    "LoggedIn": "logged_in",
    "Metadata": "metadata",
    "Organization": "organization",
    "OriginalPhoto": "original_photo",
    "PeopleReportRequest": "people_report_request",
    "Person": "person",
    "Photo": "photo",
    "PhotoDimensions": "photo_dimensions",
    "PhotoLinks": "photo_links",
    "PhotoRequirement": "photo_requirement",
    "PhotoStatus": "photo_status",
    "PhotoStatusMessage": "photo_status_message",
    "PhotosMarked": "photos_marked",
    "ProcessPhotoRequest": "process_photo_request",
    "ProcessPhotoRequestProcess": "process_photo_request_process",
    "QueueCredentials": "queue_credentials",
    "QueueCredentialsRequest": "queue_credentials_request",
    "ReportedPerson": "reported_person",
    "Role": "role",
    "SendPersonEmailRequest": "send_person_email_request",
    "StatusQueue": "status_queue",
    "StatusQueueOrganization": "status_queue_organization",
    "StatusQueueOrganizationDict": "status_queue_organization",
    "StoreLogsRequest": "store_logs_request",
    "Stub": "stub",
    "TestArchivingRequest": "test_archiving_request",
    "UpdateLegacyPhotoRequest": "update_legacy_photo_request",
    "UpdatePersonRequest": "update_person_request",
    "UpdatePhotoRequest": "update_photo_request",
    "UpdateStatusQueueRequest": "update_status_queue_request",
    "UpdateStatusQueueRequestMessageType": "update_status_queue_request_message_type",
    "UpdateStatusQueueRequestPhotoStatus": "update_status_queue_request_photo_status",
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
