"""The cardholders and their administrators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from photo_id_runtime.api_model import extended
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.create_person_request import CreatePersonRequest
from ...models.create_person_request_custom_fields import CreatePersonRequestCustomFields
from ...models.find_by import FindBy
from ...models.person import Person
from ...models.update_person_request import UpdatePersonRequest
from . import (
    create_person as _create_person,
    get_person as _get_person,
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
