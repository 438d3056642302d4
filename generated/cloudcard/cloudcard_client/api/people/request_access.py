"""POST /person/access-request"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import ApiCall, ApiOperation, ExpectedResponse
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.access_request import AccessRequest

OPERATION = ApiOperation(
    id="requestAccess",
    method="POST",
    path="/person/access-request",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(low=201, high=201, content="none"),
        ExpectedResponse(low=204, high=204, content="none"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("email",),
)


def _call(*, body: AccessRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> None:
    if status == 201:
        return None
    return None


def sync_detailed(
    *, client: Client, body: AccessRequest, **options: Unpack[CallOptions]
) -> Response[None]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: AccessRequest, **options: Unpack[CallOptions]) -> None:
    """Mail a login link."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: AccessRequest, **options: Unpack[CallOptions]
) -> Response[None]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: AccessRequest, **options: Unpack[CallOptions]
) -> None:
    """Mail a login link."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
