"""DELETE /token"""

from __future__ import annotations

from typing import Any

from ...models.logged_out import LoggedOut
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, Client
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


def sync_detailed(
    *, client: Client, timeout: float | None = None, retries: int | None = None
) -> Response[LoggedOut]:
    """As `sync`, with status, headers and bytes."""
    return client.request(_call(), _parse, timeout=timeout, retries=retries)


def sync(*, client: Client, timeout: float | None = None, retries: int | None = None) -> LoggedOut:
    """Log out."""
    return sync_detailed(client=client, timeout=timeout, retries=retries).parsed


async def asyncio_detailed(
    *, client: AsyncClient, timeout: float | None = None, retries: int | None = None
) -> Response[LoggedOut]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.request(_call(), _parse, timeout=timeout, retries=retries)


async def asyncio(
    *, client: AsyncClient, timeout: float | None = None, retries: int | None = None
) -> LoggedOut:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(client=client, timeout=timeout, retries=retries)
    return response.parsed
