"""POST /person/{id}/email"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.find_by import FindBy
from ...models.send_person_email_request import SendPersonEmailRequest

OPERATION = ApiOperation(
    id="sendPersonEmail",
    method="POST",
    path="/person/{id}/email",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="none"),
        ExpectedResponse(low=202, high=202, content="none"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("id",),
)


def _call(id: str, *, body: SendPersonEmailRequest, find_by: FindBy | Unset = UNSET) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "findBy", find_by)
    return ApiCall(OPERATION, path={"id": id}, query=_query, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> None:
    if status == 200:
        return None
    return None


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: SendPersonEmailRequest,
    find_by: FindBy | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[None]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(id, body=body, find_by=find_by), _parse, **options)


def sync(
    id: str,
    *,
    client: Client,
    body: SendPersonEmailRequest,
    find_by: FindBy | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> None:
    """Send an e-mail to a person."""
    return sync_detailed(id, body=body, find_by=find_by, client=client, **options).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    body: SendPersonEmailRequest,
    find_by: FindBy | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[None]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(id, body=body, find_by=find_by), _parse, **options)


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: SendPersonEmailRequest,
    find_by: FindBy | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> None:
    """Send an e-mail to a person."""
    response = await asyncio_detailed(id, body=body, find_by=find_by, client=client, **options)
    return response.parsed
