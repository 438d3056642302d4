"""PUT /api/people/created-after/{after}/created-before/{before}"""

from __future__ import annotations

import datetime
from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.archived_person import ArchivedPerson
from ...models.test_archiving_request import TestArchivingRequest

OPERATION = ApiOperation(
    id="listPeopleToArchive",
    method="PUT",
    path="/api/people/created-after/{after}/created-before/{before}",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(ExpectedResponse(low=200, high=200, content="json"),),
    sensitive=("email", "identifier"),
)


def _call(after: datetime.date, before: datetime.date, *, body: TestArchivingRequest) -> ApiCall:
    return ApiCall(
        OPERATION, path={"after": after, "before": before}, body=ApiBody("json", plain(body))
    )


def _parse(status: int, data: Any) -> list[ArchivedPerson]:
    return many(ArchivedPerson.from_dict)(data)


def sync_detailed(
    after: datetime.date,
    before: datetime.date,
    *,
    client: Client,
    body: TestArchivingRequest,
    **options: Unpack[CallOptions],
) -> Response[list[ArchivedPerson]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(after, before, body=body), _parse, **options)


def sync(
    after: datetime.date,
    before: datetime.date,
    *,
    client: Client,
    body: TestArchivingRequest,
    **options: Unpack[CallOptions],
) -> list[ArchivedPerson]:
    """List the people whom archiving by date would affect."""
    return sync_detailed(after, before, body=body, client=client, **options).parsed


async def asyncio_detailed(
    after: datetime.date,
    before: datetime.date,
    *,
    client: AsyncClient,
    body: TestArchivingRequest,
    **options: Unpack[CallOptions],
) -> Response[list[ArchivedPerson]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(after, before, body=body), _parse, **options)


async def asyncio(
    after: datetime.date,
    before: datetime.date,
    *,
    client: AsyncClient,
    body: TestArchivingRequest,
    **options: Unpack[CallOptions],
) -> list[ArchivedPerson]:
    """List the people whom archiving by date would affect."""
    response = await asyncio_detailed(after, before, body=body, client=client, **options)
    return response.parsed
