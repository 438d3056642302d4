"""GET /confirm/email/{AFiUserId}/{confirmationCodeEmail}"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

OPERATION = ApiOperation(
    id="confirmEmail",
    method="GET",
    path="/confirm/email/{AFiUserId}/{confirmationCodeEmail}",
    repeatable=False,
    credentials=((CredentialPlacement(argument="token", where="header", name="token"),),),
    responses=(
        ExpectedResponse(low=200, high=200, content="text", media=("text/html",)),
        ExpectedResponse(
            low=404,
            high=404,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text", kind="conflict"),),
        ),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
    ),
    sensitive=("AFiUserId", "confirmationCodeEmail"),
    accept="text/html, application/json",
)


def _call(afi_user_id: str, confirmation_code_email: str) -> ApiCall:
    return ApiCall(
        OPERATION, path={"AFiUserId": afi_user_id, "confirmationCodeEmail": confirmation_code_email}
    )


def _parse(status: int, data: Any) -> str:
    parsed: str = data
    return parsed


def sync_detailed(
    afi_user_id: str,
    confirmation_code_email: str,
    *,
    client: Client,
    **options: Unpack[CallOptions],
) -> Response[str]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(afi_user_id, confirmation_code_email), _parse, **options)


def sync(
    afi_user_id: str,
    confirmation_code_email: str,
    *,
    client: Client,
    **options: Unpack[CallOptions],
) -> str:
    """Confirm an e-mail address."""
    return sync_detailed(afi_user_id, confirmation_code_email, client=client, **options).parsed


async def asyncio_detailed(
    afi_user_id: str,
    confirmation_code_email: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> Response[str]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(afi_user_id, confirmation_code_email), _parse, **options)


async def asyncio(
    afi_user_id: str,
    confirmation_code_email: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> str:
    """Confirm an e-mail address."""
    response = await asyncio_detailed(
        afi_user_id, confirmation_code_email, client=client, **options
    )
    return response.parsed
