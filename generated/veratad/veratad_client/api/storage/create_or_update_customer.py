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

from ...models.create_or_update_customer_request import CreateOrUpdateCustomerRequest
from ...models.customer_stored import CustomerStored

OPERATION = ApiOperation(
    id="createOrUpdateCustomer",
    method="POST",
    path="/v3/stable/api/storage",
    repeatable=False,
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


def _call(*, body: CreateOrUpdateCustomerRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> CustomerStored:
    return CustomerStored.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> Response[CustomerStored]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> CustomerStored:
    """Create or update a customer."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> Response[CustomerStored]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreateOrUpdateCustomerRequest, **options: Unpack[CallOptions]
) -> CustomerStored:
    """Create or update a customer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
