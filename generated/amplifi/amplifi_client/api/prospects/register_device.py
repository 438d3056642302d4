"""POST /prospect/registration"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.body import Body
from photo_id_runtime.fields import plain
from photo_id_runtime.operation import Answer, Call, Operation, Placement, Refusal
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.acknowledgement import Acknowledgement
from ...models.register_device_request import RegisterDeviceRequest

OPERATION = Operation(
    id="registerDevice",
    method="POST",
    path="/prospect/registration",
    repeatable=False,
    credentials=((Placement(argument="token", where="header", name="token"),),),
    answers=(
        Answer(
            low=401,
            high=401,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text", kind="permission"),),
        ),
        Answer(
            low=404,
            high=404,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text", kind="permission"),),
        ),
        Answer(
            low=500,
            high=500,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text"),),
        ),
        Answer(low=200, high=299, content="json"),
        Answer(
            low=0,
            high=999,
            content=None,
            refusals=(Refusal(tells={"error": True}, message="text"),),
        ),
    ),
    sensitive=("deviceTag",),
)


def _call(*, body: RegisterDeviceRequest) -> Call:
    return Call(OPERATION, body=Body("json", plain(body)))


def _parse(status: int, data: Any) -> Acknowledgement:
    return Acknowledgement.from_dict(data)


def sync_detailed(
    *, client: Client, body: RegisterDeviceRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: RegisterDeviceRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """Register a device."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: RegisterDeviceRequest, **options: Unpack[CallOptions]
) -> Response[Acknowledgement]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: RegisterDeviceRequest, **options: Unpack[CallOptions]
) -> Acknowledgement:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
