"""Transfers between accounts and to beneficiaries."""

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
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.account_transfer_request import AccountTransferRequest
from ..models.beneficiary_paid import BeneficiaryPaid
from ..models.beneficiary_transfer_request import BeneficiaryTransferRequest
from ..models.transfer_queued import TransferQueued

__all__ = ["AsyncTransfers", "Transfers"]

_TRANSFER_BETWEEN_ACCOUNTS = ApiOperation(
    id="transferBetweenAccounts",
    method="POST",
    path="/transfer/acc2acc/",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("destinationAFiAccountId", "sourceAFiAccountId"),
)
_TRANSFER_TO_BENEFICIARY = ApiOperation(
    id="transferToBeneficiary",
    method="POST",
    path="/transfer/acc2ben/{AFiBeneficiaryId}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiBeneficiaryId", "sourceAFiAccountId", "sourceAccountId", "srcAcc"),
)


class Transfers(_Group):
    """Transfers between accounts and to beneficiaries."""

    def transfer_between_accounts(
        self,
        *,
        source_afi_account_id: str,
        destination_afi_account_id: str,
        amount: float,
        currency: str,
        narrative_debit: str | Unset = UNSET,
        narrative_credit: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> TransferQueued:
        """Transfer between the user's accounts.

        Queues a transfer between two accounts of the user, which can be undone until it is carried
        out.

        Args:
            source_afi_account_id: The account that is debited.
            destination_afi_account_id: The account that is credited.
            amount: The amount.
            currency: The currency, three letters.
            narrative_debit: The text for the account that is debited.
            narrative_credit: The text for the account that is credited.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The transfer is queued.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = AccountTransferRequest(
            source_afi_account_id=source_afi_account_id,
            destination_afi_account_id=destination_afi_account_id,
            amount=amount,
            currency=currency,
            narrative_debit=narrative_debit,
            narrative_credit=narrative_credit,
        )
        _call = ApiCall(_TRANSFER_BETWEEN_ACCOUNTS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: TransferQueued.from_dict(data), options)

    def transfer_to_beneficiary(
        self,
        afi_beneficiary_id: str | int,
        *,
        amount: float | str,
        currency: str,
        src_acc: str | Unset = UNSET,
        source_account_id: str | Unset = UNSET,
        source_afi_account_id: str | Unset = UNSET,
        narrative_debit: str | None | Unset = UNSET,
        narrative_credit: str | None | Unset = UNSET,
        extras_debit: str | None | Unset = UNSET,
        extras_credit: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BeneficiaryPaid:
        """Transfer to a beneficiary.

        Transfers money at once; it cannot be undone.

        Args:
            afi_beneficiary_id: The beneficiary's id.
            amount: The amount.
            currency: The currency, three letters.
            src_acc: The account that is debited.
            source_account_id: The account that is debited.
            source_afi_account_id: The account that is debited, as in the older page.
            narrative_debit: The text for the account that is debited.
            narrative_credit: The text for the account that is credited.
            extras_debit: Presumably more for the account that is debited.
            extras_credit: Presumably more for the account that is credited.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The money was transferred.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = BeneficiaryTransferRequest(
            src_acc=src_acc,
            source_account_id=source_account_id,
            source_afi_account_id=source_afi_account_id,
            amount=amount,
            currency=currency,
            narrative_debit=narrative_debit,
            narrative_credit=narrative_credit,
            extras_debit=extras_debit,
            extras_credit=extras_credit,
        )
        _call = ApiCall(
            _TRANSFER_TO_BENEFICIARY,
            path={"AFiBeneficiaryId": afi_beneficiary_id},
            body=ApiBody("json", plain(_body)),
        )
        return self._call(_call, lambda _, data: BeneficiaryPaid.from_dict(data), options)


class AsyncTransfers(_AsyncGroup):
    """Transfers between accounts and to beneficiaries."""

    @_awaited(Transfers.transfer_between_accounts)
    def transfer_between_accounts(self) -> object: ...
    @_awaited(Transfers.transfer_to_beneficiary)
    def transfer_to_beneficiary(self) -> object: ...
