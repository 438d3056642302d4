"""POST /person"""

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

from ...models.create_person_request import CreatePersonRequest
from ...models.person import Person

OPERATION = ApiOperation(
    id="createPerson",
    method="POST",
    path="/person",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=201, high=201, content="json"),
        ExpectedResponse(low=202, high=202, content="none"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "customFields",
        "email",
        "externalURL",
        "identifier",
        "managerEmail",
        "managerIdentifier",
        "publicKey",
        "username",
    ),
)


def _call(
    *,
    body: CreatePersonRequest,
    send_invitation: bool | Unset = UNSET,
    render_resource: bool | Unset = UNSET,
) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "sendInvitation", send_invitation)
    _parameters.add(_query, "renderResource", render_resource)
    return ApiCall(OPERATION, query=_query, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> Person | None:
    if status == 201:
        return Person.from_dict(data)
    return None


def sync_detailed(
    *,
    client: Client,
    body: CreatePersonRequest,
    send_invitation: bool | Unset = UNSET,
    render_resource: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Person | None]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(
        _call(body=body, send_invitation=send_invitation, render_resource=render_resource),
        _parse,
        **options,
    )


def sync(
    *,
    client: Client,
    body: CreatePersonRequest,
    send_invitation: bool | Unset = UNSET,
    render_resource: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Person | None:
    """Create a person."""
    return sync_detailed(
        body=body,
        send_invitation=send_invitation,
        render_resource=render_resource,
        client=client,
        **options,
    ).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreatePersonRequest,
    send_invitation: bool | Unset = UNSET,
    render_resource: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Person | None]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(
        _call(body=body, send_invitation=send_invitation, render_resource=render_resource),
        _parse,
        **options,
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: CreatePersonRequest,
    send_invitation: bool | Unset = UNSET,
    render_resource: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Person | None:
    """Create a person."""
    response = await asyncio_detailed(
        body=body,
        send_invitation=send_invitation,
        render_resource=render_resource,
        client=client,
        **options,
    )
    return response.parsed
