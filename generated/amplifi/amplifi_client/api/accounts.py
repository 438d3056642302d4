"""The user's accounts and their transactions."""

from __future__ import annotations

import datetime
from typing import Any, Unpack

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
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.accounts_listed import AccountsListed
from ..models.acknowledgement import Acknowledgement
from ..models.transaction import Transaction
from ..models.update_account_request import UpdateAccountRequest

__all__ = ["AsyncAccounts", "Accounts"]

_LIST_ACCOUNTS = ApiOperation(
    id="listAccounts",
    method="GET",
    path="/accounts",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "id",
        "num",
        "primaryUserAFiUserId",
        "rn",
    ),
)
_UPDATE_ACCOUNT = ApiOperation(
    id="updateAccount",
    method="POST",
    path="/accounts/{AFiAccountId}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiAccountId",),
)
_LIST_RECENT_TRANSACTIONS = ApiOperation(
    id="listRecentTransactions",
    method="GET",
    path="/accounts/{AFiAccountId}/transactions/latest",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "destinationAFiAccountId",
        "fromAFiUserId",
        "sourceAFiAccountId",
        "sourceAccountAFiUserId",
    ),
)
_LIST_TRANSACTIONS = ApiOperation(
    id="listTransactions",
    method="GET",
    path="/accounts/{AFiAccountId}/transactions/{dateStart}/{dateEnd}",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "destinationAFiAccountId",
        "fromAFiUserId",
        "sourceAFiAccountId",
        "sourceAccountAFiUserId",
    ),
)


def _parse_list_recent_transactions(status: int, data: Any) -> list[Transaction]:
    return many(Transaction.from_dict)(data)


def _parse_list_transactions(status: int, data: Any) -> list[Transaction]:
    return many(Transaction.from_dict)(data)


class Accounts(_Group):
    """The user's accounts and their transactions."""

    def list_accounts(self, **options: Unpack[CallOptions]) -> AccountsListed:
        """List the accounts.

        Lists all accounts of the user.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The accounts.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_LIST_ACCOUNTS)
        return self._call(_call, lambda _, data: AccountsListed.from_dict(data), options)

    def update_account(
        self,
        afi_account_id: str | int,
        *,
        name: str | None | Unset = UNSET,
        is_main: bool | None | Unset = UNSET,
        is_hidden: bool | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Change an account.

        Changes the properties that are sent. The response to an unknown account is not documented.

        Args:
            afi_account_id: The account's id.
            name: The name that the user chooses.
            is_main: Whether it is the user's main account.
            is_hidden: Whether the account is hidden.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The account was changed.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateAccountRequest(name=name, is_main=is_main, is_hidden=is_hidden)
        _call = ApiCall(
            _UPDATE_ACCOUNT,
            path={"AFiAccountId": afi_account_id},
            body=ApiBody("json", plain(_body)),
        )
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def list_recent_transactions(
        self, afi_account_id: str | int, **options: Unpack[CallOptions]
    ) -> list[Transaction]:
        """List the latest transactions.

        Lists the last 30 transactions, or those of the last 12 months if they are fewer.

        Args:
            afi_account_id: The account's id.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The transactions.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_LIST_RECENT_TRANSACTIONS, path={"AFiAccountId": afi_account_id})
        return self._call(_call, _parse_list_recent_transactions, options)

    def list_transactions(
        self,
        afi_account_id: str | int,
        date_start: datetime.date,
        date_end: datetime.date,
        **options: Unpack[CallOptions],
    ) -> list[Transaction]:
        """List the transactions of a period.

        Lists all transactions from the first to the last day, both included.

        Args:
            afi_account_id: The account's id.
            date_start: The first day of the period.
            date_end: The last day of the period.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The transactions.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(
            _LIST_TRANSACTIONS,
            path={"AFiAccountId": afi_account_id, "dateStart": date_start, "dateEnd": date_end},
        )
        return self._call(_call, _parse_list_transactions, options)


class AsyncAccounts(_AsyncGroup):
    """The user's accounts and their transactions."""

    @_awaited(Accounts.list_accounts)
    def list_accounts(self) -> object: ...
    @_awaited(Accounts.update_account)
    def update_account(self) -> object: ...
    @_awaited(Accounts.list_recent_transactions)
    def list_recent_transactions(self) -> object: ...
    @_awaited(Accounts.list_transactions)
    def list_transactions(self) -> object: ...
