"""GET /confirm/mobile/{AFiUserId}/{confirmationCodeMobile}"""

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
    id="confirmMobile",
    method="GET",
    path="/confirm/mobile/{AFiUserId}/{confirmationCodeMobile}",
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
    sensitive=("AFiUserId", "confirmationCodeMobile"),
    accept="text/html, application/json",
)


def _call(a_fi_user_id: str, confirmation_code_mobile: str) -> ApiCall:
    return ApiCall(
        OPERATION,
        path={"AFiUserId": a_fi_user_id, "confirmationCodeMobile": confirmation_code_mobile},
    )


def _parse(status: int, data: Any) -> str:
    parsed: str = data
    return parsed


def sync_detailed(
    a_fi_user_id: str,
    confirmation_code_mobile: str,
    *,
    client: Client,
    **options: Unpack[CallOptions],
) -> Response[str]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(a_fi_user_id, confirmation_code_mobile), _parse, **options)


def sync(
    a_fi_user_id: str,
    confirmation_code_mobile: str,
    *,
    client: Client,
    **options: Unpack[CallOptions],
) -> str:
    """Confirm a mobile number."""
    return sync_detailed(a_fi_user_id, confirmation_code_mobile, client=client, **options).parsed


async def asyncio_detailed(
    a_fi_user_id: str,
    confirmation_code_mobile: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> Response[str]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(a_fi_user_id, confirmation_code_mobile), _parse, **options)


async def asyncio(
    a_fi_user_id: str,
    confirmation_code_mobile: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> str:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(
        a_fi_user_id, confirmation_code_mobile, client=client, **options
    )
    return response.parsed
