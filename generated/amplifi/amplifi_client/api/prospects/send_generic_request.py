"""POST /prospect/generic"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.account_recovery import AccountRecovery
from ...models.account_recovery_confirmation import AccountRecoveryConfirmation
from ...models.acknowledgement import Acknowledgement
from ...models.second_adult_signup import SecondAdultSignup

OPERATION = ApiOperation(
    id="sendGenericRequest",
    method="POST",
    path="/prospect/generic",
    repeatable=False,
    credentials=((CredentialPlacement(argument="token", where="header", name="token"),),),
    responses=(
        ExpectedResponse(low=200, high=299, content="json"),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
    ),
    sensitive=(
        "AFiUserId",
        "deepLinkCode",
        "deviceTag",
        "dob",
        "email",
        "firstName",
        "lastName",
        "middleName",
        "mobile",
        "pushMessToken",
        "recoveryCode",
    ),
)


def _call(*, body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> Acknowledgement:
    return Acknowledgement.from_dict(data)


def sync_detailed(
    *,
    client: Client,
    body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
    **options: Unpack[CallOptions],
) -> Response[Acknowledgement]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *,
    client: Client,
    body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
    **options: Unpack[CallOptions],
) -> Acknowledgement:
    """Send a generic request."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
    **options: Unpack[CallOptions],
) -> Response[Acknowledgement]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *,
    client: AsyncClient,
    body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
    **options: Unpack[CallOptions],
) -> Acknowledgement:
    """Send a generic request."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
