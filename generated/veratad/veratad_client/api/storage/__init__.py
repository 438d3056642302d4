"""Customers stored with their documents and verification status."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.create_or_update_customer_request import CreateOrUpdateCustomerRequest
from ...models.customer_details import CustomerDetails
from ...models.customer_query import CustomerQuery
from ...models.customer_stored import CustomerStored
from ...models.get_document_images_request import GetDocumentImagesRequest
from ...models.get_status_request import GetStatusRequest
from ...models.images_found import ImagesFound
from ...models.status_found import StatusFound
from ...models.status_updated import StatusUpdated
from ...models.update_status_request import UpdateStatusRequest
from ...models.update_status_request_target import UpdateStatusRequestTarget
from . import (
    create_or_update_customer as _create_or_update_customer,
    get_document_images as _get_document_images,
    get_status as _get_status,
    update_status as _update_status,
)

__all__ = ["AsyncStorage", "Storage"]


class Storage:
    """Customers stored with their documents and verification status."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_or_update_customer(
        self,
        *,
        target: CustomerDetails,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CustomerStored:
        """Create or update a customer.

        The service determines whether the customer is new and returns the outcome in
        `type`. How it determines this, and what an update does to attributes that are not
        sent, is not documented.

        Args:
            target: The customer and the attributes to store.
            reference: The account's own reference for the customer; the sample responses of
                all four services show it.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_or_update_customer.sync(
            client=self._client,
            body=CreateOrUpdateCustomerRequest(reference=reference, target=target),
            **options,
        )

    def create_or_update_customer_detailed(
        self,
        *,
        target: CustomerDetails,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[CustomerStored]:
        """Call `create_or_update_customer`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_or_update_customer`.
        """
        return _create_or_update_customer.sync_detailed(
            client=self._client,
            body=CreateOrUpdateCustomerRequest(reference=reference, target=target),
            **options,
        )

    def get_status(self, *, target: CustomerQuery, **options: Unpack[CallOptions]) -> StatusFound:
        """Get a customer's status.

        The customer must already be registered. The response also has the stored
        attributes, but no images of documents.

        Args:
            target: The customer to look up.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_status.sync(
            client=self._client, body=GetStatusRequest(target=target), **options
        )

    def get_status_detailed(
        self, *, target: CustomerQuery, **options: Unpack[CallOptions]
    ) -> Response[StatusFound]:
        """Call `get_status`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_status`.
        """
        return _get_status.sync_detailed(
            client=self._client, body=GetStatusRequest(target=target), **options
        )

    def get_document_images(
        self, *, target: CustomerQuery, **options: Unpack[CallOptions]
    ) -> ImagesFound:
        """Get a customer's document images.

        The customer must already be registered. The response for a customer without stored
        images is not documented.

        Args:
            target: The customer to look up.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_document_images.sync(
            client=self._client, body=GetDocumentImagesRequest(target=target), **options
        )

    def get_document_images_detailed(
        self, *, target: CustomerQuery, **options: Unpack[CallOptions]
    ) -> Response[ImagesFound]:
        """Call `get_document_images`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_document_images`.
        """
        return _get_document_images.sync_detailed(
            client=self._client, body=GetDocumentImagesRequest(target=target), **options
        )

    def update_status(
        self, *, target: UpdateStatusRequestTarget, **options: Unpack[CallOptions]
    ) -> StatusUpdated:
        """Set a customer's status.

        The customer must already be registered. The response shows the customer as stored
        after the change.

        Args:
            target: The customer and the new status.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _update_status.sync(
            client=self._client, body=UpdateStatusRequest(target=target), **options
        )

    def update_status_detailed(
        self, *, target: UpdateStatusRequestTarget, **options: Unpack[CallOptions]
    ) -> Response[StatusUpdated]:
        """Call `update_status`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_status`.
        """
        return _update_status.sync_detailed(
            client=self._client, body=UpdateStatusRequest(target=target), **options
        )


class AsyncStorage:
    """Customers stored with their documents and verification status."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_or_update_customer(
        self,
        *,
        target: CustomerDetails,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CustomerStored:
        """Create or update a customer.

        The service determines whether the customer is new and returns the outcome in
        `type`. How it determines this, and what an update does to attributes that are not
        sent, is not documented.

        Args:
            target: The customer and the attributes to store.
            reference: The account's own reference for the customer; the sample responses of
                all four services show it.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_or_update_customer.asyncio(
            client=self._client,
            body=CreateOrUpdateCustomerRequest(reference=reference, target=target),
            **options,
        )

    async def create_or_update_customer_detailed(
        self,
        *,
        target: CustomerDetails,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[CustomerStored]:
        """Call `create_or_update_customer`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_or_update_customer`.
        """
        return await _create_or_update_customer.asyncio_detailed(
            client=self._client,
            body=CreateOrUpdateCustomerRequest(reference=reference, target=target),
            **options,
        )

    async def get_status(
        self, *, target: CustomerQuery, **options: Unpack[CallOptions]
    ) -> StatusFound:
        """Get a customer's status.

        The customer must already be registered. The response also has the stored
        attributes, but no images of documents.

        Args:
            target: The customer to look up.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_status.asyncio(
            client=self._client, body=GetStatusRequest(target=target), **options
        )

    async def get_status_detailed(
        self, *, target: CustomerQuery, **options: Unpack[CallOptions]
    ) -> Response[StatusFound]:
        """Call `get_status`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_status`.
        """
        return await _get_status.asyncio_detailed(
            client=self._client, body=GetStatusRequest(target=target), **options
        )

    async def get_document_images(
        self, *, target: CustomerQuery, **options: Unpack[CallOptions]
    ) -> ImagesFound:
        """Get a customer's document images.

        The customer must already be registered. The response for a customer without stored
        images is not documented.

        Args:
            target: The customer to look up.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_document_images.asyncio(
            client=self._client, body=GetDocumentImagesRequest(target=target), **options
        )

    async def get_document_images_detailed(
        self, *, target: CustomerQuery, **options: Unpack[CallOptions]
    ) -> Response[ImagesFound]:
        """Call `get_document_images`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_document_images`.
        """
        return await _get_document_images.asyncio_detailed(
            client=self._client, body=GetDocumentImagesRequest(target=target), **options
        )

    async def update_status(
        self, *, target: UpdateStatusRequestTarget, **options: Unpack[CallOptions]
    ) -> StatusUpdated:
        """Set a customer's status.

        The customer must already be registered. The response shows the customer as stored
        after the change.

        Args:
            target: The customer and the new status.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service succeeded; each service has its own response schema. The schemas
                overlap, because no property of a response names the service: the request
                determines which one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is
                missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _update_status.asyncio(
            client=self._client, body=UpdateStatusRequest(target=target), **options
        )

    async def update_status_detailed(
        self, *, target: UpdateStatusRequestTarget, **options: Unpack[CallOptions]
    ) -> Response[StatusUpdated]:
        """Call `update_status`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_status`.
        """
        return await _update_status.asyncio_detailed(
            client=self._client, body=UpdateStatusRequest(target=target), **options
        )
