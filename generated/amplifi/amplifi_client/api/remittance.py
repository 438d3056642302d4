"""Payments to beneficiaries and credit cards."""

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

from ..models.credit_card_payment_request import CreditCardPaymentRequest
from ..models.remittance_queued import RemittanceQueued
from ..models.remittance_request import RemittanceRequest

__all__ = ["AsyncRemittance", "Remittance"]

_PAY_BENEFICIARY = ApiOperation(
    id="payBeneficiary",
    method="POST",
    path="/remittance/{AFiRemittanceId}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("sourceAFiAccountId", "sourceAccountId"),
)
_PAY_CREDIT_CARD = ApiOperation(
    id="payCreditCard",
    method="POST",
    path="/remittance/creditCardPayment",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("destinationAccountId", "sourceAccountId"),
)


class Remittance(_Group):
    """Payments to beneficiaries and credit cards."""

    def pay_beneficiary(
        self,
        afi_remittance_id: str | int,
        *,
        afi_beneficiary_id: str,
        amount: float | str,
        currency: str,
        source_account_id: str | Unset = UNSET,
        source_afi_account_id: str | Unset = UNSET,
        txn_type: str | None | Unset = UNSET,
        narrative_debit: str | None | Unset = UNSET,
        narrative_credit: str | None | Unset = UNSET,
        extras_debit: str | None | Unset = UNSET,
        extras_credit: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> RemittanceQueued:
        """Pay a beneficiary.

        Queues a payment under an id that the caller assigns. What a second request with the same id
        does is not documented.

        Args:
            afi_remittance_id: The id of the payment, which the caller assigns.
            afi_beneficiary_id: The beneficiary's id.
            amount: The amount.
            currency: The currency, three letters.
            source_account_id: The account that is debited.
            source_afi_account_id: The account that is debited.
            txn_type: The type of the transaction.
            narrative_debit: The text for the account that is debited.
            narrative_credit: The text for the account that is credited.
            extras_debit: Presumably more for the account that is debited.
            extras_credit: Presumably more for the account that is credited.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The payment is queued.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = RemittanceRequest(
            source_account_id=source_account_id,
            source_afi_account_id=source_afi_account_id,
            afi_beneficiary_id=afi_beneficiary_id,
            amount=amount,
            currency=currency,
            txn_type=txn_type,
            narrative_debit=narrative_debit,
            narrative_credit=narrative_credit,
            extras_debit=extras_debit,
            extras_credit=extras_credit,
        )
        _call = ApiCall(
            _PAY_BENEFICIARY,
            path={"AFiRemittanceId": afi_remittance_id},
            body=ApiBody("json", plain(_body)),
        )
        return self._call(_call, lambda _, data: RemittanceQueued.from_dict(data), options)

    def pay_credit_card(
        self,
        *,
        source_account_id: str,
        destination_account_id: str,
        amount: float | str,
        currency: str,
        narrative_debit: str | None | Unset = UNSET,
        narrative_credit: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> RemittanceQueued:
        """Pay off a credit card.

        Queues a payment to the account of a credit card.

        Args:
            source_account_id: The account that is debited.
            destination_account_id: The account of the credit card.
            amount: The amount.
            currency: The currency, three letters.
            narrative_debit: The text for the account that is debited.
            narrative_credit: The text for the account that is credited.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The payment is queued.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreditCardPaymentRequest(
            source_account_id=source_account_id,
            destination_account_id=destination_account_id,
            amount=amount,
            currency=currency,
            narrative_debit=narrative_debit,
            narrative_credit=narrative_credit,
        )
        _call = ApiCall(_PAY_CREDIT_CARD, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: RemittanceQueued.from_dict(data), options)


class AsyncRemittance(_AsyncGroup):
    """Payments to beneficiaries and credit cards."""

    @_awaited(Remittance.pay_beneficiary)
    def pay_beneficiary(self) -> object: ...
    @_awaited(Remittance.pay_credit_card)
    def pay_credit_card(self) -> object: ...
