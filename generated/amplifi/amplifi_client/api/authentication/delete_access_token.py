"""DELETE /token"""

from __future__ import annotations

from typing import Any, Unpack

from ...models.logged_out import LoggedOut
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="deleteAccessToken",
    method="DELETE",
    path="/token",
    repeatable=False,
    credentials=((Placement(argument="token", where="header", name="token"),),),
    answers=(
        Answer(low=200, high=200, content="json"),
        Answer(
            low=500,
            high=500,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text"),),
        ),
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


def _parse(status: int, data: Any) -> LoggedOut:
    return LoggedOut.from_dict(data)


def sync_detailed(*, client: Client, **options: Unpack[CallOptions]) -> Response[LoggedOut]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(), _parse, **options)


def sync(*, client: Client, **options: Unpack[CallOptions]) -> LoggedOut:
    """Log out."""
    return sync_detailed(client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[LoggedOut]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(), _parse, **options)


async def asyncio(*, client: AsyncClient, **options: Unpack[CallOptions]) -> LoggedOut:
    """Log out."""
    response = await asyncio_detailed(client=client, **options)
    return response.parsed
