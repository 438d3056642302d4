"""POST /prospect/connectsocket"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.acknowledgement import Acknowledgement
from ...models.connect_socket_request import ConnectSocketRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="connectSocket",
    method="POST",
    path="/prospect/connectsocket",
    repeatable=False,
    credentials=((Placement(argument="token", where="header", name="token"),),),
    answers=(
        Answer(low=200, high=200, content="json"),
        Answer(
            low=404,
            high=404,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text", kind="invalid-request"),),
        ),
        Answer(
            low=0,
            high=999,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text"),),
        ),
    ),
    sensitive=("deviceTag", "halfRef"),
)


def _call(*, body: ConnectSocketRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> Acknowledgement:
    return Acknowledgement.from_dict(data)


def sync_detailed(
    *, client: Client, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """Request a websocket."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
