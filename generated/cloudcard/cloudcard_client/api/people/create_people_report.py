"""POST /report/people"""

from __future__ import annotations

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

from ...models.people_report_request import PeopleReportRequest
from ...models.reported_person import ReportedPerson

OPERATION = ApiOperation(
    id="createPeopleReport",
    method="POST",
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


def _call(*, body: PeopleReportRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> list[ReportedPerson]:
    return many(ReportedPerson.from_dict)(data)


def sync_detailed(
    *, client: Client, body: PeopleReportRequest, **options: Unpack[CallOptions]
) -> Response[list[ReportedPerson]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: PeopleReportRequest, **options: Unpack[CallOptions]
) -> list[ReportedPerson]:
    """Get a report on listed people."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: PeopleReportRequest, **options: Unpack[CallOptions]
) -> Response[list[ReportedPerson]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: PeopleReportRequest, **options: Unpack[CallOptions]
) -> list[ReportedPerson]:
    """Get a report on listed people."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
