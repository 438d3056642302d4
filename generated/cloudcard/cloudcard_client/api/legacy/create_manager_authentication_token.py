"""POST /api/authentication-tokens"""

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

from ...models.authentication_token import AuthenticationToken
from ...models.create_authentication_token_request import CreateAuthenticationTokenRequest

OPERATION = ApiOperation(
    id="createManagerAuthenticationToken",
    method="POST",
    path="/api/authentication-tokens",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement(
                argument="persistent_access_token", where="body", name="persistentAccessToken"
            ),
        ),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("persistentAccessToken", "tokenValue", "username"),
)


def _call(*, body: CreateAuthenticationTokenRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> AuthenticationToken:
    return AuthenticationToken.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreateAuthenticationTokenRequest, **options: Unpack[CallOptions]
) -> Response[AuthenticationToken]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: CreateAuthenticationTokenRequest, **options: Unpack[CallOptions]
) -> AuthenticationToken:
    """Get a session token, as the downloader's manager does."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreateAuthenticationTokenRequest, **options: Unpack[CallOptions]
) -> Response[AuthenticationToken]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreateAuthenticationTokenRequest, **options: Unpack[CallOptions]
) -> AuthenticationToken:
    """Get a session token, as the downloader's manager does."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
