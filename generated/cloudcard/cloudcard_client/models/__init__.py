"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .additional_photo_type import AdditionalPhotoType
    from .authentication_token import AuthenticationToken
    from .bulk_action import BulkAction
    from .bulk_action_authenticated_user import BulkActionAuthenticatedUser
    from .classification import Classification
    from .create_authentication_token_request import CreateAuthenticationTokenRequest
    from .create_bulk_action_request import CreateBulkActionRequest
    from .create_bulk_action_request_action_default import CreateBulkActionRequestActionDefault
    from .create_bulk_action_request_invitation_default import (
        CreateBulkActionRequestInvitationDefault,
    )
    from .create_person_request import CreatePersonRequest
    from .create_person_request_custom_fields import CreatePersonRequestCustomFields
    from .create_photo_request import CreatePhotoRequest
    from .create_photo_request_person import CreatePhotoRequestPerson
    from .custom_field import CustomField
    from .custom_field_value import CustomFieldValue
    from .download_link import DownloadLink
    from .download_strategy import DownloadStrategy
    from .find_by import FindBy
    from .get_legacy_person_find_by import GetLegacyPersonFindBy
    from .legacy_person import LegacyPerson
    from .legacy_person_additional_photos import LegacyPersonAdditionalPhotos
    from .legacy_person_custom_fields import LegacyPersonCustomFields
    from .legacy_person_email_group import LegacyPersonEmailGroup
    from .list_photos_status import ListPhotosStatus
    from .log_out_request import LogOutRequest
    from .organization import Organization
    from .original_photo import OriginalPhoto
    from .person import Person
    from .photo import Photo
    from .photo_dimensions import PhotoDimensions
    from .photo_links import PhotoLinks
    from .photo_requirement import PhotoRequirement
    from .photo_status import PhotoStatus
    from .photos_marked import PhotosMarked
    from .role import Role
    from .stub import Stub
    from .update_legacy_photo_request import UpdateLegacyPhotoRequest
    from .update_person_request import UpdatePersonRequest
    from .update_photo_request import UpdatePhotoRequest

_MODULES: dict[str, str] = {
    "AdditionalPhotoType": "additional_photo_type",
    "AuthenticationToken": "authentication_token",
    "BulkAction": "bulk_action",
    "BulkActionAuthenticatedUser": "bulk_action_authenticated_user",
    "Classification": "classification",
    "CreateAuthenticationTokenRequest": "create_authentication_token_request",
    "CreateBulkActionRequest": "create_bulk_action_request",
    "CreateBulkActionRequestActionDefault": "create_bulk_action_request_action_default",
    "CreateBulkActionRequestInvitationDefault": "create_bulk_action_request_invitation_default",
    "CreatePersonRequest": "create_person_request",
    "CreatePersonRequestCustomFields": "create_person_request_custom_fields",
    "CreatePhotoRequest": "create_photo_request",
    "CreatePhotoRequestPerson": "create_photo_request_person",
    "CustomField": "custom_field",
    "CustomFieldValue": "custom_field_value",
    "DownloadLink": "download_link",
    "DownloadStrategy": "download_strategy",
    "FindBy": "find_by",
    "GetLegacyPersonFindBy": "get_legacy_person_find_by",
    "LegacyPerson": "legacy_person",
    "LegacyPersonAdditionalPhotos": "legacy_person_additional_photos",
    "LegacyPersonCustomFields": "legacy_person_custom_fields",
    "LegacyPersonEmailGroup": "legacy_person_email_group",
    "ListPhotosStatus": "list_photos_status",
    "LogOutRequest": "log_out_request",
    "Organization": "organization",
    "OriginalPhoto": "original_photo",
    "Person": "person",
    "Photo": "photo",
    "PhotoDimensions": "photo_dimensions",
    "PhotoLinks": "photo_links",
    "PhotoRequirement": "photo_requirement",
    "PhotoStatus": "photo_status",
    "PhotosMarked": "photos_marked",
    "Role": "role",
    "Stub": "stub",
    "UpdateLegacyPhotoRequest": "update_legacy_photo_request",
    "UpdatePersonRequest": "update_person_request",
    "UpdatePhotoRequest": "update_photo_request",
}

__all__: list[str] = [
    "AdditionalPhotoType",
    "AuthenticationToken",
    "BulkAction",
    "BulkActionAuthenticatedUser",
    "Classification",
    "CreateAuthenticationTokenRequest",
    "CreateBulkActionRequest",
    "CreateBulkActionRequestActionDefault",
    "CreateBulkActionRequestInvitationDefault",
    "CreatePersonRequest",
    "CreatePersonRequestCustomFields",
    "CreatePhotoRequest",
    "CreatePhotoRequestPerson",
    "CustomField",
    "CustomFieldValue",
    "DownloadLink",
    "DownloadStrategy",
    "FindBy",
    "GetLegacyPersonFindBy",
    "LegacyPerson",
    "LegacyPersonAdditionalPhotos",
    "LegacyPersonCustomFields",
    "LegacyPersonEmailGroup",
    "ListPhotosStatus",
    "LogOutRequest",
    "Organization",
    "OriginalPhoto",
    "Person",
    "Photo",
    "PhotoDimensions",
    "PhotoLinks",
    "PhotoRequirement",
    "PhotoStatus",
    "PhotosMarked",
    "Role",
    "Stub",
    "UpdateLegacyPhotoRequest",
    "UpdatePersonRequest",
    "UpdatePhotoRequest",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
