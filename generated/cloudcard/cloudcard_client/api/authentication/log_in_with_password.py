"""POST /api/login"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import ApiCall, ApiOperation, ExpectedResponse
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.log_in_request import LogInRequest
from ...models.logged_in import LoggedIn

OPERATION = ApiOperation(
    id="logInWithPassword",
    method="POST",
    path="/api/login",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("access_token", "password", "username"),
)


def _call(*, body: LogInRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> LoggedIn:
    return LoggedIn.from_dict(data)


def sync_detailed(
    *, client: Client, body: LogInRequest, **options: Unpack[CallOptions]
) -> Response[LoggedIn]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: LogInRequest, **options: Unpack[CallOptions]) -> LoggedIn:
    """Log in with a password."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: LogInRequest, **options: Unpack[CallOptions]
) -> Response[LoggedIn]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: LogInRequest, **options: Unpack[CallOptions]
) -> LoggedIn:
    """Log in with a password."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
