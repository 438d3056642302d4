"""Older spellings that the vendor's own programs still use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_model import extended
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain, text
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, File, FileInput, Unset, file_of

from ..models.authentication_token import AuthenticationToken
from ..models.bulk_action import BulkAction
from ..models.create_authentication_token_request import CreateAuthenticationTokenRequest
from ..models.create_bulk_action_request import (
    CreateBulkActionRequest,
    CreateBulkActionRequestInvitationDefault,
)
from ..models.find_by import FindBy
from ..models.get_legacy_person_find_by import GetLegacyPersonFindBy
from ..models.legacy_create_person_request import (
    LegacyCreatePersonRequest,
    LegacyCreatePersonRequestCustomFields,
    LegacyCreatePersonRequestCustomFieldsDict,
)
from ..models.legacy_person import LegacyPerson
from ..models.log_out_request import LogOutRequest
from ..models.people_report_request import PeopleReportRequest
from ..models.photo import Photo
from ..models.reported_person import ReportedPerson
from ..models.update_legacy_photo_request import UpdateLegacyPhotoRequest
from ..models.update_person_request import UpdatePersonRequest

__all__ = ["AsyncLegacy", "Legacy"]

_CREATE_LEGACY_AUTHENTICATION_TOKEN = ApiOperation(
    id="createLegacyAuthenticationToken",
    method="POST",
    path="/api/authenticationTokens",
    repeatable=False,
    credentials=(
        (CredentialPlacement("persistent_access_token", "body", "persistentAccessToken"),),
    ),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("persistentAccessToken", "tokenValue", "username"),
)
_CREATE_MANAGER_AUTHENTICATION_TOKEN = ApiOperation(
    id="createManagerAuthenticationToken",
    method="POST",
    path="/api/authentication-tokens",
    repeatable=False,
    credentials=(
        (CredentialPlacement("persistent_access_token", "body", "persistentAccessToken"),),
    ),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("persistentAccessToken", "tokenValue", "username"),
)
_LOG_OUT_LEGACY_SESSION = ApiOperation(
    id="logOutLegacySession",
    method="POST",
    path="/api/people/me/logout",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(204, 204, "none"), ExpectedResponse(0, 999, None)),
    sensitive=("authenticationToken",),
)
_LIST_LEGACY_PHOTOS = ApiOperation(
    id="listLegacyPhotos",
    method="GET",
    path="/api/trucredential/{token}/photos",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "publicKey",
        "token",
        "username",
    ),
)
_FIND_LEGACY_PHOTOS = ApiOperation(
    id="findLegacyPhotos",
    method="GET",
    path="/api/photos",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)
_GET_LEGACY_PHOTO_BYTES = ApiOperation(
    id="getLegacyPhotoBytes",
    method="GET",
    path="/api/photos/{publicKey}/bytes",
    repeatable=True,
    credentials=(),
    responses=(
        ExpectedResponse(200, 200, "file", media=("image/jpeg",)),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("publicKey",),
    accept="image/jpeg",
)
_UPDATE_LEGACY_PHOTO = ApiOperation(
    id="updateLegacyPhoto",
    method="PUT",
    path="/api/photos/{id}",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "failedReason",
        "identifier",
        "onHoldReason",
        "publicKey",
        "username",
    ),
)
_CREATE_LEGACY_BULK_ACTION = ApiOperation(
    id="createLegacyBulkAction",
    method="POST",
    path="/api/bulk-action",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 299, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("csv", "username"),
)
_GET_LEGACY_PEOPLE_REPORT = ApiOperation(
    id="getLegacyPeopleReport",
    method="GET",
    path="/api/reports/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("email", "identifier", "include"),
)
_GET_LEGACY_PEOPLE_REPORT_AS_CSV = ApiOperation(
    id="getLegacyPeopleReport",
    method="GET",
    path="/api/reports/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "text", media=("text/csv",)),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("email", "identifier", "include"),
    accept="text/csv",
)
_CREATE_LEGACY_PEOPLE_REPORT = ApiOperation(
    id="createLegacyPeopleReport",
    method="POST",
    path="/api/reports/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("email", "identifier", "include"),
)
_CREATE_LEGACY_PEOPLE_REPORT_AS_CSV = ApiOperation(
    id="createLegacyPeopleReport",
    method="POST",
    path="/api/reports/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "text", media=("text/csv",)),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("email", "identifier", "include"),
    accept="text/csv",
)
_CREATE_LEGACY_PERSON = ApiOperation(
    id="createLegacyPerson",
    method="POST",
    path="/api/people",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(201, 201, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "customFields",
        "email",
        "externalURL",
        "identifier",
        "login",
        "managerEmail",
        "managerIdentifier",
        "publicKey",
        "username",
        "value",
    ),
)
_GET_LEGACY_PERSON = ApiOperation(
    id="getLegacyPerson",
    method="GET",
    path="/api/people/{id}",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=(
        "bytes",
        "customFieldValues",
        "customFields",
        "email",
        "externalURL",
        "id",
        "identifier",
        "login",
        "publicKey",
        "username",
        "value",
    ),
)
_UPDATE_LEGACY_PERSON = ApiOperation(
    id="updateLegacyPerson",
    method="PUT",
    path="/api/people/{id}",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "none"),
        ExpectedResponse(201, 201, "json"),
        ExpectedResponse(202, 202, "none"),
        ExpectedResponse(404, 404, None),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "customFields",
        "email",
        "externalURL",
        "id",
        "identifier",
        "login",
        "publicKey",
        "username",
        "value",
    ),
)


def _parse_list_legacy_photos(status: int, data: Any) -> list[Photo]:
    return many(Photo.from_dict)(data)


def _parse_find_legacy_photos(status: int, data: Any) -> list[Photo]:
    return many(Photo.from_dict)(data)


def _parse_get_legacy_photo_bytes(status: int, data: Any) -> File:
    return File.from_base64(data)


def _parse_get_legacy_people_report(status: int, data: Any) -> list[ReportedPerson]:
    return many(ReportedPerson.from_dict)(data)


def _parse_get_legacy_people_report_as_csv(status: int, data: Any) -> str:
    return text(data)


def _parse_create_legacy_people_report(status: int, data: Any) -> list[ReportedPerson]:
    return many(ReportedPerson.from_dict)(data)


def _parse_create_legacy_people_report_as_csv(status: int, data: Any) -> str:
    return text(data)


def _parse_update_legacy_person(status: int, data: Any) -> None | LegacyPerson:
    if status == 200:
        return None
    if status == 201:
        return LegacyPerson.from_dict(data)
    return None


class Legacy(_Group):
    """Older spellings that the vendor's own programs still use."""

    def create_legacy_authentication_token(
        self, **options: Unpack[CallOptions]
    ) -> AuthenticationToken:
        """Get a session token, as the photo downloader does.

        An older spelling of `createAuthenticationToken`.

        Args:
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected. The downloader treats every status except 200 as a failure; the
                vendor's CSV importer, which also uses this spelling, treats 202 as a success too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateAuthenticationTokenRequest()
        _call = ApiCall(_CREATE_LEGACY_AUTHENTICATION_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: AuthenticationToken.from_dict(data), options)

    def create_manager_authentication_token(
        self, **options: Unpack[CallOptions]
    ) -> AuthenticationToken:
        """Get a session token, as the downloader's manager does.

        Another older spelling of `createAuthenticationToken`.

        Args:
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateAuthenticationTokenRequest()
        _call = ApiCall(_CREATE_MANAGER_AUTHENTICATION_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: AuthenticationToken.from_dict(data), options)

    def log_out_legacy_session(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> None:
        """End a session, as the photo downloader does.

        An older spelling of `logOut`.

        Args:
            authentication_token: The session token to delete. If it is absent, or unknown to
                CloudCard, **all** tokens of the account are deleted.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Raises:
            FailureError: Rejected. The downloader treats every status except 204 as a failure, as
                does the vendor's CSV importer, which also uses this spelling.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = LogOutRequest(authentication_token=authentication_token)
        _call = ApiCall(_LOG_OUT_LEGACY_SESSION, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: None, options)

    def list_legacy_photos(
        self,
        token: str | int,
        *,
        status: str,
        base64_encoded_image: bool | Unset = UNSET,
        max_: int | Unset = UNSET,
        additional_photos: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos, as the photo downloader does.

        The photos with one status, at most 1000 of them, including those of supporting documents.
        No page describes this path; `listPhotos` is its documented counterpart.

        Args:
            token: The session token again; the client sends it in the header as well.
            status: The status of the photos to list.
            base64_encoded_image: The client always sends false.
            max_: The maximum number of photos; the client always sends 1000.
            additional_photos: The client always sends true.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The photos, as a plain list.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _parameters.check(_LIST_LEGACY_PHOTOS.id, {"status": status})
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "status", status)
        _parameters.add(_query, "base64EncodedImage", base64_encoded_image)
        _parameters.add(_query, "max", max_)
        _parameters.add(_query, "additionalPhotos", additional_photos)
        _call = ApiCall(_LIST_LEGACY_PHOTOS, path={"token": token}, query=_query)
        return self._call(_call, _parse_list_legacy_photos, options)

    def find_legacy_photos(
        self,
        *,
        status: str | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos, as the image server does.

        An older spelling of `listPhotos`, described by pages as deprecated and no longer supported
        after 1 January 2023. The image server requests `APPROVED` photos, fetches the image of each
        by its `publicKey`, and finds the cardholder by the person's `identifier`.

        Args:
            status: The status of the photos to list.
            offset: How many photos to skip.
            max_: The maximum number of photos.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The photos, as a plain list.

        Raises:
            FailureError: Rejected. The image server treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "status", status)
        _parameters.add(_query, "offset", offset)
        _parameters.add(_query, "max", max_)
        _call = ApiCall(_FIND_LEGACY_PHOTOS, query=_query)
        return self._call(_call, _parse_find_legacy_photos, options)

    def get_legacy_photo_bytes(self, public_key: str | int, **options: Unpack[CallOptions]) -> File:
        """Fetch an image, as the image server does.

        Returns the image of a photo. The image server sends no session token, so anyone with the
        key can fetch the image. Old pages show the path in `links`, newer ones an address on a
        storage host.

        Args:
            public_key: The photo's `publicKey`.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The image. The image server accepts JPEG.

        Raises:
            FailureError: Rejected. The image server treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_LEGACY_PHOTO_BYTES, path={"publicKey": public_key})
        return self._call(_call, _parse_get_legacy_photo_bytes, options)

    def update_legacy_photo(
        self,
        id: int,
        *,
        status: str,
        on_hold_reason: str | Unset = UNSET,
        failed_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Update a photo, as the photo downloader does.

        An older spelling of `updatePhoto`. The client sends a status without a version, and a
        reason with the status `FAILED`.

        Args:
            id: The number that CloudCard assigned to the photo.
            status: The new status of the photo. The client sends the one that it is configured
                with, by default `DOWNLOADED`, and `FAILED` where it could not store a photo.
            on_hold_reason: The reason why the photo is put on hold, as free text; sent with the
                status `ON_HOLD`. The vendor's photo downloader has code that sends it, with a space
                written as `+`, but does not use it; no page mentions it.
            failed_reason: The reason why the photo failed, as free text; sent with the status
                `FAILED`. The client writes a space in it as `+`.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The photo after the change.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "onHoldReason", on_hold_reason)
        _parameters.add(_query, "failedReason", failed_reason)
        _body = UpdateLegacyPhotoRequest(status=status)
        _call = ApiCall(
            _UPDATE_LEGACY_PHOTO, path={"id": id}, query=_query, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: Photo.from_dict(data), options)

    def create_legacy_bulk_action(
        self,
        *,
        csv: FileInput,
        column_names: str | Unset = UNSET,
        field_separator: str | Unset = UNSET,
        quote_char: str | Unset = UNSET,
        escape_char: str | Unset = UNSET,
        has_header_row: bool | Unset = UNSET,
        skip_lines: int | Unset = UNSET,
        invitation_default: CreateBulkActionRequestInvitationDefault
        | Literal["NEW_USERS", "ALL_USERS", "NO_USERS"]
        | Unset = UNSET,
        action_default: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BulkAction:
        """Import people from a CSV file, as the sample calls do.

        An older spelling of `createBulkAction`, which the sample calls of its page have.

        Args:
            csv: The CSV file. A line needs an e-mail address in `email` or an identifier in
                `identifier`; all other columns are optional: - `cardholderGroupName`: the group of
                cardholders, which has to exist, by its exact name. - `additionalPhotoRequired`:
                whether the person has to submit all supporting documents, `true` by default. -
                `unsubscribe`: `true` stops e-mails such as invitations, `false` is the default. -
                `enabled`: whether the person may log in, `true` by default. - `managerEmail`: the
                e-mail address of the person's manager, who is created if there is none with it. -
                `sendInvitation`: `TRUE` to invite the person, `FALSE` not to; with anything else
                `invitationDefault` decides. - `action`: `CREATE`, which is an error for a person
                who exists, or `CREATE_OR_UPDATE`; samples have it in small letters. Any other
                column is a custom field of the organization and has exactly its name. A sample file
                of the vendor's own script also has `managerIdentifier` and
                `managerCardholderGroupName`, which the page on the format does not.
            column_names: Names of the columns, separated by commas. They replace those in the
                header row.
            field_separator
            quote_char
            escape_char
            has_header_row
            skip_lines: The number of lines to ignore at the beginning.
            invitation_default: Who gets an invitation by e-mail unless a line states it: the new
                people, all, or none.
            action_default: The action for a person unless a line states it: `CREATE` or
                `CREATE_OR_UPDATE`. `UPDATE`, `ARCHIVE`, `ANONYMIZE` and `DELETE` were not yet
                supported when the page was written; the web application offers them now, and also
                restores people.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The bulk action, which has not been carried out yet.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the file is missing, or a
                form part is not accepted.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateBulkActionRequest(
            csv=file_of(csv),
            column_names=column_names,
            field_separator=field_separator,
            quote_char=quote_char,
            escape_char=escape_char,
            has_header_row=has_header_row,
            skip_lines=skip_lines,
            invitation_default=invitation_default
            if isinstance(invitation_default, Unset)
            else _given(invitation_default, CreateBulkActionRequestInvitationDefault),
            action_default=action_default,
        )
        _call = ApiCall(_CREATE_LEGACY_BULK_ACTION, body=ApiBody("multipart", plain(_body)))
        return self._call(_call, lambda _, data: BulkAction.from_dict(data), options)

    def get_legacy_people_report(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on people, on its former path.

        An older spelling of `getPeopleReport`.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by e-mail
                address or by identifier. Without it, the report is on all people.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are not
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add_joined(_query, "include", include)
        _call = ApiCall(_GET_LEGACY_PEOPLE_REPORT, query=_query)
        return self._call(_call, _parse_get_legacy_people_report, options)

    def get_legacy_people_report_as_csv(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> str:
        """Get a report on people, on its former path, as text/csv.

        An older spelling of `getPeopleReport`.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by e-mail
                address or by identifier. Without it, the report is on all people.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are not
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add_joined(_query, "include", include)
        _call = ApiCall(_GET_LEGACY_PEOPLE_REPORT_AS_CSV, query=_query)
        return self._call(_call, _parse_get_legacy_people_report_as_csv, options)

    def create_legacy_people_report(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on listed people, as the downloader's script does.

        An older spelling of `createPeopleReport`. The script requests CSV.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail address or by
                identifier.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are not
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = PeopleReportRequest(include=include)
        _call = ApiCall(_CREATE_LEGACY_PEOPLE_REPORT, body=ApiBody("json", plain(_body)))
        return self._call(_call, _parse_create_legacy_people_report, options)

    def create_legacy_people_report_as_csv(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> str:
        """Get a report on listed people, as the downloader's script does, as text/csv.

        An older spelling of `createPeopleReport`. The script requests CSV.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail address or by
                identifier.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are not
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = PeopleReportRequest(include=include)
        _call = ApiCall(_CREATE_LEGACY_PEOPLE_REPORT_AS_CSV, body=ApiBody("json", plain(_body)))
        return self._call(_call, _parse_create_legacy_people_report_as_csv, options)

    def create_legacy_person(
        self,
        *,
        email: str | Unset = UNSET,
        identifier: str | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        custom_fields: LegacyCreatePersonRequestCustomFields
        | LegacyCreatePersonRequestCustomFieldsDict
        | Unset = UNSET,
        manager_email: str | Unset = UNSET,
        manager_identifier: str | Unset = UNSET,
        manager_cardholder_group_name: str | Unset = UNSET,
        send_invitation: bool | Unset = UNSET,
        allow_update: bool | Unset = UNSET,
        get_login_link: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LegacyPerson:
        """Create a person, as the CSV importer does.

        An older spelling of `createPerson`. The importer, which the vendor no longer supports,
        sends no query parameter. The C# sample sends all three, to create or update a person and to
        get a login link; a deprecated page documents them.

        Args:
            email: The person's e-mail address, which is also the user name.
            identifier: The organization's own number of the person, for example of a student or an
                employee, unique in the organization.
            cardholder_group_name: The e-mail recipient group of the person.
            additional_photo_required: Whether the person has to submit all supporting documents.
            enabled: Whether the person may log in.
            custom_fields: The organization's custom fields by name, each a string. Names may
                contain spaces. Responses have `customFieldValues` instead.
            manager_email: The e-mail address of the person's manager.
            manager_identifier: The organization's own number of the person's manager.
            manager_cardholder_group_name: The group of the person's manager.
            send_invitation: Whether the person gets an invitation by e-mail. A deprecated page
                states that this also resets the password and ends earlier login links.
            allow_update: Whether a person with the same e-mail address or identifier is updated;
                otherwise such a person is rejected.
            get_login_link: Whether the response has a new login link in `links.login`; the password
                is reset, and earlier login links end.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The person was created. An old page has the person in the older form here and proposes
                only the id; an unmerged branch of the vendor's downloader reads the person. The
                importer reads no body.

        Raises:
            FailureError: Rejected. The importer interprets 400 as an existing person, and continues
                with an update.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "sendInvitation", send_invitation)
        _parameters.add(_query, "allowUpdate", allow_update)
        _parameters.add(_query, "getLoginLink", get_login_link)
        _body = LegacyCreatePersonRequest(
            email=email,
            identifier=identifier,
            cardholder_group_name=cardholder_group_name,
            additional_photo_required=additional_photo_required,
            enabled=enabled,
            custom_fields=custom_fields
            if isinstance(custom_fields, Unset)
            else _given(custom_fields, LegacyCreatePersonRequestCustomFields.from_dict),
            manager_email=manager_email,
            manager_identifier=manager_identifier,
            manager_cardholder_group_name=manager_cardholder_group_name,
        )
        _call = ApiCall(_CREATE_LEGACY_PERSON, query=_query, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: LegacyPerson.from_dict(data), options)

    def get_legacy_person(
        self,
        id: str | int,
        *,
        find_by: GetLegacyPersonFindBy | Literal["id", "email", "identifier"] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LegacyPerson:
        """Get a person, as the C# sample does.

        An older spelling of `getPerson`, with the person in an older form. Without `findBy`, the
        oldest pages look for an id, then for an e-mail address, then for an identifier, so an
        identifier of digits may match another person's id. Newer ones have the id as the default,
        and state that an e-mail address or an identifier without `findBy` is deprecated but still
        supported, until April 2019. The C# sample sends only an e-mail address. Pages on the
        present path announce the end of this one for October 2022.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects another
                property.
            find_by: The kind of the `id` in the path.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The person, in the older form.

        Raises:
            FailureError: Rejected, for example because the person does not exist. The sample treats
                every status except those of a success as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "findBy", find_by)
        _call = ApiCall(_GET_LEGACY_PERSON, path={"id": id}, query=_query)
        return self._call(_call, lambda _, data: LegacyPerson.from_dict(data), options)

    def update_legacy_person(
        self,
        id: str | int,
        *,
        email: str | Unset = UNSET,
        identifier: str | Unset = UNSET,
        role_director: bool | Unset = UNSET,
        role_office: bool | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        find_by: FindBy | Literal["id", "email", "identifier"] | Unset = UNSET,
        update_roles: bool | Unset = UNSET,
        additional_properties: Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None | LegacyPerson:
        """Update a person, as the CSV importer does.

        An older spelling of `updatePerson`, which old pages document without `findBy` and
        `updateRoles`. The importer, which the vendor no longer supports, finds the person by
        identifier and does not change the roles.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects another
                property.
            email: The person's e-mail address, which is also the user name.
            identifier: The organization's own number of the person, unique in the organization.
            role_director: Whether the person is a director.
            role_office: Whether the person belongs to the office.
            cardholder_group_name: The e-mail recipient group of the person.
            additional_photo_required: Whether the person has to submit all supporting documents.
            enabled: Whether the person may log in.
            find_by: The kind of the `id` in the path. It is required for an e-mail address and for
                an identifier.
            update_roles: The importer always sends false.
            additional_properties: Further properties, under names of your own.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The change was made, according to old pages, with the person in the older form that
                `getLegacyPerson` returns. The importer treats this status as a failure.

        Raises:
            NotFoundError: No such person exists, according to old pages.
            FailureError: Rejected. The importer treats every status except 200 and 202 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "findBy", find_by)
        _parameters.add(_query, "updateRoles", update_roles)
        _body = extended(
            UpdatePersonRequest(
                email=email,
                identifier=identifier,
                role_director=role_director,
                role_office=role_office,
                cardholder_group_name=cardholder_group_name,
                additional_photo_required=additional_photo_required,
                enabled=enabled,
            ),
            additional_properties,
        )
        _call = ApiCall(
            _UPDATE_LEGACY_PERSON, path={"id": id}, query=_query, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, _parse_update_legacy_person, options)


class AsyncLegacy(_AsyncGroup):
    """Older spellings that the vendor's own programs still use."""

    @_awaited(Legacy.create_legacy_authentication_token)
    def create_legacy_authentication_token(self) -> object: ...
    @_awaited(Legacy.create_manager_authentication_token)
    def create_manager_authentication_token(self) -> object: ...
    @_awaited(Legacy.log_out_legacy_session)
    def log_out_legacy_session(self) -> object: ...
    @_awaited(Legacy.list_legacy_photos)
    def list_legacy_photos(self) -> object: ...
    @_awaited(Legacy.find_legacy_photos)
    def find_legacy_photos(self) -> object: ...
    @_awaited(Legacy.get_legacy_photo_bytes)
    def get_legacy_photo_bytes(self) -> object: ...
    @_awaited(Legacy.update_legacy_photo)
    def update_legacy_photo(self) -> object: ...
    @_awaited(Legacy.create_legacy_bulk_action)
    def create_legacy_bulk_action(self) -> object: ...
    @_awaited(Legacy.get_legacy_people_report)
    def get_legacy_people_report(self) -> object: ...
    @_awaited(Legacy.get_legacy_people_report_as_csv)
    def get_legacy_people_report_as_csv(self) -> object: ...
    @_awaited(Legacy.create_legacy_people_report)
    def create_legacy_people_report(self) -> object: ...
    @_awaited(Legacy.create_legacy_people_report_as_csv)
    def create_legacy_people_report_as_csv(self) -> object: ...
    @_awaited(Legacy.create_legacy_person)
    def create_legacy_person(self) -> object: ...
    @_awaited(Legacy.get_legacy_person)
    def get_legacy_person(self) -> object: ...
    @_awaited(Legacy.update_legacy_person)
    def update_legacy_person(self) -> object: ...
