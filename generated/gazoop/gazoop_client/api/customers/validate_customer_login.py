"""POST /validate_customer_logins.json"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import one_of, plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.customer_valid import CustomerValid
from ...models.security_code_needed import SecurityCodeNeeded
from ...models.validate_customer_login_request import ValidateCustomerLoginRequest

OPERATION = ApiOperation(
    id="validateCustomerLogin",
    method="POST",
    path="/validate_customer_logins.json",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement(argument="username", where="body", name="username"),
            CredentialPlacement(argument="password", where="body", name="password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            low=200,
            high=200,
            content="json",
            failures=(
                DocumentedFailure(marks={"result": "invalid"}, kind="authentication"),
                DocumentedFailure(marks={"result": "error"}, message="error"),
            ),
        ),
    ),
    sensitive=(
        "email",
        "first_name",
        "last_name",
        "password",
        "phone_number",
        "url_customer_picture",
        "username",
    ),
)


def _call(*, body: ValidateCustomerLoginRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> CustomerValid | SecurityCodeNeeded:
    parsed: CustomerValid | SecurityCodeNeeded = one_of(
        CustomerValid.from_dict, SecurityCodeNeeded.from_dict
    )(data)
    return parsed


def sync_detailed(
    *, client: Client, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> Response[CustomerValid | SecurityCodeNeeded]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> CustomerValid | SecurityCodeNeeded:
    """Check a customer's login."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> Response[CustomerValid | SecurityCodeNeeded]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> CustomerValid | SecurityCodeNeeded:
    """Check a customer's login."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
