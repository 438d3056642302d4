"""POST /api/people"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.create_person_request import CreatePersonRequest
from ...models.legacy_person import LegacyPerson

OPERATION = ApiOperation(
    id="createLegacyPerson",
    method="POST",
    path="/api/people",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=201, high=201, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "customFields",
        "email",
        "externalURL",
        "identifier",
        "login",
        "managerEmail",
        "managerIdentifier",
        "publicKey",
        "username",
        "value",
    ),
)


def _call(*, body: CreatePersonRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> LegacyPerson:
    return LegacyPerson.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreatePersonRequest, **options: Unpack[CallOptions]
) -> Response[LegacyPerson]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: CreatePersonRequest, **options: Unpack[CallOptions]
) -> LegacyPerson:
    """Create a person, as the CSV importer does."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreatePersonRequest, **options: Unpack[CallOptions]
) -> Response[LegacyPerson]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreatePersonRequest, **options: Unpack[CallOptions]
) -> LegacyPerson:
    """Create a person, as the CSV importer does."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
