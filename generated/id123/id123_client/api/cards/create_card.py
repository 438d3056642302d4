"""POST /api/v2/"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.card_written import CardWritten
from ...models.create_card_request import CreateCardRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="createCard",
    method="POST",
    path="/api/v2/",
    repeatable=False,
    credentials=((Placement(argument="api_key", where="header", name="X-API-KEY"),),),
    answers=(
        Answer(
            low=200,
            high=200,
            content="json",
            refusals=(Refusal(tells={"status": "failure"}, message="message", code="code"),),
        ),
        Answer(
            low=0,
            high=999,
            content=None,
            refusals=(Refusal(tells={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=(
        "recipient-email",
        "security-question-1",
        "security-question-2",
        "unique-identifier",
        "value",
    ),
)


def _call(*, body: CreateCardRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> CardWritten:
    return CardWritten.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreateCardRequest, **options: Unpack[CallOptions]
) -> Response[CardWritten]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: CreateCardRequest, **options: Unpack[CallOptions]) -> CardWritten:
    """Create a card."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreateCardRequest, **options: Unpack[CallOptions]
) -> Response[CardWritten]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreateCardRequest, **options: Unpack[CallOptions]
) -> CardWritten:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
