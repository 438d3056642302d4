"""Paper checks and their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

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
from photo_id_runtime.types import FileInput, file_of

from ..models.acknowledgement import Acknowledgement
from ..models.add_cheque_image_image_type import AddChequeImageImageType
from ..models.cheque_image_request import ChequeImageRequest
from ..models.cheque_request import ChequeRequest, ChequeRequestDict
from ..models.cheques_synced import ChequesSynced

__all__ = ["AsyncChecks", "Checks"]

_SYNC_CHEQUES = ApiOperation(
    id="syncCheques",
    method="POST",
    path="/cheques/sync",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiUserId", "imgBackB64", "imgFrontB64", "thumbBackB64", "thumbFrontB64"),
)
_ADD_CHEQUE_IMAGE = ApiOperation(
    id="addChequeImage",
    method="PUT",
    path="/chequeimage/{AFiChequeId}/{imageType}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("b64",),
)


class Checks(_Group):
    """Paper checks and their pictures."""

    def sync_cheques(
        self, *, body: Sequence[ChequeRequest | ChequeRequestDict], **options: Unpack[CallOptions]
    ) -> ChequesSynced:
        """Send checks.

        Records new checks and returns all of them. Pictures may be sent here or added later.

        Args:
            body
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            All checks.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = _given(body, many(ChequeRequest.from_dict))
        _call = ApiCall(_SYNC_CHEQUES, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ChequesSynced.from_dict(data), options)

    def add_cheque_image(
        self,
        afi_cheque_id: str | int,
        image_type: AddChequeImageImageType | Literal["front", "back", "thumbFront", "thumbBack"],
        *,
        b64: FileInput,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Add a picture to a check.

        Adds a picture to a check that was sent before.

        Args:
            afi_cheque_id: The check's id.
            image_type: Which picture of the check it is.
            b64: The picture.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The picture was added.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ChequeImageRequest(b64=file_of(b64))
        _call = ApiCall(
            _ADD_CHEQUE_IMAGE,
            path={"AFiChequeId": afi_cheque_id, "imageType": image_type},
            body=ApiBody("json", plain(_body)),
        )
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)


class AsyncChecks(_AsyncGroup):
    """Paper checks and their pictures."""

    @_awaited(Checks.sync_cheques)
    def sync_cheques(self) -> object: ...
    @_awaited(Checks.add_cheque_image)
    def add_cheque_image(self) -> object: ...
