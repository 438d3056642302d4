"""Older spellings that the vendor's own programs still use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from photo_id_runtime.api_model import extended
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, File, FileInput, Response, Unset, file_of

from ...models.authentication_token import AuthenticationToken
from ...models.bulk_action import BulkAction
from ...models.create_authentication_token_request import CreateAuthenticationTokenRequest
from ...models.create_bulk_action_request import CreateBulkActionRequest
from ...models.create_bulk_action_request_invitation_default import (
    CreateBulkActionRequestInvitationDefault,
)
from ...models.create_person_request import CreatePersonRequest
from ...models.create_person_request_custom_fields import CreatePersonRequestCustomFields
from ...models.find_by import FindBy
from ...models.get_legacy_person_find_by import GetLegacyPersonFindBy
from ...models.legacy_person import LegacyPerson
from ...models.log_out_request import LogOutRequest
from ...models.people_report_request import PeopleReportRequest
from ...models.photo import Photo
from ...models.reported_person import ReportedPerson
from ...models.update_legacy_photo_request import UpdateLegacyPhotoRequest
from ...models.update_person_request import UpdatePersonRequest
from . import (
    create_legacy_authentication_token as _create_legacy_authentication_token,
    create_legacy_bulk_action as _create_legacy_bulk_action,
    create_legacy_people_report as _create_legacy_people_report,
    create_legacy_person as _create_legacy_person,
    create_manager_authentication_token as _create_manager_authentication_token,
    find_legacy_photos as _find_legacy_photos,
    get_legacy_people_report as _get_legacy_people_report,
    get_legacy_person as _get_legacy_person,
    get_legacy_photo_bytes as _get_legacy_photo_bytes,
    list_legacy_photos as _list_legacy_photos,
    log_out_legacy_session as _log_out_legacy_session,
    update_legacy_person as _update_legacy_person,
    update_legacy_photo as _update_legacy_photo,
)

__all__ = ["AsyncLegacy", "Legacy"]


class Legacy:
    """Older spellings that the vendor's own programs still use."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_legacy_authentication_token(
        self, **options: Unpack[CallOptions]
    ) -> AuthenticationToken:
        """Get a session token, as the photo downloader does.

        An older spelling of `createAuthenticationToken`.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected. The downloader treats every status except 200 as a
                failure; the vendor's CSV importer, which also uses this spelling, treats
                202 as a success too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_legacy_authentication_token.sync(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    def create_legacy_authentication_token_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[AuthenticationToken]:
        """Call `create_legacy_authentication_token`, and return the whole response: `parsed`
        is its result.

        The arguments and the errors are those of `create_legacy_authentication_token`.
        """
        return _create_legacy_authentication_token.sync_detailed(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    def create_manager_authentication_token(
        self, **options: Unpack[CallOptions]
    ) -> AuthenticationToken:
        """Get a session token, as the downloader's manager does.

        Another older spelling of `createAuthenticationToken`.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_manager_authentication_token.sync(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    def create_manager_authentication_token_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[AuthenticationToken]:
        """Call `create_manager_authentication_token`, and return the whole response: `parsed`
        is its result.

        The arguments and the errors are those of `create_manager_authentication_token`.
        """
        return _create_manager_authentication_token.sync_detailed(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    def log_out_legacy_session(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> None:
        """End a session, as the photo downloader does.

        An older spelling of `logOut`.

        Args:
            authentication_token: The session token to delete. If it is absent, or unknown
                to CloudCard, **all** tokens of the account are deleted.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected. The downloader treats every status except 204 as a
                failure, as does the vendor's CSV importer, which also uses this spelling.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _log_out_legacy_session.sync(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    def log_out_legacy_session_detailed(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `log_out_legacy_session`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `log_out_legacy_session`.
        """
        return _log_out_legacy_session.sync_detailed(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    def list_legacy_photos(
        self,
        token: str,
        *,
        status: str,
        base64_encoded_image: bool | Unset = UNSET,
        max_: int | Unset = UNSET,
        additional_photos: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos, as the photo downloader does.

        The photos with one status, at most 1000 of them, including those of supporting
        documents. No page describes this path; `listPhotos` is its documented counterpart.

        Args:
            token: The session token again; the client sends it in the header as well.
            status: The status of the photos to list.
            base64_encoded_image: The client always sends false.
            max_: The maximum number of photos; the client always sends 1000.
            additional_photos: The client always sends true.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The photos, as a plain list.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _list_legacy_photos.sync(
            token,
            client=self._client,
            status=status,
            base64_encoded_image=base64_encoded_image,
            max_=max_,
            additional_photos=additional_photos,
            **options,
        )

    def list_legacy_photos_detailed(
        self,
        token: str,
        *,
        status: str,
        base64_encoded_image: bool | Unset = UNSET,
        max_: int | Unset = UNSET,
        additional_photos: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[Photo]]:
        """Call `list_legacy_photos`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_legacy_photos`.
        """
        return _list_legacy_photos.sync_detailed(
            token,
            client=self._client,
            status=status,
            base64_encoded_image=base64_encoded_image,
            max_=max_,
            additional_photos=additional_photos,
            **options,
        )

    def find_legacy_photos(
        self,
        *,
        status: str | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos, as the image server does.

        An older spelling of `listPhotos`, described by pages as deprecated and no longer
        supported after 1 January 2023. The image server requests `APPROVED` photos, fetches
        the image of each by its `publicKey`, and finds the cardholder by the person's
        `identifier`.

        Args:
            status: The status of the photos to list.
            offset: How many photos to skip.
            max_: The maximum number of photos.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The photos, as a plain list.

        Raises:
            FailureError: Rejected. The image server treats every status except 200 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _find_legacy_photos.sync(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    def find_legacy_photos_detailed(
        self,
        *,
        status: str | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[Photo]]:
        """Call `find_legacy_photos`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `find_legacy_photos`.
        """
        return _find_legacy_photos.sync_detailed(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    def get_legacy_photo_bytes(self, public_key: str, **options: Unpack[CallOptions]) -> File:
        """Fetch an image, as the image server does.

        Returns the image of a photo. The image server sends no session token, so anyone
        with the key can fetch the image. Old pages show the path in `links`, newer ones an
        address on a storage host.

        Args:
            public_key: The photo's `publicKey`.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The image. The image server accepts JPEG.

        Raises:
            FailureError: Rejected. The image server treats every status except 200 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_legacy_photo_bytes.sync(public_key, client=self._client, **options)

    def get_legacy_photo_bytes_detailed(
        self, public_key: str, **options: Unpack[CallOptions]
    ) -> Response[File]:
        """Call `get_legacy_photo_bytes`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `get_legacy_photo_bytes`.
        """
        return _get_legacy_photo_bytes.sync_detailed(public_key, client=self._client, **options)

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

        An older spelling of `updatePhoto`. The client sends a status without a version, and
        a reason with the status `FAILED`.

        Args:
            id: The number that CloudCard assigned to the photo.
            status: The new status of the photo. The client sends the one that it is
                configured with, by default `DOWNLOADED`, and `FAILED` where it could not
                store a photo.
            on_hold_reason: The reason why the photo is put on hold, as free text; sent with
                the status `ON_HOLD`. The vendor's photo downloader has code that sends it,
                with a space written as `+`, but does not use it; no page mentions it.
            failed_reason: The reason why the photo failed, as free text; sent with the
                status `FAILED`. The client writes a space in it as `+`.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The photo after the change.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _update_legacy_photo.sync(
            id,
            client=self._client,
            body=UpdateLegacyPhotoRequest(status=status),
            on_hold_reason=on_hold_reason,
            failed_reason=failed_reason,
            **options,
        )

    def update_legacy_photo_detailed(
        self,
        id: int,
        *,
        status: str,
        on_hold_reason: str | Unset = UNSET,
        failed_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Photo]:
        """Call `update_legacy_photo`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_legacy_photo`.
        """
        return _update_legacy_photo.sync_detailed(
            id,
            client=self._client,
            body=UpdateLegacyPhotoRequest(status=status),
            on_hold_reason=on_hold_reason,
            failed_reason=failed_reason,
            **options,
        )

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
        invitation_default: CreateBulkActionRequestInvitationDefault | Unset = UNSET,
        action_default: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BulkAction:
        """Import people from a CSV file, as the sample calls do.

        An older spelling of `createBulkAction`, which the sample calls of its page have.

        Args:
            csv: The CSV file. A line needs an e-mail address in `email` or an identifier in
                `identifier`; all other columns are optional: - `cardholderGroupName`: the
                group of cardholders, which has to exist, by its exact name. -
                `additionalPhotoRequired`: whether the person has to submit all supporting
                documents, `true` by default. - `unsubscribe`: `true` stops e-mails such as
                invitations, `false` is the default. - `enabled`: whether the person may log
                in, `true` by default. - `managerEmail`: the e-mail address of the person's
                manager, who is created if there is none with it. - `sendInvitation`: `TRUE`
                to invite the person, `FALSE` not to; with anything else `invitationDefault`
                decides. - `action`: `CREATE`, which is an error for a person who exists, or
                `CREATE_OR_UPDATE`; samples have it in small letters. Any other column is a
                custom field of the organization and has exactly its name. A sample file of
                the vendor's own script also has `managerIdentifier` and
                `managerCardholderGroupName`, which the page on the format does not.
            column_names: Names of the columns, separated by commas. They replace those in
                the header row.
            field_separator
            quote_char
            escape_char
            has_header_row
            skip_lines: The number of lines to ignore at the beginning.
            invitation_default: Who gets an invitation by e-mail unless a line states it:
                the new people, all, or none.
            action_default: The action for a person unless a line states it: `CREATE` or
                `CREATE_OR_UPDATE`. `UPDATE`, `ARCHIVE`, `ANONYMIZE` and `DELETE` were not
                yet supported when the page was written; the web application offers them
                now, and also restores people.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The bulk action, which has not been carried out yet.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the file is
                missing, or a form part is not accepted.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_legacy_bulk_action.sync(
            client=self._client,
            body=CreateBulkActionRequest(
                csv=file_of(csv),
                column_names=column_names,
                field_separator=field_separator,
                quote_char=quote_char,
                escape_char=escape_char,
                has_header_row=has_header_row,
                skip_lines=skip_lines,
                invitation_default=invitation_default,
                action_default=action_default,
            ),
            **options,
        )

    def create_legacy_bulk_action_detailed(
        self,
        *,
        csv: FileInput,
        column_names: str | Unset = UNSET,
        field_separator: str | Unset = UNSET,
        quote_char: str | Unset = UNSET,
        escape_char: str | Unset = UNSET,
        has_header_row: bool | Unset = UNSET,
        skip_lines: int | Unset = UNSET,
        invitation_default: CreateBulkActionRequestInvitationDefault | Unset = UNSET,
        action_default: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[BulkAction]:
        """Call `create_legacy_bulk_action`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_legacy_bulk_action`.
        """
        return _create_legacy_bulk_action.sync_detailed(
            client=self._client,
            body=CreateBulkActionRequest(
                csv=file_of(csv),
                column_names=column_names,
                field_separator=field_separator,
                quote_char=quote_char,
                escape_char=escape_char,
                has_header_row=has_header_row,
                skip_lines=skip_lines,
                invitation_default=invitation_default,
                action_default=action_default,
            ),
            **options,
        )

    def get_legacy_people_report(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on people, on its former path.

        An older spelling of `getPeopleReport`.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by
                e-mail address or by identifier. Without it, the report is on all people.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are
                not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_legacy_people_report.sync(client=self._client, include=include, **options)

    def get_legacy_people_report_detailed(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `get_legacy_people_report`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `get_legacy_people_report`.
        """
        return _get_legacy_people_report.sync_detailed(
            client=self._client, include=include, **options
        )

    def create_legacy_people_report(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on listed people, as the downloader's script does.

        An older spelling of `createPeopleReport`. The script requests CSV.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail
                address or by identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are
                not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_legacy_people_report.sync(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    def create_legacy_people_report_detailed(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `create_legacy_people_report`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_legacy_people_report`.
        """
        return _create_legacy_people_report.sync_detailed(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    def create_legacy_person(
        self,
        *,
        email: str,
        identifier: str | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        custom_fields: CreatePersonRequestCustomFields | Unset = UNSET,
        manager_email: str | Unset = UNSET,
        manager_identifier: str | Unset = UNSET,
        manager_cardholder_group_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LegacyPerson:
        """Create a person, as the CSV importer does.

        An older spelling of `createPerson`. The importer, which the vendor no longer
        supports, sends no query parameter.

        Args:
            email: The person's e-mail address, which is also the user name.
            identifier: The organization's own number of the person, for example of a
                student or an employee, unique in the organization.
            cardholder_group_name: The e-mail recipient group of the person.
            additional_photo_required: Whether the person has to submit all supporting
                documents.
            enabled: Whether the person may log in.
            custom_fields: The organization's custom fields by name, each a string. Names
                may contain spaces. Responses have `customFieldValues` instead.
            manager_email: The e-mail address of the person's manager.
            manager_identifier: The organization's own number of the person's manager.
            manager_cardholder_group_name: The group of the person's manager.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person was created. An old page has the person in the older form here and
                proposes only the id; an unmerged branch of the vendor's downloader reads
                the person. The importer reads no body.

        Raises:
            FailureError: Rejected. The importer interprets 400 as an existing person, and
                continues with an update.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_legacy_person.sync(
            client=self._client,
            body=CreatePersonRequest(
                email=email,
                identifier=identifier,
                cardholder_group_name=cardholder_group_name,
                additional_photo_required=additional_photo_required,
                enabled=enabled,
                custom_fields=custom_fields,
                manager_email=manager_email,
                manager_identifier=manager_identifier,
                manager_cardholder_group_name=manager_cardholder_group_name,
            ),
            **options,
        )

    def create_legacy_person_detailed(
        self,
        *,
        email: str,
        identifier: str | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        custom_fields: CreatePersonRequestCustomFields | Unset = UNSET,
        manager_email: str | Unset = UNSET,
        manager_identifier: str | Unset = UNSET,
        manager_cardholder_group_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[LegacyPerson]:
        """Call `create_legacy_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_legacy_person`.
        """
        return _create_legacy_person.sync_detailed(
            client=self._client,
            body=CreatePersonRequest(
                email=email,
                identifier=identifier,
                cardholder_group_name=cardholder_group_name,
                additional_photo_required=additional_photo_required,
                enabled=enabled,
                custom_fields=custom_fields,
                manager_email=manager_email,
                manager_identifier=manager_identifier,
                manager_cardholder_group_name=manager_cardholder_group_name,
            ),
            **options,
        )

    def get_legacy_person(
        self,
        id: str,
        *,
        find_by: GetLegacyPersonFindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LegacyPerson:
        """Get a person, as the C# sample does.

        An older spelling of `getPerson`, with the person in an older form. Without
        `findBy`, the oldest pages look for an id, then for an e-mail address, then for an
        identifier, so an identifier of digits may match another person's id. Newer ones
        have the id as the default, and state that an e-mail address or an identifier
        without `findBy` is deprecated but still supported, until April 2019. The C# sample
        sends only an e-mail address. Pages on the present path announce the end of this one
        for October 2022.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            find_by: The kind of the `id` in the path.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person, in the older form.

        Raises:
            FailureError: Rejected, for example because the person does not exist. The
                sample treats every status except those of a success as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_legacy_person.sync(id, client=self._client, find_by=find_by, **options)

    def get_legacy_person_detailed(
        self,
        id: str,
        *,
        find_by: GetLegacyPersonFindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[LegacyPerson]:
        """Call `get_legacy_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_legacy_person`.
        """
        return _get_legacy_person.sync_detailed(id, client=self._client, find_by=find_by, **options)

    def update_legacy_person(
        self,
        id: str,
        *,
        email: str | Unset = UNSET,
        identifier: str | Unset = UNSET,
        role_director: bool | Unset = UNSET,
        role_office: bool | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        find_by: FindBy | Unset = UNSET,
        update_roles: bool | Unset = UNSET,
        additional_properties: Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None | LegacyPerson:
        """Update a person, as the CSV importer does.

        An older spelling of `updatePerson`, which old pages document without `findBy` and
        `updateRoles`. The importer, which the vendor no longer supports, finds the person
        by identifier and does not change the roles.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            email: The person's e-mail address, which is also the user name.
            identifier: The organization's own number of the person, unique in the
                organization.
            role_director: Whether the person is a director.
            role_office: Whether the person belongs to the office.
            cardholder_group_name: The e-mail recipient group of the person.
            additional_photo_required: Whether the person has to submit all supporting
                documents.
            enabled: Whether the person may log in.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            update_roles: The importer always sends false.
            additional_properties: Further properties, under names of your own.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The change was made, according to old pages, with the person in the older form
                that `getLegacyPerson` returns. The importer treats this status as a
                failure.

        Raises:
            NotFoundError: No such person exists, according to old pages.
            FailureError: Rejected. The importer treats every status except 200 and 202 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _update_legacy_person.sync(
            id,
            client=self._client,
            body=extended(
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
            ),
            find_by=find_by,
            update_roles=update_roles,
            **options,
        )

    def update_legacy_person_detailed(
        self,
        id: str,
        *,
        email: str | Unset = UNSET,
        identifier: str | Unset = UNSET,
        role_director: bool | Unset = UNSET,
        role_office: bool | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        find_by: FindBy | Unset = UNSET,
        update_roles: bool | Unset = UNSET,
        additional_properties: Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[None | LegacyPerson]:
        """Call `update_legacy_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_legacy_person`.
        """
        return _update_legacy_person.sync_detailed(
            id,
            client=self._client,
            body=extended(
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
            ),
            find_by=find_by,
            update_roles=update_roles,
            **options,
        )


class AsyncLegacy:
    """Older spellings that the vendor's own programs still use."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_legacy_authentication_token(
        self, **options: Unpack[CallOptions]
    ) -> AuthenticationToken:
        """Get a session token, as the photo downloader does.

        An older spelling of `createAuthenticationToken`.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected. The downloader treats every status except 200 as a
                failure; the vendor's CSV importer, which also uses this spelling, treats
                202 as a success too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_legacy_authentication_token.asyncio(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    async def create_legacy_authentication_token_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[AuthenticationToken]:
        """Call `create_legacy_authentication_token`, and return the whole response: `parsed`
        is its result.

        The arguments and the errors are those of `create_legacy_authentication_token`.
        """
        return await _create_legacy_authentication_token.asyncio_detailed(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    async def create_manager_authentication_token(
        self, **options: Unpack[CallOptions]
    ) -> AuthenticationToken:
        """Get a session token, as the downloader's manager does.

        Another older spelling of `createAuthenticationToken`.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_manager_authentication_token.asyncio(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    async def create_manager_authentication_token_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[AuthenticationToken]:
        """Call `create_manager_authentication_token`, and return the whole response: `parsed`
        is its result.

        The arguments and the errors are those of `create_manager_authentication_token`.
        """
        return await _create_manager_authentication_token.asyncio_detailed(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    async def log_out_legacy_session(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> None:
        """End a session, as the photo downloader does.

        An older spelling of `logOut`.

        Args:
            authentication_token: The session token to delete. If it is absent, or unknown
                to CloudCard, **all** tokens of the account are deleted.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected. The downloader treats every status except 204 as a
                failure, as does the vendor's CSV importer, which also uses this spelling.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _log_out_legacy_session.asyncio(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    async def log_out_legacy_session_detailed(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `log_out_legacy_session`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `log_out_legacy_session`.
        """
        return await _log_out_legacy_session.asyncio_detailed(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    async def list_legacy_photos(
        self,
        token: str,
        *,
        status: str,
        base64_encoded_image: bool | Unset = UNSET,
        max_: int | Unset = UNSET,
        additional_photos: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos, as the photo downloader does.

        The photos with one status, at most 1000 of them, including those of supporting
        documents. No page describes this path; `listPhotos` is its documented counterpart.

        Args:
            token: The session token again; the client sends it in the header as well.
            status: The status of the photos to list.
            base64_encoded_image: The client always sends false.
            max_: The maximum number of photos; the client always sends 1000.
            additional_photos: The client always sends true.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The photos, as a plain list.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _list_legacy_photos.asyncio(
            token,
            client=self._client,
            status=status,
            base64_encoded_image=base64_encoded_image,
            max_=max_,
            additional_photos=additional_photos,
            **options,
        )

    async def list_legacy_photos_detailed(
        self,
        token: str,
        *,
        status: str,
        base64_encoded_image: bool | Unset = UNSET,
        max_: int | Unset = UNSET,
        additional_photos: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[Photo]]:
        """Call `list_legacy_photos`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_legacy_photos`.
        """
        return await _list_legacy_photos.asyncio_detailed(
            token,
            client=self._client,
            status=status,
            base64_encoded_image=base64_encoded_image,
            max_=max_,
            additional_photos=additional_photos,
            **options,
        )

    async def find_legacy_photos(
        self,
        *,
        status: str | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[Photo]:
        """List photos, as the image server does.

        An older spelling of `listPhotos`, described by pages as deprecated and no longer
        supported after 1 January 2023. The image server requests `APPROVED` photos, fetches
        the image of each by its `publicKey`, and finds the cardholder by the person's
        `identifier`.

        Args:
            status: The status of the photos to list.
            offset: How many photos to skip.
            max_: The maximum number of photos.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The photos, as a plain list.

        Raises:
            FailureError: Rejected. The image server treats every status except 200 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _find_legacy_photos.asyncio(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    async def find_legacy_photos_detailed(
        self,
        *,
        status: str | Unset = UNSET,
        offset: int | Unset = UNSET,
        max_: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[Photo]]:
        """Call `find_legacy_photos`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `find_legacy_photos`.
        """
        return await _find_legacy_photos.asyncio_detailed(
            client=self._client, status=status, offset=offset, max_=max_, **options
        )

    async def get_legacy_photo_bytes(self, public_key: str, **options: Unpack[CallOptions]) -> File:
        """Fetch an image, as the image server does.

        Returns the image of a photo. The image server sends no session token, so anyone
        with the key can fetch the image. Old pages show the path in `links`, newer ones an
        address on a storage host.

        Args:
            public_key: The photo's `publicKey`.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The image. The image server accepts JPEG.

        Raises:
            FailureError: Rejected. The image server treats every status except 200 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_legacy_photo_bytes.asyncio(public_key, client=self._client, **options)

    async def get_legacy_photo_bytes_detailed(
        self, public_key: str, **options: Unpack[CallOptions]
    ) -> Response[File]:
        """Call `get_legacy_photo_bytes`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `get_legacy_photo_bytes`.
        """
        return await _get_legacy_photo_bytes.asyncio_detailed(
            public_key, client=self._client, **options
        )

    async def update_legacy_photo(
        self,
        id: int,
        *,
        status: str,
        on_hold_reason: str | Unset = UNSET,
        failed_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Photo:
        """Update a photo, as the photo downloader does.

        An older spelling of `updatePhoto`. The client sends a status without a version, and
        a reason with the status `FAILED`.

        Args:
            id: The number that CloudCard assigned to the photo.
            status: The new status of the photo. The client sends the one that it is
                configured with, by default `DOWNLOADED`, and `FAILED` where it could not
                store a photo.
            on_hold_reason: The reason why the photo is put on hold, as free text; sent with
                the status `ON_HOLD`. The vendor's photo downloader has code that sends it,
                with a space written as `+`, but does not use it; no page mentions it.
            failed_reason: The reason why the photo failed, as free text; sent with the
                status `FAILED`. The client writes a space in it as `+`.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The photo after the change.

        Raises:
            FailureError: Rejected. The client treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _update_legacy_photo.asyncio(
            id,
            client=self._client,
            body=UpdateLegacyPhotoRequest(status=status),
            on_hold_reason=on_hold_reason,
            failed_reason=failed_reason,
            **options,
        )

    async def update_legacy_photo_detailed(
        self,
        id: int,
        *,
        status: str,
        on_hold_reason: str | Unset = UNSET,
        failed_reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Photo]:
        """Call `update_legacy_photo`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_legacy_photo`.
        """
        return await _update_legacy_photo.asyncio_detailed(
            id,
            client=self._client,
            body=UpdateLegacyPhotoRequest(status=status),
            on_hold_reason=on_hold_reason,
            failed_reason=failed_reason,
            **options,
        )

    async def create_legacy_bulk_action(
        self,
        *,
        csv: FileInput,
        column_names: str | Unset = UNSET,
        field_separator: str | Unset = UNSET,
        quote_char: str | Unset = UNSET,
        escape_char: str | Unset = UNSET,
        has_header_row: bool | Unset = UNSET,
        skip_lines: int | Unset = UNSET,
        invitation_default: CreateBulkActionRequestInvitationDefault | Unset = UNSET,
        action_default: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BulkAction:
        """Import people from a CSV file, as the sample calls do.

        An older spelling of `createBulkAction`, which the sample calls of its page have.

        Args:
            csv: The CSV file. A line needs an e-mail address in `email` or an identifier in
                `identifier`; all other columns are optional: - `cardholderGroupName`: the
                group of cardholders, which has to exist, by its exact name. -
                `additionalPhotoRequired`: whether the person has to submit all supporting
                documents, `true` by default. - `unsubscribe`: `true` stops e-mails such as
                invitations, `false` is the default. - `enabled`: whether the person may log
                in, `true` by default. - `managerEmail`: the e-mail address of the person's
                manager, who is created if there is none with it. - `sendInvitation`: `TRUE`
                to invite the person, `FALSE` not to; with anything else `invitationDefault`
                decides. - `action`: `CREATE`, which is an error for a person who exists, or
                `CREATE_OR_UPDATE`; samples have it in small letters. Any other column is a
                custom field of the organization and has exactly its name. A sample file of
                the vendor's own script also has `managerIdentifier` and
                `managerCardholderGroupName`, which the page on the format does not.
            column_names: Names of the columns, separated by commas. They replace those in
                the header row.
            field_separator
            quote_char
            escape_char
            has_header_row
            skip_lines: The number of lines to ignore at the beginning.
            invitation_default: Who gets an invitation by e-mail unless a line states it:
                the new people, all, or none.
            action_default: The action for a person unless a line states it: `CREATE` or
                `CREATE_OR_UPDATE`. `UPDATE`, `ARCHIVE`, `ANONYMIZE` and `DELETE` were not
                yet supported when the page was written; the web application offers them
                now, and also restores people.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The bulk action, which has not been carried out yet.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the file is
                missing, or a form part is not accepted.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_legacy_bulk_action.asyncio(
            client=self._client,
            body=CreateBulkActionRequest(
                csv=file_of(csv),
                column_names=column_names,
                field_separator=field_separator,
                quote_char=quote_char,
                escape_char=escape_char,
                has_header_row=has_header_row,
                skip_lines=skip_lines,
                invitation_default=invitation_default,
                action_default=action_default,
            ),
            **options,
        )

    async def create_legacy_bulk_action_detailed(
        self,
        *,
        csv: FileInput,
        column_names: str | Unset = UNSET,
        field_separator: str | Unset = UNSET,
        quote_char: str | Unset = UNSET,
        escape_char: str | Unset = UNSET,
        has_header_row: bool | Unset = UNSET,
        skip_lines: int | Unset = UNSET,
        invitation_default: CreateBulkActionRequestInvitationDefault | Unset = UNSET,
        action_default: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[BulkAction]:
        """Call `create_legacy_bulk_action`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_legacy_bulk_action`.
        """
        return await _create_legacy_bulk_action.asyncio_detailed(
            client=self._client,
            body=CreateBulkActionRequest(
                csv=file_of(csv),
                column_names=column_names,
                field_separator=field_separator,
                quote_char=quote_char,
                escape_char=escape_char,
                has_header_row=has_header_row,
                skip_lines=skip_lines,
                invitation_default=invitation_default,
                action_default=action_default,
            ),
            **options,
        )

    async def get_legacy_people_report(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on people, on its former path.

        An older spelling of `getPeopleReport`.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by
                e-mail address or by identifier. Without it, the report is on all people.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are
                not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_legacy_people_report.asyncio(
            client=self._client, include=include, **options
        )

    async def get_legacy_people_report_detailed(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `get_legacy_people_report`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `get_legacy_people_report`.
        """
        return await _get_legacy_people_report.asyncio_detailed(
            client=self._client, include=include, **options
        )

    async def create_legacy_people_report(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on listed people, as the downloader's script does.

        An older spelling of `createPeopleReport`. The script requests CSV.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail
                address or by identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. The statuses are
                not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_legacy_people_report.asyncio(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    async def create_legacy_people_report_detailed(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `create_legacy_people_report`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_legacy_people_report`.
        """
        return await _create_legacy_people_report.asyncio_detailed(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    async def create_legacy_person(
        self,
        *,
        email: str,
        identifier: str | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        custom_fields: CreatePersonRequestCustomFields | Unset = UNSET,
        manager_email: str | Unset = UNSET,
        manager_identifier: str | Unset = UNSET,
        manager_cardholder_group_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LegacyPerson:
        """Create a person, as the CSV importer does.

        An older spelling of `createPerson`. The importer, which the vendor no longer
        supports, sends no query parameter.

        Args:
            email: The person's e-mail address, which is also the user name.
            identifier: The organization's own number of the person, for example of a
                student or an employee, unique in the organization.
            cardholder_group_name: The e-mail recipient group of the person.
            additional_photo_required: Whether the person has to submit all supporting
                documents.
            enabled: Whether the person may log in.
            custom_fields: The organization's custom fields by name, each a string. Names
                may contain spaces. Responses have `customFieldValues` instead.
            manager_email: The e-mail address of the person's manager.
            manager_identifier: The organization's own number of the person's manager.
            manager_cardholder_group_name: The group of the person's manager.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person was created. An old page has the person in the older form here and
                proposes only the id; an unmerged branch of the vendor's downloader reads
                the person. The importer reads no body.

        Raises:
            FailureError: Rejected. The importer interprets 400 as an existing person, and
                continues with an update.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_legacy_person.asyncio(
            client=self._client,
            body=CreatePersonRequest(
                email=email,
                identifier=identifier,
                cardholder_group_name=cardholder_group_name,
                additional_photo_required=additional_photo_required,
                enabled=enabled,
                custom_fields=custom_fields,
                manager_email=manager_email,
                manager_identifier=manager_identifier,
                manager_cardholder_group_name=manager_cardholder_group_name,
            ),
            **options,
        )

    async def create_legacy_person_detailed(
        self,
        *,
        email: str,
        identifier: str | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        custom_fields: CreatePersonRequestCustomFields | Unset = UNSET,
        manager_email: str | Unset = UNSET,
        manager_identifier: str | Unset = UNSET,
        manager_cardholder_group_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[LegacyPerson]:
        """Call `create_legacy_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_legacy_person`.
        """
        return await _create_legacy_person.asyncio_detailed(
            client=self._client,
            body=CreatePersonRequest(
                email=email,
                identifier=identifier,
                cardholder_group_name=cardholder_group_name,
                additional_photo_required=additional_photo_required,
                enabled=enabled,
                custom_fields=custom_fields,
                manager_email=manager_email,
                manager_identifier=manager_identifier,
                manager_cardholder_group_name=manager_cardholder_group_name,
            ),
            **options,
        )

    async def get_legacy_person(
        self,
        id: str,
        *,
        find_by: GetLegacyPersonFindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LegacyPerson:
        """Get a person, as the C# sample does.

        An older spelling of `getPerson`, with the person in an older form. Without
        `findBy`, the oldest pages look for an id, then for an e-mail address, then for an
        identifier, so an identifier of digits may match another person's id. Newer ones
        have the id as the default, and state that an e-mail address or an identifier
        without `findBy` is deprecated but still supported, until April 2019. The C# sample
        sends only an e-mail address. Pages on the present path announce the end of this one
        for October 2022.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            find_by: The kind of the `id` in the path.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person, in the older form.

        Raises:
            FailureError: Rejected, for example because the person does not exist. The
                sample treats every status except those of a success as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_legacy_person.asyncio(id, client=self._client, find_by=find_by, **options)

    async def get_legacy_person_detailed(
        self,
        id: str,
        *,
        find_by: GetLegacyPersonFindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[LegacyPerson]:
        """Call `get_legacy_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_legacy_person`.
        """
        return await _get_legacy_person.asyncio_detailed(
            id, client=self._client, find_by=find_by, **options
        )

    async def update_legacy_person(
        self,
        id: str,
        *,
        email: str | Unset = UNSET,
        identifier: str | Unset = UNSET,
        role_director: bool | Unset = UNSET,
        role_office: bool | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        find_by: FindBy | Unset = UNSET,
        update_roles: bool | Unset = UNSET,
        additional_properties: Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None | LegacyPerson:
        """Update a person, as the CSV importer does.

        An older spelling of `updatePerson`, which old pages document without `findBy` and
        `updateRoles`. The importer, which the vendor no longer supports, finds the person
        by identifier and does not change the roles.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            email: The person's e-mail address, which is also the user name.
            identifier: The organization's own number of the person, unique in the
                organization.
            role_director: Whether the person is a director.
            role_office: Whether the person belongs to the office.
            cardholder_group_name: The e-mail recipient group of the person.
            additional_photo_required: Whether the person has to submit all supporting
                documents.
            enabled: Whether the person may log in.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            update_roles: The importer always sends false.
            additional_properties: Further properties, under names of your own.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The change was made, according to old pages, with the person in the older form
                that `getLegacyPerson` returns. The importer treats this status as a
                failure.

        Raises:
            NotFoundError: No such person exists, according to old pages.
            FailureError: Rejected. The importer treats every status except 200 and 202 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _update_legacy_person.asyncio(
            id,
            client=self._client,
            body=extended(
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
            ),
            find_by=find_by,
            update_roles=update_roles,
            **options,
        )

    async def update_legacy_person_detailed(
        self,
        id: str,
        *,
        email: str | Unset = UNSET,
        identifier: str | Unset = UNSET,
        role_director: bool | Unset = UNSET,
        role_office: bool | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        find_by: FindBy | Unset = UNSET,
        update_roles: bool | Unset = UNSET,
        additional_properties: Mapping[str, str] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[None | LegacyPerson]:
        """Call `update_legacy_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_legacy_person`.
        """
        return await _update_legacy_person.asyncio_detailed(
            id,
            client=self._client,
            body=extended(
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
            ),
            find_by=find_by,
            update_roles=update_roles,
            **options,
        )
