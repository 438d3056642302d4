"""Import of many people from a CSV file."""

from __future__ import annotations

from typing import Any, Literal, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain, text
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, FileInput, Unset, file_of

from ..models.bulk_action import BulkAction
from ..models.create_bulk_action_request import (
    CreateBulkActionRequest,
    CreateBulkActionRequestInvitationDefault,
)

__all__ = ["AsyncBulkActions", "BulkActions"]

_CREATE_BULK_ACTION = ApiOperation(
    id="createBulkAction",
    method="POST",
    path="/bulk-action",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 299, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("csv", "username"),
)
_GET_BULK_ACTION_RESULT = ApiOperation(
    id="getBulkActionResult",
    method="GET",
    path="/bulk-action/{id}/result",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 299, "json"), ExpectedResponse(0, 999, None)),
)
_GET_BULK_ACTION_RESULT_AS_CSV = ApiOperation(
    id="getBulkActionResult",
    method="GET",
    path="/bulk-action/{id}/result",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 299, "text", media=("text/csv",)),
        ExpectedResponse(0, 999, None),
    ),
    accept="text/csv",
)


def _parse_get_bulk_action_result(status: int, data: Any) -> Any:
    parsed: Any = data
    return parsed


def _parse_get_bulk_action_result_as_csv(status: int, data: Any) -> str:
    return text(data)


class BulkActions(_Group):
    """Import of many people from a CSV file."""

    def create_bulk_action(
        self,
        *,
        csv: FileInput,
        column_names: str | Unset = UNSET,
        field_separator: str | Unset = UNSET,
        quote_char: str | Unset = UNSET,
        escape_char: str | Unset = UNSET,
        has_header_row: bool | Unset = UNSET,
        skip_lines: int | Unset = UNSET,
        invitation_default: CreateBulkActionRequestInvitationDefault
        | Literal["NEW_USERS", "ALL_USERS", "NO_USERS"]
        | Unset = UNSET,
        action_default: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BulkAction:
        """Import people from a CSV file.

        Uploads a CSV file with one person per line, and queues it: the response is sent before the
        people are created or updated.

        Args:
            csv: The CSV file. A line needs an e-mail address in `email` or an identifier in
                `identifier`; all other columns are optional: - `cardholderGroupName`: the group of
                cardholders, which has to exist, by its exact name. - `additionalPhotoRequired`:
                whether the person has to submit all supporting documents, `true` by default. -
                `unsubscribe`: `true` stops e-mails such as invitations, `false` is the default. -
                `enabled`: whether the person may log in, `true` by default. - `managerEmail`: the
                e-mail address of the person's manager, who is created if there is none with it. -
                `sendInvitation`: `TRUE` to invite the person, `FALSE` not to; with anything else
                `invitationDefault` decides. - `action`: `CREATE`, which is an error for a person
                who exists, or `CREATE_OR_UPDATE`; samples have it in small letters. Any other
                column is a custom field of the organization and has exactly its name. A sample file
                of the vendor's own script also has `managerIdentifier` and
                `managerCardholderGroupName`, which the page on the format does not.
            column_names: Names of the columns, separated by commas. They replace those in the
                header row.
            field_separator
            quote_char
            escape_char
            has_header_row
            skip_lines: The number of lines to ignore at the beginning.
            invitation_default: Who gets an invitation by e-mail unless a line states it: the new
                people, all, or none.
            action_default: The action for a person unless a line states it: `CREATE` or
                `CREATE_OR_UPDATE`. `UPDATE`, `ARCHIVE`, `ANONYMIZE` and `DELETE` were not yet
                supported when the page was written; the web application offers them now, and also
                restores people.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The bulk action, which has not been carried out yet.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the file is missing, or a
                form part is not accepted. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateBulkActionRequest(
            csv=file_of(csv),
            column_names=column_names,
            field_separator=field_separator,
            quote_char=quote_char,
            escape_char=escape_char,
            has_header_row=has_header_row,
            skip_lines=skip_lines,
            invitation_default=invitation_default
            if isinstance(invitation_default, Unset)
            else _given(invitation_default, CreateBulkActionRequestInvitationDefault),
            action_default=action_default,
        )
        _call = ApiCall(_CREATE_BULK_ACTION, body=ApiBody("multipart", plain(_body)))
        return self._call(_call, lambda _, data: BulkAction.from_dict(data), options)

    def get_bulk_action_result(self, id: int, **options: Unpack[CallOptions]) -> Any:
        """Get the result of an import.

        Returns what became of the lines of a CSV file, as JSON or as CSV. What is in it could not
        be read, and neither could what is returned before the import is complete.

        Args:
            id: The `id` in the response to the upload.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The result.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the bulk action does not
                exist. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_BULK_ACTION_RESULT, path={"id": id})
        return self._call(_call, _parse_get_bulk_action_result, options)

    def get_bulk_action_result_as_csv(self, id: int, **options: Unpack[CallOptions]) -> str:
        """Get the result of an import, as text/csv.

        Returns what became of the lines of a CSV file, as JSON or as CSV. What is in it could not
        be read, and neither could what is returned before the import is complete.

        Args:
            id: The `id` in the response to the upload.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The result.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the bulk action does not
                exist. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_BULK_ACTION_RESULT_AS_CSV, path={"id": id})
        return self._call(_call, _parse_get_bulk_action_result_as_csv, options)


class AsyncBulkActions(_AsyncGroup):
    """Import of many people from a CSV file."""

    @_awaited(BulkActions.create_bulk_action)
    def create_bulk_action(self) -> object: ...
    @_awaited(BulkActions.get_bulk_action_result)
    def get_bulk_action_result(self) -> object: ...
    @_awaited(BulkActions.get_bulk_action_result_as_csv)
    def get_bulk_action_result_as_csv(self) -> object: ...
