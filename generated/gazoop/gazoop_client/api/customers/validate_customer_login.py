"""POST /validate_customer_logins.json"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...fields import one_of
from ...models.customer_valid import CustomerValid
from ...models.security_code_needed import SecurityCodeNeeded
from ...models.validate_customer_login_request import ValidateCustomerLoginRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="validateCustomerLogin",
    method="POST",
    path="/validate_customer_logins.json",
    repeatable=True,
    credentials=(
        (
            Placement(argument="username", where="body", name="username"),
            Placement(argument="password", where="body", name="password"),
        ),
    ),
    answers=(
        Answer(
            low=200,
            high=200,
            content="json",
            refusals=(
                Refusal(tells={"result": "invalid"}, kind="authentication"),
                Refusal(tells={"result": "error"}, message="error"),
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


def _call(*, body: ValidateCustomerLoginRequest) -> Call:
    return Call(OPERATION, body=Body("form", body.to_dict()))


def _parse(status: int, data: Any) -> CustomerValid | SecurityCodeNeeded:
    parsed: CustomerValid | SecurityCodeNeeded = one_of(
        CustomerValid.from_dict, SecurityCodeNeeded.from_dict
    )(data)
    return parsed


def sync_detailed(
    *, client: Client, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> Response[CustomerValid | SecurityCodeNeeded]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> CustomerValid | SecurityCodeNeeded:
    """Check a customer's login."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> Response[CustomerValid | SecurityCodeNeeded]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ValidateCustomerLoginRequest, **options: Unpack[CallOptions]
) -> CustomerValid | SecurityCodeNeeded:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
