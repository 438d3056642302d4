"""GET /harden/{AFiUserId}/{recipientEmailB64}"""

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
    id="hardenEmail",
    method="GET",
    path="/harden/{AFiUserId}/{recipientEmailB64}",
    repeatable=False,
    credentials=((CredentialPlacement(argument="token", where="header", name="token"),),),
    responses=(
        ExpectedResponse(low=200, high=299, content="none"),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
    ),
    sensitive=("AFiUserId", "recipientEmailB64"),
)


def _call(afi_user_id: str, recipient_email_b64: str) -> ApiCall:
    return ApiCall(
        OPERATION, path={"AFiUserId": afi_user_id, "recipientEmailB64": recipient_email_b64}
    )


def _parse(status: int, data: Any) -> None:
    return None


def sync_detailed(
    afi_user_id: str, recipient_email_b64: str, *, client: Client, **options: Unpack[CallOptions]
) -> Response[None]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(afi_user_id, recipient_email_b64), _parse, **options)


def sync(
    afi_user_id: str, recipient_email_b64: str, *, client: Client, **options: Unpack[CallOptions]
) -> None:
    """Permanently disavow an e-mail address."""
    return sync_detailed(afi_user_id, recipient_email_b64, client=client, **options).parsed


async def asyncio_detailed(
    afi_user_id: str,
    recipient_email_b64: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> Response[None]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(afi_user_id, recipient_email_b64), _parse, **options)


async def asyncio(
    afi_user_id: str,
    recipient_email_b64: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> None:
    """Permanently disavow an e-mail address."""
    response = await asyncio_detailed(afi_user_id, recipient_email_b64, client=client, **options)
    return response.parsed
