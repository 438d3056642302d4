"""PUT /token"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.android_credentials import AndroidCredentials
from ...models.browser_credentials import BrowserCredentials
from ...models.internet_credentials import InternetCredentials
from ...models.test_credentials import TestCredentials
from ...models.token_issued import TokenIssued

OPERATION = ApiOperation(
    id="getAccessToken",
    method="PUT",
    path="/token",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(
            low=400,
            high=400,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
        ExpectedResponse(
            low=401,
            high=401,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
        ExpectedResponse(
            low=404,
            high=404,
            content=None,
            failures=(
                DocumentedFailure(
                    marks={
                        "error": True,
                        "text": "UnauthorizedError: Error, request body does not contain all the required ingredients",
                    },
                    message="text",
                    kind="invalid-request",
                ),
                DocumentedFailure(
                    marks={"error": True, "text": "UnauthorizedError: Unauthorized"},
                    message="text",
                    kind="authentication",
                ),
            ),
        ),
        ExpectedResponse(
            low=500,
            high=500,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
        ExpectedResponse(low=200, high=299, content="json"),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
    ),
    sensitive=(
        "deviceId",
        "deviceTag",
        "deviceTagOpen",
        "password",
        "serial",
        "signature",
        "userName",
        "uuid",
    ),
)


def _call(
    *, body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials
) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> TokenIssued:
    return TokenIssued.from_dict(data)


def sync_detailed(
    *,
    client: Client,
    body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
    **options: Unpack[CallOptions],
) -> Response[TokenIssued]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *,
    client: Client,
    body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
    **options: Unpack[CallOptions],
) -> TokenIssued:
    """Get an access token."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
    **options: Unpack[CallOptions],
) -> Response[TokenIssued]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *,
    client: AsyncClient,
    body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
    **options: Unpack[CallOptions],
) -> TokenIssued:
    """Get an access token."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
