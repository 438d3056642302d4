"""The people and companies that a user pays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions

from ..models.acknowledgement import Acknowledgement
from ..models.payee import Payee, PayeeDict

__all__ = ["AsyncPayees", "Payees"]

_SYNC_PAYEES = ApiOperation(
    id="syncPayees",
    method="POST",
    path="/payees",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "accountNumber",
        "destinationFirstName",
        "destinationLastName",
        "destinationName",
        "destinationPAN",
        "expiryYYYYMM",
        "name",
        "paypalId",
        "routingNumber",
    ),
)


class Payees(_Group):
    """The people and companies that a user pays."""

    def sync_payees(
        self, *, body: Sequence[Payee | PayeeDict], **options: Unpack[CallOptions]
    ) -> Acknowledgement:
        """Record payees.

        Creates the payees that do not exist, and changes the others.

        Args:
            body
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The payees were recorded.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = _given(body, many(Payee.from_dict))
        _call = ApiCall(_SYNC_PAYEES, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)


class AsyncPayees(_AsyncGroup):
    """The people and companies that a user pays."""

    @_awaited(Payees.sync_payees)
    def sync_payees(self) -> object: ...
