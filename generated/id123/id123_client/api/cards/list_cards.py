"""POST /api/v2/"""

from __future__ import annotations

from typing import Any

from ...body import Body
from ...models.cards_listed import CardsListed
from ...models.list_cards_request import ListCardsRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, Client
from ...types import Response

OPERATION = Operation(
    id="listCards",
    method="POST",
    path="/api/v2/",
    repeatable=True,
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
    sensitive=("value",),
)


def _call(*, body: ListCardsRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> CardsListed:
    return CardsListed.from_dict(data)


def sync_detailed(
    *,
    client: Client,
    body: ListCardsRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> Response[CardsListed]:
    """As `sync`, with status, headers and bytes."""
    return client.request(_call(body=body), _parse, timeout=timeout, retries=retries)


def sync(
    *,
    client: Client,
    body: ListCardsRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> CardsListed:
    """List the cards of a template."""
    return sync_detailed(body=body, client=client, timeout=timeout, retries=retries).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: ListCardsRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> Response[CardsListed]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.request(_call(body=body), _parse, timeout=timeout, retries=retries)


async def asyncio(
    *,
    client: AsyncClient,
    body: ListCardsRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> CardsListed:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, timeout=timeout, retries=retries)
    return response.parsed
