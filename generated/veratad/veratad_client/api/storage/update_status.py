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

from ...models.status_updated import StatusUpdated
from ...models.update_status_request import UpdateStatusRequest

OPERATION = ApiOperation(
    id="updateStatus",
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


def _call(*, body: UpdateStatusRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> StatusUpdated:
    return StatusUpdated.from_dict(data)


def sync_detailed(
    *, client: Client, body: UpdateStatusRequest, **options: Unpack[CallOptions]
) -> Response[StatusUpdated]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: UpdateStatusRequest, **options: Unpack[CallOptions]
) -> StatusUpdated:
    """Set a customer's status."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: UpdateStatusRequest, **options: Unpack[CallOptions]
) -> Response[StatusUpdated]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: UpdateStatusRequest, **options: Unpack[CallOptions]
) -> StatusUpdated:
    """Set a customer's status."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
