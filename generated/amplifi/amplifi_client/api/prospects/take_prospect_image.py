"""POST /prospect/image"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.success import Success
from ...models.take_prospect_image_request import TakeProspectImageRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="takeProspectImage",
    method="POST",
    path="/prospect/image",
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
    sensitive=("deviceTag", "imageBase64"),
)


def _call(*, body: TakeProspectImageRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> Success:
    return Success.from_dict(data)


def sync_detailed(
    *, client: Client, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Response[Success]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Success:
    """Upload a prospect's image."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Response[Success]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Success:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
