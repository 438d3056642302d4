"""The cardholders and their administrators."""

from __future__ import annotations

import datetime
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
from photo_id_runtime.types import UNSET, Unset

from ..models.access_request import AccessRequest
from ..models.archive_people_request import ArchivePeopleRequest
from ..models.archived_person import ArchivedPerson
from ..models.create_person_request import (
    CreatePersonRequest,
    CreatePersonRequestCustomFields,
    CreatePersonRequestCustomFieldsDict,
)
from ..models.find_by import FindBy
from ..models.legacy_person import LegacyPerson
from ..models.people_report_request import PeopleReportRequest
from ..models.photo import Person
from ..models.reported_person import ReportedPerson
from ..models.send_person_email_request import SendPersonEmailRequest
from ..models.test_archiving_request import TestArchivingRequest
from ..models.update_person_request import UpdatePersonRequest

__all__ = ["AsyncPeople", "People"]

_CREATE_PERSON = ApiOperation(
    id="createPerson",
    method="POST",
    path="/person",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(201, 201, "json"),
        ExpectedResponse(202, 202, "none"),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "customFields",
        "email",
        "externalURL",
        "identifier",
        "managerEmail",
        "managerIdentifier",
        "publicKey",
        "username",
    ),
)
_GET_PERSON = ApiOperation(
    id="getPerson",
    method="GET",
    path="/person/{id}",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(404, 404, None),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "id",
        "identifier",
        "publicKey",
        "username",
    ),
)
_UPDATE_PERSON = ApiOperation(
    id="updatePerson",
    method="PUT",
    path="/person/{id}",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(202, 202, "none"), ExpectedResponse(0, 999, None)),
    sensitive=("email", "id", "identifier"),
)
_REQUEST_ACCESS = ApiOperation(
    id="requestAccess",
    method="POST",
    path="/person/access-request",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(201, 201, "none"),
        ExpectedResponse(204, 204, "none"),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("email",),
)
_SEND_PERSON_EMAIL = ApiOperation(
    id="sendPersonEmail",
    method="POST",
    path="/person/{id}/email",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "none"),
        ExpectedResponse(202, 202, "none"),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("id",),
)
_GET_PEOPLE_REPORT = ApiOperation(
    id="getPeopleReport",
    method="GET",
    path="/report/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("email", "identifier", "include"),
)
_GET_PEOPLE_REPORT_AS_CSV = ApiOperation(
    id="getPeopleReport",
    method="GET",
    path="/report/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "text", media=("text/csv",)),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("email", "identifier", "include"),
    accept="text/csv",
)
_CREATE_PEOPLE_REPORT = ApiOperation(
    id="createPeopleReport",
    method="POST",
    path="/report/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("email", "identifier", "include"),
)
_CREATE_PEOPLE_REPORT_AS_CSV = ApiOperation(
    id="createPeopleReport",
    method="POST",
    path="/report/people",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "text", media=("text/csv",)),
        ExpectedResponse(0, 999, None),
    ),
    sensitive=("email", "identifier", "include"),
    accept="text/csv",
)
_GET_LOGIN_LINK = ApiOperation(
    id="getLoginLink",
    method="GET",
    path="/api/people/{id}/with-links",
    repeatable=False,
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
_LIST_PEOPLE_TO_ARCHIVE = ApiOperation(
    id="listPeopleToArchive",
    method="PUT",
    path="/api/people/created-after/{after}/created-before/{before}",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"),),
    sensitive=("email", "identifier"),
)
_ARCHIVE_PEOPLE = ApiOperation(
    id="archivePeople",
    method="PUT",
    path="/api/people/created-after/{after}/created-before/{before}",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"),),
    sensitive=("email", "identifier"),
)


def _parse_create_person(status: int, data: Any) -> Person | None:
    if status == 201:
        return Person.from_dict(data)
    return None


def _parse_get_people_report(status: int, data: Any) -> list[ReportedPerson]:
    return many(ReportedPerson.from_dict)(data)


def _parse_get_people_report_as_csv(status: int, data: Any) -> str:
    return text(data)


def _parse_create_people_report(status: int, data: Any) -> list[ReportedPerson]:
    return many(ReportedPerson.from_dict)(data)


def _parse_create_people_report_as_csv(status: int, data: Any) -> str:
    return text(data)


def _parse_list_people_to_archive(status: int, data: Any) -> list[ArchivedPerson]:
    return many(ArchivedPerson.from_dict)(data)


def _parse_archive_people(status: int, data: Any) -> Any:
    parsed: Any = data
    return parsed


class People(_Group):
    """The cardholders and their administrators."""

    def create_person(
        self,
        *,
        email: str,
        identifier: str | Unset = UNSET,
        cardholder_group_name: str | Unset = UNSET,
        additional_photo_required: bool | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        custom_fields: CreatePersonRequestCustomFields
        | CreatePersonRequestCustomFieldsDict
        | Unset = UNSET,
        manager_email: str | Unset = UNSET,
        manager_identifier: str | Unset = UNSET,
        manager_cardholder_group_name: str | Unset = UNSET,
        send_invitation: bool | Unset = UNSET,
        render_resource: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Person | None:
        """Create a person.

        Adds a person to the organization, and invites the person by e-mail unless disabled. It
        should be used only for new people; the response for an existing person is not documented.

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
            render_resource: With true the response has the person. The response without it is
                documented only in an older version of the page.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The created person, if `renderResource` is true.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the person already exists,
                or a property is not accepted. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "sendInvitation", send_invitation)
        _parameters.add(_query, "renderResource", render_resource)
        _body = CreatePersonRequest(
            email=email,
            identifier=identifier,
            cardholder_group_name=cardholder_group_name,
            additional_photo_required=additional_photo_required,
            enabled=enabled,
            custom_fields=custom_fields
            if isinstance(custom_fields, Unset)
            else _given(custom_fields, CreatePersonRequestCustomFields.from_dict),
            manager_email=manager_email,
            manager_identifier=manager_identifier,
            manager_cardholder_group_name=manager_cardholder_group_name,
        )
        _call = ApiCall(_CREATE_PERSON, query=_query, body=ApiBody("json", plain(_body)))
        return self._call(_call, _parse_create_person, options)

    def get_person(
        self,
        id: str | int,
        *,
        find_by: FindBy | Literal["id", "email", "identifier"] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Person:
        """Get a person.

        Returns one person, found by database id, e-mail address or identifier.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects another
                property.
            find_by: The kind of the `id` in the path. It is required for an e-mail address and for
                an identifier.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The person.

        Raises:
            NotFoundError: No such person exists.
            FailureError: Rejected: the token is missing or has expired, or the `findBy` is not
                allowed. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "findBy", find_by)
        _call = ApiCall(_GET_PERSON, path={"id": id}, query=_query)
        return self._call(_call, lambda _, data: Person.from_dict(data), options)

    def update_person(
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
    ) -> None:
        """Update a person.

        Changes the properties in the body and keeps the others, with one exception: unless
        `updateRoles` is false, every role that the body does not grant is removed.

        A person who is found by an e-mail address or identifier that the body changes is not found
        by it again, so such a request cannot be repeated.

        Custom fields are directly in the body here, while `createPerson` has them inside
        `customFields`.

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
            update_roles: Whether the roles are replaced by those that the body grants. Send false
                to keep them.
            additional_properties: Further properties, under names of your own.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the person is unknown, or a
                property is not accepted. Neither the statuses nor a body are documented.
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
            _UPDATE_PERSON, path={"id": id}, query=_query, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: None, options)

    def request_access(self, *, email: str, **options: Unpack[CallOptions]) -> None:
        """Mail a login link.

        Sends a login link to the e-mail address of a person. Integrations are not to use it for
        welcome mails; `sendPersonEmail` sends those.

        Args:
            email: The e-mail address, to which the link is sent.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Raises:
            FailureError: Rejected: the address is unknown, or not an address. Neither the statuses
                nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = AccessRequest(email=email)
        _call = ApiCall(_REQUEST_ACCESS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: None, options)

    def send_person_email(
        self,
        id: str | int,
        *,
        view_name: str,
        find_by: FindBy | Literal["id", "email", "identifier"] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> None:
        """Send an e-mail to a person.

        Sends an e-mail that CloudCard composes, such as the welcome mail. The vendor's page on it
        could not be read; its CSV importer sends welcome mails this way.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects another
                property.
            view_name: The name of the e-mail's template. The importer sends `welcome`.
            find_by: The kind of the `id` in the path. It is required for an e-mail address and for
                an identifier.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Raises:
            FailureError: Rejected, for example because the person does not exist. The importer
                treats every status except 200 and 202 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "findBy", find_by)
        _body = SendPersonEmailRequest(view_name=view_name)
        _call = ApiCall(
            _SEND_PERSON_EMAIL, path={"id": id}, query=_query, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: None, options)

    def get_people_report(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on people.

        Returns a lightweight report on all people of the caller's organization, or on those that
        `include` lists. It has no pages and may be larger than 10 MB.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by e-mail
                address or by identifier. Without it, the report is on all people.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add_joined(_query, "include", include)
        _call = ApiCall(_GET_PEOPLE_REPORT, query=_query)
        return self._call(_call, _parse_get_people_report, options)

    def get_people_report_as_csv(
        self, *, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> str:
        """Get a report on people, as text/csv.

        Returns a lightweight report on all people of the caller's organization, or on those that
        `include` lists. It has no pages and may be larger than 10 MB.

        Args:
            include: The people to report on, each by the number that CloudCard assigned, by e-mail
                address or by identifier. Without it, the report is on all people.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add_joined(_query, "include", include)
        _call = ApiCall(_GET_PEOPLE_REPORT_AS_CSV, query=_query)
        return self._call(_call, _parse_get_people_report_as_csv, options)

    def create_people_report(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> list[ReportedPerson]:
        """Get a report on listed people.

        Returns the report of `getPeopleReport` on the people in the body, for lists that are too
        long for a URL.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail address or by
                identifier.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = PeopleReportRequest(include=include)
        _call = ApiCall(_CREATE_PEOPLE_REPORT, body=ApiBody("json", plain(_body)))
        return self._call(_call, _parse_create_people_report, options)

    def create_people_report_as_csv(
        self, *, include: list[int | str], **options: Unpack[CallOptions]
    ) -> str:
        """Get a report on listed people, as text/csv.

        Returns the report of `getPeopleReport` on the people in the body, for lists that are too
        long for a URL.

        Args:
            include: The people, each by the number that CloudCard assigned, by e-mail address or by
                identifier.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, as a plain list, or as CSV if the request accepts that instead.

        Raises:
            FailureError: Rejected: the token is missing or has expired. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = PeopleReportRequest(include=include)
        _call = ApiCall(_CREATE_PEOPLE_REPORT_AS_CSV, body=ApiBody("json", plain(_body)))
        return self._call(_call, _parse_create_people_report_as_csv, options)

    def get_login_link(
        self,
        id: str | int,
        *,
        find_by: FindBy | Literal["id", "email", "identifier"] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LegacyPerson:
        """Get a login link.

        Returns a person with a link in `links.login` that logs the person in, in the older form of
        a person.

        Args:
            id: The person, by the number that CloudCard assigned, unless `findBy` selects another
                property.
            find_by: The kind of the `id` in the path. It is required for an e-mail address and for
                an identifier.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The person with the link.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the person does not
                exist. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "findBy", find_by)
        _call = ApiCall(_GET_LOGIN_LINK, path={"id": id}, query=_query)
        return self._call(_call, lambda _, data: LegacyPerson.from_dict(data), options)

    def list_people_to_archive(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> list[ArchivedPerson]:
        """List the people whom archiving by date would affect.

        Lists the people and changes nothing. The vendor strongly recommends it before archiving.

        Args:
            after: The people were created after this day.
            before: The people were created before this day.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The people, after a test. What archiving returns could not be read.

        Raises:
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = TestArchivingRequest()
        _call = ApiCall(
            _LIST_PEOPLE_TO_ARCHIVE,
            path={"after": after, "before": before},
            body=ApiBody("json", plain(_body)),
        )
        return self._call(_call, _parse_list_people_to_archive, options)

    def archive_people(
        self, after: datetime.date, before: datetime.date, **options: Unpack[CallOptions]
    ) -> Any:
        """Archive people by date.

        Archives the people who were created between the days. What it returns could not be read.

        Args:
            after: The people were created after this day.
            before: The people were created before this day.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The people, after a test. What archiving returns could not be read.

        Raises:
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ArchivePeopleRequest()
        _call = ApiCall(
            _ARCHIVE_PEOPLE,
            path={"after": after, "before": before},
            body=ApiBody("json", plain(_body)),
        )
        return self._call(_call, _parse_archive_people, options)


class AsyncPeople(_AsyncGroup):
    """The cardholders and their administrators."""

    @_awaited(People.create_person)
    def create_person(self) -> object: ...
    @_awaited(People.get_person)
    def get_person(self) -> object: ...
    @_awaited(People.update_person)
    def update_person(self) -> object: ...
    @_awaited(People.request_access)
    def request_access(self) -> object: ...
    @_awaited(People.send_person_email)
    def send_person_email(self) -> object: ...
    @_awaited(People.get_people_report)
    def get_people_report(self) -> object: ...
    @_awaited(People.get_people_report_as_csv)
    def get_people_report_as_csv(self) -> object: ...
    @_awaited(People.create_people_report)
    def create_people_report(self) -> object: ...
    @_awaited(People.create_people_report_as_csv)
    def create_people_report_as_csv(self) -> object: ...
    @_awaited(People.get_login_link)
    def get_login_link(self) -> object: ...
    @_awaited(People.list_people_to_archive)
    def list_people_to_archive(self) -> object: ...
    @_awaited(People.archive_people)
    def archive_people(self) -> object: ...
