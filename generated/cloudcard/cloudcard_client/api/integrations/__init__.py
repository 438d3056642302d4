"""Calls that only the vendor's own programs show."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.additional_photo import AdditionalPhoto
from ...models.integration import Integration
from ...models.metadata import Metadata
from ...models.store_logs_request import StoreLogsRequest
from . import (
    get_additional_photos as _get_additional_photos,
    get_integration as _get_integration,
    get_metadata as _get_metadata,
    store_logs as _store_logs,
)

__all__ = ["AsyncIntegrations", "Integrations"]


class Integrations:
    """Calls that only the vendor's own programs show."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_additional_photos(
        self, id: int, *, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[AdditionalPhoto]:
        """Get the supporting documents of a person.

        Returns the additional photos of a person, such as a picture of an identity card. An
        unmerged branch of the vendor's downloader shows the call; no page does.

        Args:
            id: The number that CloudCard assigned to the person.
            type_: The name of a type, to get the photos of that type only.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The additional photos, as a plain list.

        Raises:
            FailureError: Rejected. The branch treats every status except 200 as an empty
                list.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_additional_photos.sync(id, client=self._client, type_=type_, **options)

    def get_additional_photos_detailed(
        self, id: int, *, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[list[AdditionalPhoto]]:
        """Call `get_additional_photos`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_additional_photos`.
        """
        return _get_additional_photos.sync_detailed(id, client=self._client, type_=type_, **options)

    def get_integration(
        self, name: str, *, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Integration:
        """Get the configuration of an integration.

        Returns the settings that the vendor keeps for a program, such as the photo
        downloader. The downloader shows the call; no page does.

        Args:
            name: The name of the integration, unless `findBy` selects another property.
            find_by: The kind of the `name` in the path. The downloader always sends `name`.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The configuration.

        Raises:
            FailureError: Rejected. The downloader treats every status except 200 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_integration.sync(name, client=self._client, find_by=find_by, **options)

    def get_integration_detailed(
        self, name: str, *, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[Integration]:
        """Call `get_integration`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_integration`.
        """
        return _get_integration.sync_detailed(name, client=self._client, find_by=find_by, **options)

    def store_logs(self, *, logs: list[str], **options: Unpack[CallOptions]) -> None:
        """Store log lines.

        Sends lines of a program's log to the vendor. An unmerged branch of the downloader
        shows the call; no page does.

        Args:
            logs: The lines.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected. The branch treats every status except 204 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _store_logs.sync(client=self._client, body=StoreLogsRequest(logs=logs), **options)

    def store_logs_detailed(
        self, *, logs: list[str], **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `store_logs`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `store_logs`.
        """
        return _store_logs.sync_detailed(
            client=self._client, body=StoreLogsRequest(logs=logs), **options
        )

    def get_metadata(self, **options: Unpack[CallOptions]) -> Metadata:
        """Check whether the service is up.

        Returns facts about the service. The vendor's C# sample of 2018 takes the service as
        up if the response has the name `cloud-card`; no page shows the call.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service is up.

        Raises:
            FailureError: The service is not up. The sample treats every status except those
                of a success as this.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_metadata.sync(client=self._client, **options)

    def get_metadata_detailed(self, **options: Unpack[CallOptions]) -> Response[Metadata]:
        """Call `get_metadata`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_metadata`.
        """
        return _get_metadata.sync_detailed(client=self._client, **options)


class AsyncIntegrations:
    """Calls that only the vendor's own programs show."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_additional_photos(
        self, id: int, *, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[AdditionalPhoto]:
        """Get the supporting documents of a person.

        Returns the additional photos of a person, such as a picture of an identity card. An
        unmerged branch of the vendor's downloader shows the call; no page does.

        Args:
            id: The number that CloudCard assigned to the person.
            type_: The name of a type, to get the photos of that type only.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The additional photos, as a plain list.

        Raises:
            FailureError: Rejected. The branch treats every status except 200 as an empty
                list.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_additional_photos.asyncio(id, client=self._client, type_=type_, **options)

    async def get_additional_photos_detailed(
        self, id: int, *, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[list[AdditionalPhoto]]:
        """Call `get_additional_photos`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_additional_photos`.
        """
        return await _get_additional_photos.asyncio_detailed(
            id, client=self._client, type_=type_, **options
        )

    async def get_integration(
        self, name: str, *, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Integration:
        """Get the configuration of an integration.

        Returns the settings that the vendor keeps for a program, such as the photo
        downloader. The downloader shows the call; no page does.

        Args:
            name: The name of the integration, unless `findBy` selects another property.
            find_by: The kind of the `name` in the path. The downloader always sends `name`.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The configuration.

        Raises:
            FailureError: Rejected. The downloader treats every status except 200 as a
                failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_integration.asyncio(name, client=self._client, find_by=find_by, **options)

    async def get_integration_detailed(
        self, name: str, *, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[Integration]:
        """Call `get_integration`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_integration`.
        """
        return await _get_integration.asyncio_detailed(
            name, client=self._client, find_by=find_by, **options
        )

    async def store_logs(self, *, logs: list[str], **options: Unpack[CallOptions]) -> None:
        """Store log lines.

        Sends lines of a program's log to the vendor. An unmerged branch of the downloader
        shows the call; no page does.

        Args:
            logs: The lines.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected. The branch treats every status except 204 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _store_logs.asyncio(
            client=self._client, body=StoreLogsRequest(logs=logs), **options
        )

    async def store_logs_detailed(
        self, *, logs: list[str], **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `store_logs`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `store_logs`.
        """
        return await _store_logs.asyncio_detailed(
            client=self._client, body=StoreLogsRequest(logs=logs), **options
        )

    async def get_metadata(self, **options: Unpack[CallOptions]) -> Metadata:
        """Check whether the service is up.

        Returns facts about the service. The vendor's C# sample of 2018 takes the service as
        up if the response has the name `cloud-card`; no page shows the call.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The service is up.

        Raises:
            FailureError: The service is not up. The sample treats every status except those
                of a success as this.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_metadata.asyncio(client=self._client, **options)

    async def get_metadata_detailed(self, **options: Unpack[CallOptions]) -> Response[Metadata]:
        """Call `get_metadata`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_metadata`.
        """
        return await _get_metadata.asyncio_detailed(client=self._client, **options)
