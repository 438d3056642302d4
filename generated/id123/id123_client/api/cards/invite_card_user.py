"""POST /api/v2/"""

from __future__ import annotations

from typing import Any

from ...body import Body
from ...models.invitation_sent import InvitationSent
from ...models.invite_card_user_request import InviteCardUserRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, Client
from ...types import Response

OPERATION = Operation(
    id="inviteCardUser",
    method="POST",
    path="/api/v2/",
    repeatable=False,
    credentials=((Placement(argument="api_key", where="header", name="X-API-KEY"),),),
    answers=(
        Answer(
            low=200,
            high=200,
            content="json",
            refusals=(Refusal(tells={"status": "failure"}, message="message", code="code"),),
        ),
        Answer(
            low=0,
            high=999,
            content=None,
            refusals=(Refusal(tells={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=("recipient-email", "value"),
)


def _call(*, body: InviteCardUserRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> InvitationSent:
    return InvitationSent.from_dict(data)


def sync_detailed(
    *,
    client: Client,
    body: InviteCardUserRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> Response[InvitationSent]:
    """As `sync`, with status, headers and bytes."""
    return client.request(_call(body=body), _parse, timeout=timeout, retries=retries)


def sync(
    *,
    client: Client,
    body: InviteCardUserRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> InvitationSent:
    """Invite somebody to install a card."""
    return sync_detailed(body=body, client=client, timeout=timeout, retries=retries).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: InviteCardUserRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> Response[InvitationSent]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.request(_call(body=body), _parse, timeout=timeout, retries=retries)


async def asyncio(
    *,
    client: AsyncClient,
    body: InviteCardUserRequest,
    timeout: float | None = None,
    retries: int | None = None,
) -> InvitationSent:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, timeout=timeout, retries=retries)
    return response.parsed
