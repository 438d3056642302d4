"""GET /api/people/{id}/with-links"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.find_by import FindBy
from ...models.legacy_person import LegacyPerson

OPERATION = ApiOperation(
    id="getLoginLink",
    method="GET",
    path="/api/people/{id}/with-links",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "customFields",
        "email",
        "externalURL",
        "id",
        "identifier",
        "login",
        "publicKey",
        "username",
        "value",
    ),
)


def _call(id: str, *, find_by: FindBy | Unset = UNSET) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "findBy", find_by)
    return ApiCall(OPERATION, path={"id": id}, query=_query)


def _parse(status: int, data: Any) -> LegacyPerson:
    return LegacyPerson.from_dict(data)


def sync_detailed(
    id: str, *, client: Client, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[LegacyPerson]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(id, find_by=find_by), _parse, **options)


def sync(
    id: str, *, client: Client, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> LegacyPerson:
    """Get a login link."""
    return sync_detailed(id, find_by=find_by, client=client, **options).parsed


async def asyncio_detailed(
    id: str, *, client: AsyncClient, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[LegacyPerson]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(id, find_by=find_by), _parse, **options)


async def asyncio(
    id: str, *, client: AsyncClient, find_by: FindBy | Unset = UNSET, **options: Unpack[CallOptions]
) -> LegacyPerson:
    """Get a login link."""
    response = await asyncio_detailed(id, find_by=find_by, client=client, **options)
    return response.parsed
