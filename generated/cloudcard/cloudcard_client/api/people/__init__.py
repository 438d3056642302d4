"""The cardholders and their administrators."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Unpack

from photo_id_runtime.api_model import extended
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.access_request import AccessRequest
from ...models.archive_people_request import ArchivePeopleRequest
from ...models.archived_person import ArchivedPerson
from ...models.create_person_request import CreatePersonRequest
from ...models.create_person_request_custom_fields import CreatePersonRequestCustomFields
from ...models.find_by import FindBy
from ...models.legacy_person import LegacyPerson
from ...models.people_report_request import PeopleReportRequest
from ...models.person import Person
from ...models.reported_person import ReportedPerson
from ...models.send_person_email_request import SendPersonEmailRequest
from ...models.test_archiving_request import TestArchivingRequest
from ...models.update_person_request import UpdatePersonRequest
from . import (
    archive_people as _archive_people,
    create_people_report as _create_people_report,
    create_person as _create_person,
    get_login_link as _get_login_link,
    get_people_report as _get_people_report,
    get_person as _get_person,
    list_people_to_archive as _list_people_to_archive,
    request_access as _request_access,
    send_person_email as _send_person_email,
    update_person as _update_person,
)

__all__ = ["AsyncPeople", "People"]


class People:
    """The cardholders and their administrators."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_person(
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
        send_invitation: bool | Unset = UNSET,
        render_resource: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Person | None:
        """Create a person.

        Adds a person to the organization, and invites the person by e-mail unless disabled.
        It should be used only for new people; the response for an existing person is not
        documented.

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
            send_invitation: Whether the person gets an invitation by e-mail.
            render_resource: With true the response has the person. The response without it
                is documented only in an older version of the page.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The created person, if `renderResource` is true.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the person already
                exists, or a property is not accepted. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_person.sync(
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
            send_invitation=send_invitation,
            render_resource=render_resource,
            **options,
        )

    def create_person_detailed(
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
        send_invitation: bool | Unset = UNSET,
        render_resource: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Person | None]:
        """Call `create_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_person`.
        """
        return _create_person.sync_detailed(
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
            send_invitation=send_invitation,
            render_resource=render_resource,
            **options,
        )

    def get_person(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Person:
        """Get a person.

        Returns one person, found by database id, e-mail address or identifier.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person.

        Raises:
            NotFoundError: No such person exists.
            FailureError: Rejected: the token is missing or has expired, or the `findBy` is
                not allowed. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_person.sync(id, client=self._client, find_by=find_by, **options)

    def get_person_detailed(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[Person]:
        """Call `get_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_person`.
        """
        return _get_person.sync_detailed(id, client=self._client, find_by=find_by, **options)

    def update_person(
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
    ) -> None:
        """Update a person.

        Changes the properties in the body and keeps the others, with one exception: unless
        `updateRoles` is false, every role that the body does not grant is removed.

        A person who is found by an e-mail address or identifier that the body changes is
        not found by it again, so such a request cannot be repeated.

        Custom fields are directly in the body here, while `createPerson` has them inside
        `customFields`.

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
            update_roles: Whether the roles are replaced by those that the body grants. Send
                false to keep them.
            additional_properties: Further properties, under names of your own.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the person is
                unknown, or a property is not accepted. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _update_person.sync(
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

    def update_person_detailed(
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
    ) -> Response[None]:
        """Call `update_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_person`.
        """
        return _update_person.sync_detailed(
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

    def request_access(self, *, email: str, **options: Unpack[CallOptions]) -> None:
        """Mail a login link.

        Sends a login link to the e-mail address of a person. Integrations are not to use it
        for welcome mails; `sendPersonEmail` sends those.

        Args:
            email: The e-mail address, to which the link is sent.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected: the address is unknown, or not an address. Neither the
                statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _request_access.sync(client=self._client, body=AccessRequest(email=email), **options)

    def request_access_detailed(
        self, *, email: str, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `request_access`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `request_access`.
        """
        return _request_access.sync_detailed(
            client=self._client, body=AccessRequest(email=email), **options
        )

    def send_person_email(
        self,
        id: str,
        *,
        view_name: str,
        find_by: FindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Send an e-mail to a person.

        Sends an e-mail that CloudCard composes, such as the welcome mail. The vendor's page
        on it could not be read; its CSV importer sends welcome mails this way.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            view_name: The name of the e-mail's template. The importer sends `welcome`.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected, for example because the person does not exist. The
                importer treats every status except 200 and 202 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _send_person_email.sync(
            id,
            client=self._client,
            body=SendPersonEmailRequest(view_name=view_name),
            find_by=find_by,
            **options,
        )

    def send_person_email_detailed(
        self,
        id: str,
        *,
        view_name: str,
        find_by: FindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[None]:
        """Call `send_person_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `send_person_email`.
        """
        return _send_person_email.sync_detailed(
            id,
            client=self._client,
            body=SendPersonEmailRequest(view_name=view_name),
            find_by=find_by,
            **options,
        )

    def get_people_report(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on people.

        Returns a lightweight report on all people of the caller's organization, or on those
        that `include` lists. It has no pages and may be larger than 10 MB.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by
                e-mail address or by identifier. Without it, the report is on all people.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the
                statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_people_report.sync(client=self._client, include=include, **options)

    def get_people_report_detailed(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `get_people_report`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_people_report`.
        """
        return _get_people_report.sync_detailed(client=self._client, include=include, **options)

    def create_people_report(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on listed people.

        Returns the report of `getPeopleReport` on the people in the body, for lists that
        are too long for a URL.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail
                address or by identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the
                statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_people_report.sync(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    def create_people_report_detailed(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `create_people_report`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_people_report`.
        """
        return _create_people_report.sync_detailed(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    def get_login_link(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> LegacyPerson:
        """Get a login link.

        Returns a person with a link in `links.login` that logs the person in, in the older
        form of a person.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person with the link.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the person does
                not exist. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_login_link.sync(id, client=self._client, find_by=find_by, **options)

    def get_login_link_detailed(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[LegacyPerson]:
        """Call `get_login_link`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_login_link`.
        """
        return _get_login_link.sync_detailed(id, client=self._client, find_by=find_by, **options)

    def list_people_to_archive(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> list[ArchivedPerson]:
        """List the people whom archiving by date would affect.

        Lists the people and changes nothing. The vendor strongly recommends it before
        archiving.

        Args:
            after: The people were created after this day.
            before: The people were created before this day.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, after a test. What archiving returns could not be read.

        Raises:
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _list_people_to_archive.sync(
            after, before, client=self._client, body=TestArchivingRequest(), **options
        )

    def list_people_to_archive_detailed(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> Response[list[ArchivedPerson]]:
        """Call `list_people_to_archive`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `list_people_to_archive`.
        """
        return _list_people_to_archive.sync_detailed(
            after, before, client=self._client, body=TestArchivingRequest(), **options
        )

    def archive_people(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> Any:
        """Archive people by date.

        Archives the people who were created between the days. What it returns could not be
        read.

        Args:
            after: The people were created after this day.
            before: The people were created before this day.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, after a test. What archiving returns could not be read.

        Raises:
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _archive_people.sync(
            after, before, client=self._client, body=ArchivePeopleRequest(), **options
        )

    def archive_people_detailed(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> Response[Any]:
        """Call `archive_people`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `archive_people`.
        """
        return _archive_people.sync_detailed(
            after, before, client=self._client, body=ArchivePeopleRequest(), **options
        )


class AsyncPeople:
    """The cardholders and their administrators."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_person(
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
        send_invitation: bool | Unset = UNSET,
        render_resource: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Person | None:
        """Create a person.

        Adds a person to the organization, and invites the person by e-mail unless disabled.
        It should be used only for new people; the response for an existing person is not
        documented.

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
            send_invitation: Whether the person gets an invitation by e-mail.
            render_resource: With true the response has the person. The response without it
                is documented only in an older version of the page.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The created person, if `renderResource` is true.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the person already
                exists, or a property is not accepted. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_person.asyncio(
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
            send_invitation=send_invitation,
            render_resource=render_resource,
            **options,
        )

    async def create_person_detailed(
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
        send_invitation: bool | Unset = UNSET,
        render_resource: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Person | None]:
        """Call `create_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_person`.
        """
        return await _create_person.asyncio_detailed(
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
            send_invitation=send_invitation,
            render_resource=render_resource,
            **options,
        )

    async def get_person(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Person:
        """Get a person.

        Returns one person, found by database id, e-mail address or identifier.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person.

        Raises:
            NotFoundError: No such person exists.
            FailureError: Rejected: the token is missing or has expired, or the `findBy` is
                not allowed. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_person.asyncio(id, client=self._client, find_by=find_by, **options)

    async def get_person_detailed(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[Person]:
        """Call `get_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_person`.
        """
        return await _get_person.asyncio_detailed(
            id, client=self._client, find_by=find_by, **options
        )

    async def update_person(
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
    ) -> None:
        """Update a person.

        Changes the properties in the body and keeps the others, with one exception: unless
        `updateRoles` is false, every role that the body does not grant is removed.

        A person who is found by an e-mail address or identifier that the body changes is
        not found by it again, so such a request cannot be repeated.

        Custom fields are directly in the body here, while `createPerson` has them inside
        `customFields`.

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
            update_roles: Whether the roles are replaced by those that the body grants. Send
                false to keep them.
            additional_properties: Further properties, under names of your own.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the person is
                unknown, or a property is not accepted. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _update_person.asyncio(
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

    async def update_person_detailed(
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
    ) -> Response[None]:
        """Call `update_person`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_person`.
        """
        return await _update_person.asyncio_detailed(
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

    async def request_access(self, *, email: str, **options: Unpack[CallOptions]) -> None:
        """Mail a login link.

        Sends a login link to the e-mail address of a person. Integrations are not to use it
        for welcome mails; `sendPersonEmail` sends those.

        Args:
            email: The e-mail address, to which the link is sent.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected: the address is unknown, or not an address. Neither the
                statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _request_access.asyncio(
            client=self._client, body=AccessRequest(email=email), **options
        )

    async def request_access_detailed(
        self, *, email: str, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `request_access`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `request_access`.
        """
        return await _request_access.asyncio_detailed(
            client=self._client, body=AccessRequest(email=email), **options
        )

    async def send_person_email(
        self,
        id: str,
        *,
        view_name: str,
        find_by: FindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Send an e-mail to a person.

        Sends an e-mail that CloudCard composes, such as the welcome mail. The vendor's page
        on it could not be read; its CSV importer sends welcome mails this way.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            view_name: The name of the e-mail's template. The importer sends `welcome`.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected, for example because the person does not exist. The
                importer treats every status except 200 and 202 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _send_person_email.asyncio(
            id,
            client=self._client,
            body=SendPersonEmailRequest(view_name=view_name),
            find_by=find_by,
            **options,
        )

    async def send_person_email_detailed(
        self,
        id: str,
        *,
        view_name: str,
        find_by: FindBy | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[None]:
        """Call `send_person_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `send_person_email`.
        """
        return await _send_person_email.asyncio_detailed(
            id,
            client=self._client,
            body=SendPersonEmailRequest(view_name=view_name),
            find_by=find_by,
            **options,
        )

    async def get_people_report(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on people.

        Returns a lightweight report on all people of the caller's organization, or on those
        that `include` lists. It has no pages and may be larger than 10 MB.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by
                e-mail address or by identifier. Without it, the report is on all people.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the
                statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_people_report.asyncio(client=self._client, include=include, **options)

    async def get_people_report_detailed(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `get_people_report`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_people_report`.
        """
        return await _get_people_report.asyncio_detailed(
            client=self._client, include=include, **options
        )

    async def create_people_report(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on listed people.

        Returns the report of `getPeopleReport` on the people in the body, for lists that
        are too long for a URL.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail
                address or by identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the
                statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_people_report.asyncio(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    async def create_people_report_detailed(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> Response[list[ReportedPerson]]:
        """Call `create_people_report`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_people_report`.
        """
        return await _create_people_report.asyncio_detailed(
            client=self._client, body=PeopleReportRequest(include=include), **options
        )

    async def get_login_link(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> LegacyPerson:
        """Get a login link.

        Returns a person with a link in `links.login` that logs the person in, in the older
        form of a person.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects
                another property.
            find_by: The kind of the `id` in the path. It is required for an e-mail address
                and for an identifier.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The person with the link.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the person does
                not exist. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_login_link.asyncio(id, client=self._client, find_by=find_by, **options)

    async def get_login_link_detailed(
        self, id: str, *, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[LegacyPerson]:
        """Call `get_login_link`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_login_link`.
        """
        return await _get_login_link.asyncio_detailed(
            id, client=self._client, find_by=find_by, **options
        )

    async def list_people_to_archive(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> list[ArchivedPerson]:
        """List the people whom archiving by date would affect.

        Lists the people and changes nothing. The vendor strongly recommends it before
        archiving.

        Args:
            after: The people were created after this day.
            before: The people were created before this day.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, after a test. What archiving returns could not be read.

        Raises:
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _list_people_to_archive.asyncio(
            after, before, client=self._client, body=TestArchivingRequest(), **options
        )

    async def list_people_to_archive_detailed(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> Response[list[ArchivedPerson]]:
        """Call `list_people_to_archive`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `list_people_to_archive`.
        """
        return await _list_people_to_archive.asyncio_detailed(
            after, before, client=self._client, body=TestArchivingRequest(), **options
        )

    async def archive_people(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> Any:
        """Archive people by date.

        Archives the people who were created between the days. What it returns could not be
        read.

        Args:
            after: The people were created after this day.
            before: The people were created before this day.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The people, after a test. What archiving returns could not be read.

        Raises:
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _archive_people.asyncio(
            after, before, client=self._client, body=ArchivePeopleRequest(), **options
        )

    async def archive_people_detailed(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> Response[Any]:
        """Call `archive_people`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `archive_people`.
        """
        return await _archive_people.asyncio_detailed(
            after, before, client=self._client, body=ArchivePeopleRequest(), **options
        )
