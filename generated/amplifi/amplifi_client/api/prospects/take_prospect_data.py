"""POST /prospect/data"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.acknowledgement import Acknowledgement
from ...models.take_prospect_data_request import TakeProspectDataRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="takeProspectData",
    method="POST",
    path="/prospect/data",
    repeatable=False,
    credentials=((Placement(argument="token", where="header", name="token"),),),
    answers=(
        Answer(
            low=404,
            high=404,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text", kind="invalid-request"),),
        ),
        Answer(low=200, high=299, content="json"),
        Answer(
            low=0,
            high=999,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text"),),
        ),
    ),
    sensitive=(
        "address",
        "address1",
        "addressLine1",
        "addressLine2",
        "city",
        "day",
        "deviceTag",
        "dob",
        "document",
        "dts",
        "email",
        "expires",
        "extra",
        "firstName",
        "issued",
        "issuingState",
        "lastName",
        "middleName",
        "mobile",
        "month",
        "name",
        "number",
        "postalCode",
        "state",
        "year",
    ),
)


def _call(*, body: TakeProspectDataRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> Acknowledgement:
    return Acknowledgement.from_dict(data)


def sync_detailed(
    *, client: Client, body: TakeProspectDataRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: TakeProspectDataRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """Submit a prospect's data."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: TakeProspectDataRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: TakeProspectDataRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
