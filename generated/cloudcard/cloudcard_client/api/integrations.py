"""Calls that only the vendor's own programs show."""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.additional_photo import AdditionalPhoto
from ..models.integration import Integration
from ..models.me import Me
from ..models.metadata import Metadata
from ..models.store_logs_request import StoreLogsRequest

__all__ = ["AsyncIntegrations", "Integrations"]

_GET_ADDITIONAL_PHOTOS = ApiOperation(
    id="getAdditionalPhotos",
    method="GET",
    path="/api/people/{id}/additionalPhotos",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("bytes", "publicKey"),
)
_GET_INTEGRATION = ApiOperation(
    id="getIntegration",
    method="GET",
    path="/api/integrations/{name}",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("propertyValue",),
)
_STORE_LOGS = ApiOperation(
    id="storeLogs",
    method="POST",
    path="/api/logs",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(204, 204, "none"), ExpectedResponse(0, 999, None)),
    sensitive=("logs",),
)
_GET_METADATA = ApiOperation(
    id="getMetadata",
    method="GET",
    path="/metadata",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
)
_GET_ME = ApiOperation(
    id="getMe",
    method="GET",
    path="/api/me",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
)


def _parse_get_additional_photos(status: int, data: Any) -> list[AdditionalPhoto]:
    return many(AdditionalPhoto.from_dict)(data)


class Integrations(_Group):
    """Calls that only the vendor's own programs show."""

    def get_additional_photos(
        self, id: int, *, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> list[AdditionalPhoto]:
        """Get the supporting documents of a person.

        Returns the additional photos of a person, such as a picture of an identity card. An
        unmerged branch of the vendor's downloader shows the call; no page does.

        Args:
            id: The number that CloudCard assigned to the person.
            type_: The name of a type, to get the photos of that type only.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The additional photos, as a plain list.

        Raises:
            FailureError: Rejected. The branch treats every status except 200 as an empty list.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "type", type_)
        _call = ApiCall(_GET_ADDITIONAL_PHOTOS, path={"id": id}, query=_query)
        return self._call(_call, _parse_get_additional_photos, options)

    def get_integration(
        self, name: str | int, *, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Integration:
        """Get the configuration of an integration.

        Returns the settings that the vendor keeps for a program, such as the photo downloader. The
        downloader shows the call; no page does.

        Args:
            name: The name of the integration, unless `findBy` selects another property.
            find_by: The kind of the `name` in the path. The downloader always sends `name`.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The configuration.

        Raises:
            FailureError: Rejected. The downloader treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _query: list[tuple[str, str]] = []
        _parameters.add(_query, "findBy", find_by)
        _call = ApiCall(_GET_INTEGRATION, path={"name": name}, query=_query)
        return self._call(_call, lambda _, data: Integration.from_dict(data), options)

    def store_logs(self, *, logs: list[str], **options: Unpack[CallOptions]) -> None:
        """Store log lines.

        Sends lines of a program's log to the vendor. An unmerged branch of the downloader shows the
        call; no page does.

        Args:
            logs: The lines.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Raises:
            FailureError: Rejected. The branch treats every status except 204 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = StoreLogsRequest(logs=logs)
        _call = ApiCall(_STORE_LOGS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: None, options)

    def get_metadata(self, **options: Unpack[CallOptions]) -> Metadata:
        """Check whether the service is up.

        Returns facts about the service. The vendor's C# sample of 2018 takes the service as up if
        the response has the name `cloud-card`; no page shows the call.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The service is up.

        Raises:
            FailureError: The service is not up. The sample treats every status except those of a
                success as this.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_METADATA)
        return self._call(_call, lambda _, data: Metadata.from_dict(data), options)

    def get_me(self, **options: Unpack[CallOptions]) -> Me:
        """Read the caller's own account.

        Returns the caller with the caller's organization. Only a program of a third party shows the
        call, which reads nothing else of the response.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The caller, in the older form of a person.

        Raises:
            FailureError: Rejected, for example because the session has ended.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_ME)
        return self._call(_call, lambda _, data: Me.from_dict(data), options)


class AsyncIntegrations(_AsyncGroup):
    """Calls that only the vendor's own programs show."""

    @_awaited(Integrations.get_additional_photos)
    def get_additional_photos(self) -> object: ...
    @_awaited(Integrations.get_integration)
    def get_integration(self) -> object: ...
    @_awaited(Integrations.store_logs)
    def store_logs(self) -> object: ...
    @_awaited(Integrations.get_metadata)
    def get_metadata(self) -> object: ...
    @_awaited(Integrations.get_me)
    def get_me(self) -> object: ...
