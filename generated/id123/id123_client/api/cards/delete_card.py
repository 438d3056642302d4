"""POST /api/v2/"""

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

from ...models.card_written import CardWritten
from ...models.delete_card_request import DeleteCardRequest

OPERATION = ApiOperation(
    id="deleteCard",
    method="POST",
    path="/api/v2/",
    repeatable=False,
    credentials=((CredentialPlacement(argument="api_key", where="header", name="X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            low=200,
            high=200,
            content="json",
            failures=(
                DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),
            ),
        ),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(
                DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),
            ),
        ),
    ),
    sensitive=("value",),
)


def _call(*, body: DeleteCardRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> CardWritten:
    return CardWritten.from_dict(data)


def sync_detailed(
    *, client: Client, body: DeleteCardRequest, **options: Unpack[CallOptions]
) -> Response[CardWritten]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: DeleteCardRequest, **options: Unpack[CallOptions]) -> CardWritten:
    """Delete a card."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: DeleteCardRequest, **options: Unpack[CallOptions]
) -> Response[CardWritten]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: DeleteCardRequest, **options: Unpack[CallOptions]
) -> CardWritten:
    """Delete a card."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
