"""GET /organization/{id}"""

from __future__ import annotations

from typing import Any, Unpack

from ...models.organization import Organization
from ...operation import Answer, Call, Operation, Placement
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="getOrganization",
    method="GET",
    path="/organization/{id}",
    repeatable=True,
    credentials=((Placement(argument="session_token", where="header", name="X-Auth-Token"),),),
    answers=(Answer(low=200, high=200, content="json"), Answer(low=0, high=999, content=None)),
)


def _call(id: int) -> Call:
    return Call(OPERATION, path={"id": id})


def _parse(status: int, data: Any) -> Organization:
    return Organization.from_dict(data)


def sync_detailed(
    id: int, *, client: Client, **options: Unpack[CallOptions]
) -> Response[Organization]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(id), _parse, **options)


def sync(id: int, *, client: Client, **options: Unpack[CallOptions]) -> Organization:
    """Get an organization."""
    return sync_detailed(id, client=client, **options).parsed


async def asyncio_detailed(
    id: int, *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[Organization]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(id), _parse, **options)


async def asyncio(id: int, *, client: AsyncClient, **options: Unpack[CallOptions]) -> Organization:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(id, client=client, **options)
    return response.parsed
