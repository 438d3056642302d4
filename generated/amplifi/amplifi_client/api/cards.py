"""The user's debit and credit cards."""

from __future__ import annotations

from typing import Literal, Unpack

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
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.acknowledgement import Acknowledgement
from ..models.card_activated import CardActivated
from ..models.card_read import CardRead
from ..models.card_reissued import CardReissued
from ..models.card_toggled import CardToggled
from ..models.cards_listed import CardsListed
from ..models.change_pin_request import ChangePinRequest
from ..models.reissue_card_request import ReissueCardRequest, ReissueCardRequestReason
from ..models.restrict_card_request import (
    DaysOfWeek,
    DaysOfWeekDict,
    RestrictCardRequest,
    RestrictCardRequestAllowedMccs,
    RestrictCardRequestAllowedMccsDict,
    RestrictCardRequestRestrictedMccs,
    RestrictCardRequestRestrictedMccsDict,
    RestrictCardRequestTimesOfDay,
    RestrictCardRequestTimesOfDayDict,
)
from ..models.toggle_card_onoff import ToggleCardOnoff
from ..models.update_card_request import UpdateCardRequest

__all__ = ["AsyncCards", "Cards"]

_LIST_CARDS = ApiOperation(
    id="listCards",
    method="GET",
    path="/cards",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "cardIdBO",
        "id",
        "name_on_card",
        "num",
    ),
)
_GET_CARD = ApiOperation(
    id="getCard",
    method="GET",
    path="/cards/{AFiCardId}",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": True, "text": "Card not found"},
                    message="text",
                    kind="not-found",
                ),
            ),
        ),
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "cardIdBO",
        "id",
        "name_on_card",
        "num",
    ),
)
_UPDATE_CARD = ApiOperation(
    id="updateCard",
    method="POST",
    path="/cards/{AFiCardId}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": True, "text": "Card not found"},
                    message="text",
                    kind="not-found",
                ),
            ),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "cardIdBO",
        "id",
        "name_on_card",
        "num",
    ),
)
_ACTIVATE_CARD = ApiOperation(
    id="activateCard",
    method="POST",
    path="/cards/{AFiCardId}/activate",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": True, "text": "Card not found"},
                    message="text",
                    kind="not-found",
                ),
            ),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "cardIdBO",
        "id",
        "name_on_card",
        "num",
    ),
)
_CHANGE_CARD_PIN = ApiOperation(
    id="changeCardPin",
    method="POST",
    path="/card/{AFiCardId}/pin",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            401,
            401,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="permission"),),
        ),
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": True, "text": "Card not found"},
                    message="text",
                    kind="not-found",
                ),
                DocumentedFailure(
                    marks={"error": True, "text": "Invalid PIN"},
                    message="text",
                    kind="invalid-request",
                ),
            ),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiCardId", "pin"),
)
_REISSUE_CARD = ApiOperation(
    id="reissueCard",
    method="POST",
    path="/card/{AFiCardId}/reissue",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": True, "text": "Card not found"},
                    message="text",
                    kind="not-found",
                ),
            ),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiCardId",),
)
_RESTRICT_CARD = ApiOperation(
    id="restrictCard",
    method="POST",
    path="/card/{AFiCardId}/restriction",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": True, "text": "Card not found"},
                    message="text",
                    kind="not-found",
                ),
                DocumentedFailure(marks={"error": True}, message="text", kind="invalid-request"),
            ),
        ),
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiCardId",),
)
_TOGGLE_CARD = ApiOperation(
    id="toggleCard",
    method="POST",
    path="/cards/{AFiCardId}/{onoff}",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={"error": True, "text": "Card not found"},
                    message="text",
                    kind="not-found",
                ),
                DocumentedFailure(
                    marks={"error": True, "text": "Wrong input to ampliFi.cards.cardOnOff"},
                    message="text",
                    kind="invalid-request",
                ),
            ),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "accountIdBO",
        "cardIdBO",
        "id",
        "name_on_card",
        "num",
    ),
)


class Cards(_Group):
    """The user's debit and credit cards."""

    def list_cards(self, **options: Unpack[CallOptions]) -> CardsListed:
        """List the cards.

        Lists all cards of the user.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The cards.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_LIST_CARDS)
        return self._call(_call, lambda _, data: CardsListed.from_dict(data), options)

    def get_card(self, afi_card_id: str | int, **options: Unpack[CallOptions]) -> CardRead:
        """Read a card.

        Args:
            afi_card_id: The card's id.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The card.

        Raises:
            NotFoundError: The current user has no card with this id.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_CARD, path={"AFiCardId": afi_card_id})
        return self._call(_call, lambda _, data: CardRead.from_dict(data), options)

    def update_card(
        self,
        afi_card_id: str | int,
        *,
        name: str | None | Unset = UNSET,
        is_main: bool | str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardRead:
        """Change a card.

        Changes the properties that are sent.

        Args:
            afi_card_id: The card's id.
            name: The name that the user chooses.
            is_main: Whether it is the user's main card.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The card was changed.

        Raises:
            NotFoundError: The current user has no card with this id.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateCardRequest(name=name, is_main=is_main)
        _call = ApiCall(
            _UPDATE_CARD, path={"AFiCardId": afi_card_id}, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: CardRead.from_dict(data), options)

    def activate_card(
        self, afi_card_id: str | int, **options: Unpack[CallOptions]
    ) -> CardActivated:
        """Activate a card.

        Activates the card. A card that is active already remains so.

        Args:
            afi_card_id: The card's id.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The card is active.

        Raises:
            NotFoundError: The current user has no card with this id.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_ACTIVATE_CARD, path={"AFiCardId": afi_card_id})
        return self._call(_call, lambda _, data: CardActivated.from_dict(data), options)

    def change_card_pin(
        self, afi_card_id: str | int, *, pin: str, **options: Unpack[CallOptions]
    ) -> Acknowledgement:
        """Change the PIN of a card.

        Changes the PIN, which no operation returns.

        Args:
            afi_card_id: The card's id.
            pin: Eight characters, of which the third to the sixth are the PIN.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The PIN was changed.

        Raises:
            PermissionDeniedError: The pin does not have 8 characters, or presumably the token is
                wrong.
            InvalidRequestError: The PIN has characters other than digits, or the current user has
                no card with this id.
            NotFoundError: The PIN has characters other than digits, or the current user has no card
                with this id.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ChangePinRequest(pin=pin)
        _call = ApiCall(
            _CHANGE_CARD_PIN, path={"AFiCardId": afi_card_id}, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def reissue_card(
        self,
        afi_card_id: str | int,
        *,
        reason: ReissueCardRequestReason | Literal["lost", "stolen"],
        **options: Unpack[CallOptions],
    ) -> CardReissued:
        """Issue a card again.

        Issues a lost, damaged or stolen card again.

        Args:
            afi_card_id: The card's id.
            reason: Stolen for a new number, lost for the same one.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The card is issued again.

        Raises:
            NotFoundError: The current user has no card with this id.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ReissueCardRequest(reason=_given(reason, ReissueCardRequestReason))
        _call = ApiCall(
            _REISSUE_CARD, path={"AFiCardId": afi_card_id}, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: CardReissued.from_dict(data), options)

    def restrict_card(
        self,
        afi_card_id: str | int,
        *,
        day_of_week: DaysOfWeek | DaysOfWeekDict | Unset = UNSET,
        times_of_day: RestrictCardRequestTimesOfDay
        | RestrictCardRequestTimesOfDayDict
        | Unset = UNSET,
        restricted_mccs: RestrictCardRequestRestrictedMccs
        | RestrictCardRequestRestrictedMccsDict
        | None
        | Unset = UNSET,
        allowed_mccs: RestrictCardRequestAllowedMccs
        | RestrictCardRequestAllowedMccsDict
        | None
        | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Restrict a card.

        Changes the days, the times and the merchants for which the card can be used.

        Args:
            afi_card_id: The card's id.
            day_of_week: The days on which the card can be used.
            times_of_day: Ranges of hours as codes such as am9pm5, with a boolean each.
            restricted_mccs: The merchant category codes that are rejected.
            allowed_mccs: The only merchant category codes that are accepted.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The operation succeeded; its response could not be read.

        Raises:
            InvalidRequestError: The restrictions cannot be combined, or the current user has no
                card with this id.
            NotFoundError: The restrictions cannot be combined, or the current user has no card with
                this id.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = RestrictCardRequest(
            day_of_week=day_of_week
            if isinstance(day_of_week, Unset)
            else _given(day_of_week, DaysOfWeek.from_dict),
            times_of_day=times_of_day
            if isinstance(times_of_day, Unset)
            else _given(times_of_day, RestrictCardRequestTimesOfDay.from_dict),
            restricted_mccs=restricted_mccs
            if isinstance(restricted_mccs, Unset)
            else None
            if restricted_mccs is None
            else _given(restricted_mccs, RestrictCardRequestRestrictedMccs.from_dict),
            allowed_mccs=allowed_mccs
            if isinstance(allowed_mccs, Unset)
            else None
            if allowed_mccs is None
            else _given(allowed_mccs, RestrictCardRequestAllowedMccs.from_dict),
        )
        _call = ApiCall(
            _RESTRICT_CARD, path={"AFiCardId": afi_card_id}, body=ApiBody("json", plain(_body))
        )
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def toggle_card(
        self,
        afi_card_id: str | int,
        onoff: ToggleCardOnoff | Literal["on", "off"],
        **options: Unpack[CallOptions],
    ) -> CardToggled:
        """Turn a card on or off.

        A card that is off authorizes no transaction.

        Args:
            afi_card_id: The card's id.
            onoff: The state that the card gets.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The card is on or off.

        Raises:
            InvalidRequestError: The last part of the path is wrong, or the current user has no card
                with this id.
            NotFoundError: The last part of the path is wrong, or the current user has no card with
                this id.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_TOGGLE_CARD, path={"AFiCardId": afi_card_id, "onoff": onoff})
        return self._call(_call, lambda _, data: CardToggled.from_dict(data), options)


class AsyncCards(_AsyncGroup):
    """The user's debit and credit cards."""

    @_awaited(Cards.list_cards)
    def list_cards(self) -> object: ...
    @_awaited(Cards.get_card)
    def get_card(self) -> object: ...
    @_awaited(Cards.update_card)
    def update_card(self) -> object: ...
    @_awaited(Cards.activate_card)
    def activate_card(self) -> object: ...
    @_awaited(Cards.change_card_pin)
    def change_card_pin(self) -> object: ...
    @_awaited(Cards.reissue_card)
    def reissue_card(self) -> object: ...
    @_awaited(Cards.restrict_card)
    def restrict_card(self) -> object: ...
    @_awaited(Cards.toggle_card)
    def toggle_card(self) -> object: ...
