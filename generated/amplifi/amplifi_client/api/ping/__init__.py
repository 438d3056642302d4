"""The state of the server."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.heartbeat import Heartbeat
from . import ping_heartbeat as _ping_heartbeat

__all__ = ["AsyncPing", "Ping"]


class Ping:
    """The state of the server."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def ping_heartbeat(self, **options: Unpack[CallOptions]) -> Heartbeat:
        """Check whether the server is up.

        Responds to any caller, without a token.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The server is up.

        Raises:
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _ping_heartbeat.sync(client=self._client, **options)

    def ping_heartbeat_detailed(self, **options: Unpack[CallOptions]) -> Response[Heartbeat]:
        """Call `ping_heartbeat`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `ping_heartbeat`.
        """
        return _ping_heartbeat.sync_detailed(client=self._client, **options)


class AsyncPing:
    """The state of the server."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def ping_heartbeat(self, **options: Unpack[CallOptions]) -> Heartbeat:
        """Check whether the server is up.

        Responds to any caller, without a token.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The server is up.

        Raises:
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _ping_heartbeat.asyncio(client=self._client, **options)

    async def ping_heartbeat_detailed(self, **options: Unpack[CallOptions]) -> Response[Heartbeat]:
        """Call `ping_heartbeat`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `ping_heartbeat`.
        """
        return await _ping_heartbeat.asyncio_detailed(client=self._client, **options)
