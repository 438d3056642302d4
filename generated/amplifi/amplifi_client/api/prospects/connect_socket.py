"""POST /prospect/connectsocket"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.acknowledgement import Acknowledgement
from ...models.connect_socket_request import ConnectSocketRequest

OPERATION = ApiOperation(
    id="connectSocket",
    method="POST",
    path="/prospect/connectsocket",
    repeatable=False,
    credentials=((CredentialPlacement(argument="token", where="header", name="token"),),),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(
            low=404,
            high=404,
            content=None,
            failures=(
                DocumentedFailure(marks={"error": True}, message="text", kind="invalid-request"),
            ),
        ),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
    ),
    sensitive=("deviceTag", "halfRef"),
)


def _call(*, body: ConnectSocketRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> Acknowledgement:
    return Acknowledgement.from_dict(data)


def sync_detailed(
    *, client: Client, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """Request a websocket."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ConnectSocketRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """Request a websocket."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
