"""GET /ping/heartbeat"""

from __future__ import annotations

from typing import Any, Unpack

from ...models.heartbeat import Heartbeat
from ...operation import Answer, Call, Operation, Refusal
from ...transport import AsyncClient, CallOptions, Client
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


def sync_detailed(*, client: Client, **options: Unpack[CallOptions]) -> Response[Heartbeat]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(), _parse, **options)


def sync(*, client: Client, **options: Unpack[CallOptions]) -> Heartbeat:
    """Check whether the server is up."""
    return sync_detailed(client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[Heartbeat]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(), _parse, **options)


async def asyncio(*, client: AsyncClient, **options: Unpack[CallOptions]) -> Heartbeat:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(client=client, **options)
    return response.parsed
