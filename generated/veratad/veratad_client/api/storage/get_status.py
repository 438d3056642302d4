"""POST /v3/stable/api/storage"""

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

from ...models.get_status_request import GetStatusRequest
from ...models.status_found import StatusFound

OPERATION = ApiOperation(
    id="getStatus",
    method="POST",
    path="/v3/stable/api/storage",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement(argument="username", where="body", name="user"),
            CredentialPlacement(argument="password", where="body", name="pass"),
        ),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(
            low=400,
            high=400,
            content=None,
            failures=(DocumentedFailure(marks={"result": "Error"}, message="message"),),
        ),
        ExpectedResponse(
            low=401,
            high=401,
            content=None,
            failures=(DocumentedFailure(marks={"result": "Error"}, message="message"),),
        ),
        ExpectedResponse(
            low=404,
            high=404,
            content=None,
            failures=(DocumentedFailure(marks={"result": "Error"}, message="message"),),
        ),
    ),
    sensitive=(
        "addr",
        "back",
        "city",
        "customer_link",
        "dob",
        "email",
        "fn",
        "front",
        "ln",
        "pass",
        "phone",
        "state",
        "user",
        "zip",
    ),
)


def _call(*, body: GetStatusRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> StatusFound:
    return StatusFound.from_dict(data)


def sync_detailed(
    *, client: Client, body: GetStatusRequest, **options: Unpack[CallOptions]
) -> Response[StatusFound]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: GetStatusRequest, **options: Unpack[CallOptions]) -> StatusFound:
    """Get a customer's status."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: GetStatusRequest, **options: Unpack[CallOptions]
) -> Response[StatusFound]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: GetStatusRequest, **options: Unpack[CallOptions]
) -> StatusFound:
    """Get a customer's status."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
