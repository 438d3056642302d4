"""POST /validate_customer_pin.json"""

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
from ...models.validate_customer_pin_request import ValidateCustomerPinRequest

OPERATION = ApiOperation(
    id="validateCustomerPin",
    method="POST",
    path="/validate_customer_pin.json",
    repeatable=True,
    credentials=((CredentialPlacement(argument="api_key", where="body", name="api_key"),),),
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
        "api_key",
        "customer_pin",
        "email",
        "first_name",
        "last_name",
        "phone_number",
        "url_customer_picture",
    ),
)


def _call(*, body: ValidateCustomerPinRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> CustomerValid | SecurityCodeNeeded:
    parsed: CustomerValid | SecurityCodeNeeded = one_of(
        CustomerValid.from_dict, SecurityCodeNeeded.from_dict
    )(data)
    return parsed


def sync_detailed(
    *, client: Client, body: ValidateCustomerPinRequest, **options: Unpack[CallOptions]
) -> Response[CustomerValid | SecurityCodeNeeded]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ValidateCustomerPinRequest, **options: Unpack[CallOptions]
) -> CustomerValid | SecurityCodeNeeded:
    """Check a customer's number and PIN."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ValidateCustomerPinRequest, **options: Unpack[CallOptions]
) -> Response[CustomerValid | SecurityCodeNeeded]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ValidateCustomerPinRequest, **options: Unpack[CallOptions]
) -> CustomerValid | SecurityCodeNeeded:
    """Check a customer's number and PIN."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
