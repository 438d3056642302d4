"""The audit trail of all transactions."""

from __future__ import annotations

import datetime
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
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions

from ..models.audit_request import AuditRequest
from ..models.audit_trail import AuditTrail

__all__ = ["AsyncReporting", "Reporting"]

_GET_AUDIT_TRAIL = ApiOperation(
    id="getAuditTrail",
    method="POST",
    path="/api/audit",
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
            400,
            400,
            None,
            (
                DocumentedFailure(
                    marks={"error": None, "message": None}, message="message", code="error"
                ),
            ),
        ),
        ExpectedResponse(
            401,
            401,
            None,
            (
                DocumentedFailure(
                    marks={"error": None, "message": None}, message="message", code="error"
                ),
            ),
        ),
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": None, "message": None}, message="message", code="error"
                ),
            ),
        ),
        ExpectedResponse(
            500,
            500,
            None,
            (
                DocumentedFailure(
                    marks={"error": None, "message": None}, message="message", code="error"
                ),
            ),
        ),
    ),
    sensitive=("origin", "pass", "user"),
    server="https://reporting.veratad.app",
)


class Reporting(_Group):
    """The audit trail of all transactions."""

    def get_audit_trail(self, *, day: datetime.date, **options: Unpack[CallOptions]) -> AuditTrail:
        """Read the audit trail of a day.

        Returns all transactions of a day, which are available from the next morning on.

        Args:
            day: The day, year, month and day.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The transactions.

        Raises:
            InvalidRequestError: The day has another form.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: The data are not ready, or not available.
            ServerError: The server failed.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = AuditRequest(day=day)
        _call = ApiCall(_GET_AUDIT_TRAIL, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: AuditTrail.from_dict(data), options)


class AsyncReporting(_AsyncGroup):
    """The audit trail of all transactions."""

    @_awaited(Reporting.get_audit_trail)
    def get_audit_trail(self) -> object: ...
