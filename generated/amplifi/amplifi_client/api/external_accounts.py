"""Accounts at other banks, and transfers from and to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Unpack

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
from photo_id_runtime.types import UNSET, Unset

from ..models.account_choice import AccountChoice, AccountChoiceDict
from ..models.acknowledgement import Acknowledgement
from ..models.auto_funding_request import AutoFundingRequest
from ..models.external_accounts_synced import ExternalAccountsSynced
from ..models.link_token_issued import LinkTokenIssued
from ..models.link_token_request import LinkTokenRequest
from ..models.pull_from_external_account_request import (
    PullFromExternalAccountRequest,
    PullFromExternalAccountRequestCurrency,
)
from ..models.push_to_external_account_request import (
    PushToExternalAccountRequest,
    PushToExternalAccountRequestCurrency,
)
from ..models.sync_external_accounts_request import (
    ExternalAccountChange,
    ExternalAccountChangeDict,
    SyncExternalAccountsRequest,
)
from ..models.verify_external_account_request import VerifyExternalAccountRequest

__all__ = ["AsyncExternalAccounts", "ExternalAccounts"]

_SYNC_EXTERNAL_ACCOUNTS = ApiOperation(
    id="syncExternalAccounts",
    method="POST",
    path="/externalaccounts/sync",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiExternalAccountId",
        "accountNumber",
        "accountNumberMasked",
        "cvv",
        "expiryMM",
        "expiryYY",
        "expiryYYYYMM",
        "pan",
        "panMasked",
        "routingNumber",
        "title",
    ),
)
_VERIFY_EXTERNAL_ACCOUNT = ApiOperation(
    id="verifyExternalAccount",
    method="POST",
    path="/externalaccount/verify",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiExternalAccountId",),
)
_PULL_FROM_EXTERNAL_ACCOUNT = ApiOperation(
    id="pullFromExternalAccount",
    method="POST",
    path="/externalaccount/pull",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiAccountId", "AFiExternalAccountId"),
)
_PUSH_TO_EXTERNAL_ACCOUNT = ApiOperation(
    id="pushToExternalAccount",
    method="POST",
    path="/externalaccount/push",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiAccountId", "AFiExternalAccountId"),
)
_CREATE_LINK_TOKEN = ApiOperation(
    id="createLinkToken",
    method="POST",
    path="/externalaccount/linktoken",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("linkToken",),
)
_SET_UP_AUTO_FUNDING = ApiOperation(
    id="setUpAutoFunding",
    method="POST",
    path="/externalaccount/autofunding",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
)


class ExternalAccounts(_Group):
    """Accounts at other banks, and transfers from and to them."""

    def sync_external_accounts(
        self,
        *,
        external_accounts: Sequence[ExternalAccountChange | ExternalAccountChangeDict],
        **options: Unpack[CallOptions],
    ) -> ExternalAccountsSynced:
        """List or change external accounts.

        Creates, changes and deletes the accounts that are sent, and returns all accounts with
        masked numbers.

        Args:
            external_accounts: The accounts.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            All external accounts.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = SyncExternalAccountsRequest(
            external_accounts=_given(external_accounts, many(ExternalAccountChange.from_dict))
        )
        _call = ApiCall(_SYNC_EXTERNAL_ACCOUNTS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ExternalAccountsSynced.from_dict(data), options)

    def verify_external_account(
        self,
        *,
        afi_external_account_id: str,
        amount1: float,
        amount2: float,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Verify an external account.

        Verifies the account by the amounts of two small deposits, unless it is verified already.

        Args:
            afi_external_account_id: The account's id.
            amount1: The amount of one deposit.
            amount2: The amount of the other deposit.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The account is verified.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = VerifyExternalAccountRequest(
            afi_external_account_id=afi_external_account_id, amount1=amount1, amount2=amount2
        )
        _call = ApiCall(_VERIFY_EXTERNAL_ACCOUNT, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def pull_from_external_account(
        self,
        *,
        amount: float,
        currency: PullFromExternalAccountRequestCurrency | Literal["USD"],
        afi_external_account_id: str,
        is_recurring: bool | None | Unset = UNSET,
        afi_ea_request_id: str | None | Unset = UNSET,
        afi_account_id: str | None | Unset = UNSET,
        account: AccountChoice | AccountChoiceDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Pull money from an external account.

        The amount is transferred by a bank. Limits may be narrower than the documented ones. The
        response is not documented.

        Args:
            amount: The amount.
            currency: The currency.
            afi_external_account_id: The external account.
            is_recurring: Whether the transfer is one of a series.
            afi_ea_request_id: The id of the request.
            afi_account_id: The user's account, by default the main one.
            account: The user's account.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The operation succeeded; its response could not be read.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = PullFromExternalAccountRequest(
            amount=amount,
            currency=_given(currency, PullFromExternalAccountRequestCurrency),
            afi_external_account_id=afi_external_account_id,
            is_recurring=is_recurring,
            afi_ea_request_id=afi_ea_request_id,
            afi_account_id=afi_account_id,
            account=account
            if isinstance(account, Unset)
            else _given(account, AccountChoice.from_dict),
        )
        _call = ApiCall(_PULL_FROM_EXTERNAL_ACCOUNT, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def push_to_external_account(
        self,
        *,
        amount: float,
        currency: PushToExternalAccountRequestCurrency | Literal["USD"],
        afi_external_account_id: str,
        is_recurring: bool | None | Unset = UNSET,
        afi_ea_request_id: str | None | Unset = UNSET,
        afi_account_id: str | None | Unset = UNSET,
        account: AccountChoice | AccountChoiceDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Push money to an external account.

        The amount is transferred by a bank. Limits may be narrower than the documented ones. The
        response is not documented.

        Args:
            amount: The amount.
            currency: The currency.
            afi_external_account_id: The external account.
            is_recurring: Whether the transfer is one of a series.
            afi_ea_request_id: The id of the request.
            afi_account_id: The user's account, by default the main one.
            account: The user's account.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The operation succeeded; its response could not be read.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = PushToExternalAccountRequest(
            amount=amount,
            currency=_given(currency, PushToExternalAccountRequestCurrency),
            afi_external_account_id=afi_external_account_id,
            is_recurring=is_recurring,
            afi_ea_request_id=afi_ea_request_id,
            afi_account_id=afi_account_id,
            account=account
            if isinstance(account, Unset)
            else _given(account, AccountChoice.from_dict),
        )
        _call = ApiCall(_PUSH_TO_EXTERNAL_ACCOUNT, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def create_link_token(
        self, *, redirect_url: str | None | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> LinkTokenIssued:
        """Get a token for linking an external account.

        The token is issued by a bank.

        Args:
            redirect_url: The address to which the user is led back.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The token.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = LinkTokenRequest(redirect_url=redirect_url)
        _call = ApiCall(_CREATE_LINK_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: LinkTokenIssued.from_dict(data), options)

    def set_up_auto_funding(
        self,
        *,
        cadence: str,
        weekday: Any | Unset = UNSET,
        day: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Set up automatic funding.

        Sets up or changes the regular transfer of a set amount from an external account.

        Args:
            cadence: How often: weekly, monthly, or a word that could not be read for when the
                account is low.
            weekday: The day of the week of a weekly transfer.
            day: The day of the month of a monthly transfer.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The operation succeeded; its response could not be read.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = AutoFundingRequest(cadence=cadence, weekday=weekday, day=day)
        _call = ApiCall(_SET_UP_AUTO_FUNDING, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)


class AsyncExternalAccounts(_AsyncGroup):
    """Accounts at other banks, and transfers from and to them."""

    @_awaited(ExternalAccounts.sync_external_accounts)
    def sync_external_accounts(self) -> object: ...
    @_awaited(ExternalAccounts.verify_external_account)
    def verify_external_account(self) -> object: ...
    @_awaited(ExternalAccounts.pull_from_external_account)
    def pull_from_external_account(self) -> object: ...
    @_awaited(ExternalAccounts.push_to_external_account)
    def push_to_external_account(self) -> object: ...
    @_awaited(ExternalAccounts.create_link_token)
    def create_link_token(self) -> object: ...
    @_awaited(ExternalAccounts.set_up_auto_funding)
    def set_up_auto_funding(self) -> object: ...
