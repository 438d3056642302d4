"""POST /v3/stable/api/storage"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.create_or_update_customer_request import CreateOrUpdateCustomerRequest
from ...models.customer_stored import CustomerStored
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="createOrUpdateCustomer",
    method="POST",
    path="/v3/stable/api/storage",
    repeatable=False,
    credentials=(
        (
            Placement(argument="username", where="body", name="user"),
            Placement(argument="password", where="body", name="pass"),
        ),
    ),
    answers=(
        Answer(low=200, high=200, content="json"),
        Answer(
            low=400,
            high=400,
            content=None,
            refusals=(Refusal(tells={"result": "Error"}, message="message"),),
        ),
        Answer(
            low=401,
            high=401,
            content=None,
            refusals=(Refusal(tells={"result": "Error"}, message="message"),),
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


def _call(*, body: CreateOrUpdateCustomerRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> CustomerStored:
    return CustomerStored.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> Response[CustomerStored]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> CustomerStored:
    """Create or update a customer."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> Response[CustomerStored]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> CustomerStored:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
