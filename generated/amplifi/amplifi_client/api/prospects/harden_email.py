"""GET /harden/{AFiUserId}/{recipientEmailB64}"""

from __future__ import annotations

from typing import Any, Unpack

from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="hardenEmail",
    method="GET",
    path="/harden/{AFiUserId}/{recipientEmailB64}",
    repeatable=False,
    credentials=((Placement(argument="token", where="header", name="token"),),),
    answers=(
        Answer(low=200, high=299, content="none"),
        Answer(
            low=0,
            high=999,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text"),),
        ),
    ),
    sensitive=("AFiUserId", "recipientEmailB64"),
)


def _call(a_fi_user_id: str, recipient_email_b64: str) -> Call:
    return Call(
        OPERATION, path={"AFiUserId": a_fi_user_id, "recipientEmailB64": recipient_email_b64}
    )


def _parse(status: int, data: Any) -> None:
    return None


def sync_detailed(
    a_fi_user_id: str, recipient_email_b64: str, *, client: Client, **options: Unpack[CallOptions]
) -> Response[None]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(a_fi_user_id, recipient_email_b64), _parse, **options)


def sync(
    a_fi_user_id: str, recipient_email_b64: str, *, client: Client, **options: Unpack[CallOptions]
) -> None:
    """Permanently disavow an e-mail address."""
    return sync_detailed(a_fi_user_id, recipient_email_b64, client=client, **options).parsed


async def asyncio_detailed(
    a_fi_user_id: str,
    recipient_email_b64: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> Response[None]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(a_fi_user_id, recipient_email_b64), _parse, **options)


async def asyncio(
    a_fi_user_id: str,
    recipient_email_b64: str,
    *,
    client: AsyncClient,
    **options: Unpack[CallOptions],
) -> None:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(a_fi_user_id, recipient_email_b64, client=client, **options)
    return response.parsed
