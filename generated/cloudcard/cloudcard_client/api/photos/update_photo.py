"""PUT /photo/{id}"""

from __future__ import annotations

from collections.abc import Iterable
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

from ...models.photo import Photo
from ...models.update_photo_request import UpdatePhotoRequest

OPERATION = ApiOperation(
    id="updatePhoto",
    method="PUT",
    path="/photo/{id}",
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
        "email",
        "externalURL",
        "identifier",
        "noteToCardholder",
        "onHoldReason",
        "otherReason",
        "publicKey",
        "username",
    ),
)


def _call(
    id: int,
    *,
    body: UpdatePhotoRequest,
    note_to_cardholder: str | Unset = UNSET,
    other_reason: str | Unset = UNSET,
    photo_requirements: Iterable[str] | Unset = UNSET,
    on_hold_reason: str | Unset = UNSET,
) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "noteToCardholder", note_to_cardholder)
    _parameters.add(_query, "otherReason", other_reason)
    _parameters.add_flags(_query, photo_requirements, "true")
    _parameters.add(_query, "onHoldReason", on_hold_reason)
    return ApiCall(OPERATION, path={"id": id}, query=_query, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> Photo:
    return Photo.from_dict(data)


def sync_detailed(
    id: int,
    *,
    client: Client,
    body: UpdatePhotoRequest,
    note_to_cardholder: str | Unset = UNSET,
    other_reason: str | Unset = UNSET,
    photo_requirements: Iterable[str] | Unset = UNSET,
    on_hold_reason: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Photo]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(
        _call(
            id,
            body=body,
            note_to_cardholder=note_to_cardholder,
            other_reason=other_reason,
            photo_requirements=photo_requirements,
            on_hold_reason=on_hold_reason,
        ),
        _parse,
        **options,
    )


def sync(
    id: int,
    *,
    client: Client,
    body: UpdatePhotoRequest,
    note_to_cardholder: str | Unset = UNSET,
    other_reason: str | Unset = UNSET,
    photo_requirements: Iterable[str] | Unset = UNSET,
    on_hold_reason: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Photo:
    """Update a photo."""
    return sync_detailed(
        id,
        body=body,
        note_to_cardholder=note_to_cardholder,
        other_reason=other_reason,
        photo_requirements=photo_requirements,
        on_hold_reason=on_hold_reason,
        client=client,
        **options,
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AsyncClient,
    body: UpdatePhotoRequest,
    note_to_cardholder: str | Unset = UNSET,
    other_reason: str | Unset = UNSET,
    photo_requirements: Iterable[str] | Unset = UNSET,
    on_hold_reason: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[Photo]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(
        _call(
            id,
            body=body,
            note_to_cardholder=note_to_cardholder,
            other_reason=other_reason,
            photo_requirements=photo_requirements,
            on_hold_reason=on_hold_reason,
        ),
        _parse,
        **options,
    )


async def asyncio(
    id: int,
    *,
    client: AsyncClient,
    body: UpdatePhotoRequest,
    note_to_cardholder: str | Unset = UNSET,
    other_reason: str | Unset = UNSET,
    photo_requirements: Iterable[str] | Unset = UNSET,
    on_hold_reason: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Photo:
    """Update a photo."""
    response = await asyncio_detailed(
        id,
        body=body,
        note_to_cardholder=note_to_cardholder,
        other_reason=other_reason,
        photo_requirements=photo_requirements,
        on_hold_reason=on_hold_reason,
        client=client,
        **options,
    )
    return response.parsed
