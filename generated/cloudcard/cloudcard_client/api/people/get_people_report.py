"""GET /report/people"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.reported_person import ReportedPerson

OPERATION = ApiOperation(
    id="getPeopleReport",
    method="GET",
    path="/report/people",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("email", "identifier", "include"),
)


def _call(*, include: list[str] | Unset = UNSET) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add_joined(_query, "include", include)
    return ApiCall(OPERATION, query=_query)


def _parse(status: int, data: Any) -> list[ReportedPerson]:
    return many(ReportedPerson.from_dict)(data)


def sync_detailed(
    *, client: Client, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[list[ReportedPerson]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(include=include), _parse, **options)


def sync(
    *, client: Client, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
) -> list[ReportedPerson]:
    """Get a report on people."""
    return sync_detailed(include=include, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[list[ReportedPerson]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(include=include), _parse, **options)


async def asyncio(
    *, client: AsyncClient, include: list[str] | Unset = UNSET, **options: Unpack[CallOptions]
) -> list[ReportedPerson]:
    """Get a report on people."""
    response = await asyncio_detailed(include=include, client=client, **options)
    return response.parsed
