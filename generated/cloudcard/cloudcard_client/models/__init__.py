"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_request import AccessRequest
    from .additional_photo import AdditionalPhoto
    from .additional_photo_additional_photo_type import AdditionalPhotoAdditionalPhotoType
    from .additional_photo_type import AdditionalPhotoType
    from .archive_people_request import ArchivePeopleRequest
    from .archived_person import ArchivedPerson
    from .authentication_token import AuthenticationToken
    from .bulk_action import BulkAction
    from .bulk_action_authenticated_user import BulkActionAuthenticatedUser
    from .classification import Classification
    from .create_authentication_token_request import CreateAuthenticationTokenRequest
    from .create_bulk_action_request import CreateBulkActionRequest
    from .create_bulk_action_request_invitation_default import (
        CreateBulkActionRequestInvitationDefault,
    )
    from .create_person_request import CreatePersonRequest
    from .create_person_request_custom_fields import CreatePersonRequestCustomFields
    from .create_photo_request import CreatePhotoRequest
    from .create_photo_request_person import CreatePhotoRequestPerson
    from .create_status_queue_request import CreateStatusQueueRequest
    from .create_status_queue_request_message_type import CreateStatusQueueRequestMessageType
    from .create_status_queue_request_photo_status import CreateStatusQueueRequestPhotoStatus
    from .custom_field import CustomField
    from .custom_field_value import CustomFieldValue
    from .download_link import DownloadLink
    from .download_strategy import DownloadStrategy
    from .find_by import FindBy
    from .get_legacy_person_find_by import GetLegacyPersonFindBy
    from .integration import Integration
    from .integration_config import IntegrationConfig
    from .legacy_person import LegacyPerson
    from .legacy_person_additional_photos import LegacyPersonAdditionalPhotos
    from .legacy_person_custom_fields import LegacyPersonCustomFields
    from .legacy_person_email_group import LegacyPersonEmailGroup
    from .legacy_person_links import LegacyPersonLinks
    from .list_photos_status import ListPhotosStatus
    from .log_in_request import LogInRequest
    from .log_out_request import LogOutRequest
    from .logged_in import LoggedIn
    from .metadata import Metadata
    from .organization import Organization
    from .original_photo import OriginalPhoto
    from .people_report_request import PeopleReportRequest
    from .person import Person
    from .photo import Photo
    from .photo_dimensions import PhotoDimensions
    from .photo_links import PhotoLinks
    from .photo_requirement import PhotoRequirement
    from .photo_status import PhotoStatus
    from .photo_status_message import PhotoStatusMessage
    from .photos_marked import PhotosMarked
    from .process_photo_request import ProcessPhotoRequest
    from .process_photo_request_process import ProcessPhotoRequestProcess
    from .queue_credentials import QueueCredentials
    from .queue_credentials_request import QueueCredentialsRequest
    from .reported_person import ReportedPerson
    from .role import Role
    from .send_person_email_request import SendPersonEmailRequest
    from .status_queue import StatusQueue
    from .status_queue_organization import StatusQueueOrganization
    from .store_logs_request import StoreLogsRequest
    from .stub import Stub
    from .test_archiving_request import TestArchivingRequest
    from .update_legacy_photo_request import UpdateLegacyPhotoRequest
    from .update_person_request import UpdatePersonRequest
    from .update_photo_request import UpdatePhotoRequest
    from .update_status_queue_request import UpdateStatusQueueRequest
    from .update_status_queue_request_message_type import UpdateStatusQueueRequestMessageType
    from .update_status_queue_request_photo_status import UpdateStatusQueueRequestPhotoStatus

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
    "CreatePhotoRequest": "create_photo_request",
    "CreatePhotoRequestPerson": "create_photo_request_person",
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

__all__: list[str] = [
    "AccessRequest",
    "AdditionalPhoto",
    "AdditionalPhotoAdditionalPhotoType",
    "AdditionalPhotoType",
    "ArchivePeopleRequest",
    "ArchivedPerson",
    "AuthenticationToken",
    "BulkAction",
    "BulkActionAuthenticatedUser",
    "Classification",
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
    "DownloadLink",
    "DownloadStrategy",
    "FindBy",
    "GetLegacyPersonFindBy",
    "Integration",
    "IntegrationConfig",
    "LegacyPerson",
    "LegacyPersonAdditionalPhotos",
    "LegacyPersonCustomFields",
    "LegacyPersonEmailGroup",
    "LegacyPersonLinks",
    "ListPhotosStatus",
    "LogInRequest",
    "LogOutRequest",
    "LoggedIn",
    "Metadata",
    "Organization",
    "OriginalPhoto",
    "PeopleReportRequest",
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
    "ReportedPerson",
    "Role",
    "SendPersonEmailRequest",
    "StatusQueue",
    "StatusQueueOrganization",
    "StoreLogsRequest",
    "Stub",
    "TestArchivingRequest",
    "UpdateLegacyPhotoRequest",
    "UpdatePersonRequest",
    "UpdatePhotoRequest",
    "UpdateStatusQueueRequest",
    "UpdateStatusQueueRequestMessageType",
    "UpdateStatusQueueRequestPhotoStatus",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
