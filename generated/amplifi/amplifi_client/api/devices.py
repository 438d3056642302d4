"""The devices with which a user can log in."""

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

from ..models.authenticated_devices import AuthenticatedDevices
from ..models.device_link import DeviceLink, DeviceLinkDict

__all__ = ["AsyncDevices", "Devices"]

_SYNC_AUTHENTICATED_DEVICES = ApiOperation(
    id="syncAuthenticatedDevices",
    method="POST",
    path="/authenticateddevices",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiLinkLinkId", "AFiUserId"),
)


class Devices(_Group):
    """The devices with which a user can log in."""

    def sync_authenticated_devices(
        self, *, body: Sequence[DeviceLink | DeviceLinkDict], **options: Unpack[CallOptions]
    ) -> AuthenticatedDevices:
        """List or change the user's devices.

        Changes the devices that are sent, and returns all devices with which the user can log in.
        An empty array changes none.

        Args:
            body
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The devices.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = _given(body, many(DeviceLink.from_dict))
        _call = ApiCall(_SYNC_AUTHENTICATED_DEVICES, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: AuthenticatedDevices.from_dict(data), options)


class AsyncDevices(_AsyncGroup):
    """The devices with which a user can log in."""

    @_awaited(Devices.sync_authenticated_devices)
    def sync_authenticated_devices(self) -> object: ...
