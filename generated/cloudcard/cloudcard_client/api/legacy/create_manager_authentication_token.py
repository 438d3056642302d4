"""POST /api/authentication-tokens"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.authentication_token import AuthenticationToken
from ...models.create_authentication_token_request import CreateAuthenticationTokenRequest
from ...operation import Answer, Call, Operation, Placement
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="createManagerAuthenticationToken",
    method="POST",
    path="/api/authentication-tokens",
    repeatable=False,
    credentials=(
        (
            Placement(
                argument="persistent_access_token", where="body", name="persistentAccessToken"
            ),
        ),
    ),
    answers=(Answer(low=200, high=200, content="json"), Answer(low=0, high=999, content=None)),
    sensitive=("persistentAccessToken", "tokenValue", "username"),
)


def _call(*, body: CreateAuthenticationTokenRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


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
