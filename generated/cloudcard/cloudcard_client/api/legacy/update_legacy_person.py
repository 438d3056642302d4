"""PUT /api/people/{id}"""

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
from ...models.legacy_person import LegacyPerson
from ...models.update_person_request import UpdatePersonRequest

OPERATION = ApiOperation(
    id="updateLegacyPerson",
    method="PUT",
    path="/api/people/{id}",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="none"),
        ExpectedResponse(low=201, high=201, content="json"),
        ExpectedResponse(low=202, high=202, content="none"),
        ExpectedResponse(low=404, high=404, content=None),
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


def _call(
    id: str,
    *,
    body: UpdatePersonRequest,
    find_by: FindBy | Unset = UNSET,
    update_roles: bool | Unset = UNSET,
) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "findBy", find_by)
    _parameters.add(_query, "updateRoles", update_roles)
    return ApiCall(OPERATION, path={"id": id}, query=_query, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> None | LegacyPerson:
    if status == 200:
        return None
    if status == 201:
        return LegacyPerson.from_dict(data)
    return None


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: UpdatePersonRequest,
    find_by: FindBy | Unset = UNSET,
    update_roles: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[None | LegacyPerson]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(
        _call(id, body=body, find_by=find_by, update_roles=update_roles), _parse, **options
    )


def sync(
    id: str,
    *,
    client: Client,
    body: UpdatePersonRequest,
    find_by: FindBy | Unset = UNSET,
    update_roles: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> None | LegacyPerson:
    """Update a person, as the CSV importer does."""
    return sync_detailed(
        id, body=body, find_by=find_by, update_roles=update_roles, client=client, **options
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    body: UpdatePersonRequest,
    find_by: FindBy | Unset = UNSET,
    update_roles: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[None | LegacyPerson]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(
        _call(id, body=body, find_by=find_by, update_roles=update_roles), _parse, **options
    )


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: UpdatePersonRequest,
    find_by: FindBy | Unset = UNSET,
    update_roles: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> None | LegacyPerson:
    """Update a person, as the CSV importer does."""
    response = await asyncio_detailed(
        id, body=body, find_by=find_by, update_roles=update_roles, client=client, **options
    )
    return response.parsed
