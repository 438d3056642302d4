"""GET /ping/heartbeat"""

from __future__ import annotations

from typing import Any

from ...models.heartbeat import Heartbeat
from ...operation import Answer, Call, Operation, Refusal
from ...transport import AsyncClient, Client
from ...types import Response

OPERATION = Operation(
    id="pingHeartbeat",
    method="GET",
    path="/ping/heartbeat",
    repeatable=True,
    credentials=(),
    answers=(
        Answer(low=200, high=200, content="json"),
        Answer(
            low=0,
            high=999,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text"),),
        ),
    ),
)


def _call() -> Call:
    return Call(OPERATION)


def _parse(status: int, data: Any) -> Heartbeat:
    return Heartbeat.from_dict(data)


def sync_detailed(
    *, client: Client, timeout: float | None = None, retries: int | None = None
) -> Response[Heartbeat]:
    """As `sync`, with status, headers and bytes."""
    return client.request(_call(), _parse, timeout=timeout, retries=retries)


def sync(*, client: Client, timeout: float | None = None, retries: int | None = None) -> Heartbeat:
    """Ask whether the server is up."""
    return sync_detailed(client=client, timeout=timeout, retries=retries).parsed


async def asyncio_detailed(
    *, client: AsyncClient, timeout: float | None = None, retries: int | None = None
) -> Response[Heartbeat]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.request(_call(), _parse, timeout=timeout, retries=retries)


async def asyncio(
    *, client: AsyncClient, timeout: float | None = None, retries: int | None = None
) -> Heartbeat:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(client=client, timeout=timeout, retries=retries)
    return response.parsed
