"""Whether the server is up."""

from __future__ import annotations

from typing import Unpack

from ...models.heartbeat import Heartbeat
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response
from . import ping_heartbeat as _ping_heartbeat

__all__ = ["AsyncPing", "Ping"]


class Ping:
    """Whether the server is up."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def ping_heartbeat(self, **options: Unpack[CallOptions]) -> Heartbeat:
        """Check whether the server is up.

        Responds to any caller, without a token.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
        """
        return _ping_heartbeat.sync(client=self._client, **options)

    def ping_heartbeat_detailed(self, **options: Unpack[CallOptions]) -> Response[Heartbeat]:
        """As `ping_heartbeat`, with status, headers and bytes."""
        return _ping_heartbeat.sync_detailed(client=self._client, **options)


class AsyncPing:
    """Whether the server is up."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def ping_heartbeat(self, **options: Unpack[CallOptions]) -> Heartbeat:
        """Check whether the server is up.

        Responds to any caller, without a token.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
        """
        return await _ping_heartbeat.asyncio(client=self._client, **options)

    async def ping_heartbeat_detailed(self, **options: Unpack[CallOptions]) -> Response[Heartbeat]:
        """As `ping_heartbeat`, with status, headers and bytes."""
        return await _ping_heartbeat.asyncio_detailed(client=self._client, **options)
