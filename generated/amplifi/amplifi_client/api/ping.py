"""The state of the server."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.transport import CallOptions

from ..models.heartbeat import Heartbeat

__all__ = ["AsyncPing", "Ping"]

_PING_HEARTBEAT = ApiOperation(
    id="pingHeartbeat",
    method="GET",
    path="/ping/heartbeat",
    repeatable=True,
    credentials=(),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
)


class Ping(_Group):
    """The state of the server."""

    def ping_heartbeat(self, **options: Unpack[CallOptions]) -> Heartbeat:
        """Check whether the server is up.

        Responds to any caller, without a token.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The server is up.

        Raises:
            FailureError: Any other failure. None is documented, and the operation needs no token.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_PING_HEARTBEAT)
        return self._call(_call, lambda _, data: Heartbeat.from_dict(data), options)


class AsyncPing(_AsyncGroup):
    """The state of the server."""

    @_awaited(Ping.ping_heartbeat)
    def ping_heartbeat(self) -> object: ...
