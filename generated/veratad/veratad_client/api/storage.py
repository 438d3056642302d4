"""Customers stored with their documents and verification status."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.create_or_update_customer_request import (
    CreateOrUpdateCustomerRequest,
    CustomerDetails,
    CustomerDetailsDict,
)
from ..models.customer_query import CustomerQuery, CustomerQueryDict
from ..models.customer_stored import CustomerStored
from ..models.get_document_images_request import GetDocumentImagesRequest
from ..models.get_status_request import GetStatusRequest
from ..models.images_found import ImagesFound
from ..models.status_found import StatusFound
from ..models.status_updated import StatusUpdated
from ..models.update_status_request import (
    UpdateStatusRequest,
    UpdateStatusRequestTarget,
    UpdateStatusRequestTargetDict,
)

__all__ = ["AsyncStorage", "Storage"]

_CREATE_OR_UPDATE_CUSTOMER = ApiOperation(
    id="createOrUpdateCustomer",
    method="POST",
    path="/v3/stable/api/storage",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            401, 401, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
    ),
    sensitive=(
        "addr",
        "back",
        "city",
        "customer_link",
        "dob",
        "email",
        "fn",
        "front",
        "ln",
        "pass",
        "phone",
        "state",
        "user",
        "zip",
    ),
)
_GET_STATUS = ApiOperation(
    id="getStatus",
    method="POST",
    path="/v3/stable/api/storage",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            401, 401, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            404, 404, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
    ),
    sensitive=(
        "addr",
        "back",
        "city",
        "customer_link",
        "dob",
        "email",
        "fn",
        "front",
        "ln",
        "pass",
        "phone",
        "state",
        "user",
        "zip",
    ),
)
_GET_DOCUMENT_IMAGES = ApiOperation(
    id="getDocumentImages",
    method="POST",
    path="/v3/stable/api/storage",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            401, 401, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            404, 404, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
    ),
    sensitive=(
        "addr",
        "back",
        "city",
        "customer_link",
        "dob",
        "email",
        "fn",
        "front",
        "ln",
        "pass",
        "phone",
        "state",
        "user",
        "zip",
    ),
)
_UPDATE_STATUS = ApiOperation(
    id="updateStatus",
    method="POST",
    path="/v3/stable/api/storage",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            401, 401, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            404, 404, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
    ),
    sensitive=(
        "addr",
        "back",
        "city",
        "customer_link",
        "dob",
        "email",
        "fn",
        "front",
        "ln",
        "pass",
        "phone",
        "state",
        "user",
        "zip",
    ),
)


class Storage(_Group):
    """Customers stored with their documents and verification status."""

    def create_or_update_customer(
        self,
        *,
        target: CustomerDetails | CustomerDetailsDict,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CustomerStored:
        """Create or update a customer.

        The service determines whether the customer is new and returns the outcome in `type`. How it
        determines this, and what an update does to attributes that are not sent, is not documented.

        Args:
            target: The customer and the attributes to store.
            reference: The account's own reference for the customer; the sample responses of all
                four services show it.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The service succeeded; each service has its own response schema. The schemas overlap,
                because no property of a response names the service: the request determines which
                one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is missing.
            AuthenticationError: The user name or the password is wrong.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateOrUpdateCustomerRequest(
            reference=reference, target=_given(target, CustomerDetails.from_dict)
        )
        _call = ApiCall(_CREATE_OR_UPDATE_CUSTOMER, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: CustomerStored.from_dict(data), options)

    def get_status(
        self, *, target: CustomerQuery | CustomerQueryDict, **options: Unpack[CallOptions]
    ) -> StatusFound:
        """Get a customer's status.

        The customer must already be registered. The response also has the stored attributes, but no
        images of documents.

        Args:
            target: The customer to look up.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The service succeeded; each service has its own response schema. The schemas overlap,
                because no property of a response names the service: the request determines which
                one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = GetStatusRequest(target=_given(target, CustomerQuery.from_dict))
        _call = ApiCall(_GET_STATUS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: StatusFound.from_dict(data), options)

    def get_document_images(
        self, *, target: CustomerQuery | CustomerQueryDict, **options: Unpack[CallOptions]
    ) -> ImagesFound:
        """Get a customer's document images.

        The customer must already be registered. The response for a customer without stored images
        is not documented.

        Args:
            target: The customer to look up.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The service succeeded; each service has its own response schema. The schemas overlap,
                because no property of a response names the service: the request determines which
                one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = GetDocumentImagesRequest(target=_given(target, CustomerQuery.from_dict))
        _call = ApiCall(_GET_DOCUMENT_IMAGES, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ImagesFound.from_dict(data), options)

    def update_status(
        self,
        *,
        target: UpdateStatusRequestTarget | UpdateStatusRequestTargetDict,
        **options: Unpack[CallOptions],
    ) -> StatusUpdated:
        """Set a customer's status.

        The customer must already be registered. The response shows the customer as stored after the
        change.

        Args:
            target: The customer and the new status.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The service succeeded; each service has its own response schema. The schemas overlap,
                because no property of a response names the service: the request determines which
                one to expect.

        Raises:
            InvalidRequestError: The e-mail address is invalid, or a required input is missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateStatusRequest(target=_given(target, UpdateStatusRequestTarget.from_dict))
        _call = ApiCall(_UPDATE_STATUS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: StatusUpdated.from_dict(data), options)


class AsyncStorage(_AsyncGroup):
    """Customers stored with their documents and verification status."""

    @_awaited(Storage.create_or_update_customer)
    def create_or_update_customer(self) -> object: ...
    @_awaited(Storage.get_status)
    def get_status(self) -> object: ...
    @_awaited(Storage.get_document_images)
    def get_document_images(self) -> object: ...
    @_awaited(Storage.update_status)
    def update_status(self) -> object: ...
