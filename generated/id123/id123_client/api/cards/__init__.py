"""Card records, each made from a card template."""

from __future__ import annotations

import datetime

from ...models.card_written import CardWritten
from ...models.create_card_request import CreateCardRequest
from ...models.create_card_request_card_data import CreateCardRequestCardData
from ...models.create_card_request_upsert_record import CreateCardRequestUpsertRecord
from ...transport import AsyncClient, Client
from ...types import UNSET, Response, Unset
from . import create_card as _create_card

__all__ = ["AsyncCards", "Cards"]


class Cards:
    """Card records, each made from a card template."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_card(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CreateCardRequestCardData | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> CardWritten:
        """Make a card.

        The new card is inactive. An id that the template has already makes the call fail,
        and no record is made; with `upsert-record` the existing record is updated instead.

        Args:
            card_template_id: The template from which the card is made.
            card_id: The id that the caller gives the card, unique within the template.
            upsert_record: Whether a card that exists already is updated (`true`) instead of
                refused. A text, not a boolean.
            unique_identifier: What the holder is asked for in the app before the card can
                be installed, an e-mail address or an ID number.
            security_question_1: For the first security question of the template, presumably
                the answer that the holder must give before the card can be installed.
            security_question_2: For the second security question of the template, as for
                the first.
            card_expiration: When the card expires, in UTC with the offset written out.
            recipient_email: The address to which the invitation to install the card goes.
            card_data: What the card shows, in six groups. Which slots a group has, and
                which of them must be filled, is laid down by the template.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            FailureError: The action was refused; no card was made or changed. The action
                was refused with another status, for instance for want of a valid key. Which
                statuses occur is not documented.
        """
        return _create_card.sync(
            client=self._client,
            body=CreateCardRequest(
                upsert_record=upsert_record,
                card_template_id=card_template_id,
                card_id=card_id,
                unique_identifier=unique_identifier,
                security_question_1=security_question_1,
                security_question_2=security_question_2,
                card_expiration=card_expiration,
                recipient_email=recipient_email,
                card_data=card_data,
            ),
            timeout=timeout,
            retries=retries,
        )

    def create_card_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CreateCardRequestCardData | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[CardWritten]:
        """As `create_card`, with status, headers and bytes."""
        return _create_card.sync_detailed(
            client=self._client,
            body=CreateCardRequest(
                upsert_record=upsert_record,
                card_template_id=card_template_id,
                card_id=card_id,
                unique_identifier=unique_identifier,
                security_question_1=security_question_1,
                security_question_2=security_question_2,
                card_expiration=card_expiration,
                recipient_email=recipient_email,
                card_data=card_data,
            ),
            timeout=timeout,
            retries=retries,
        )


class AsyncCards:
    """Card records, each made from a card template."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_card(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CreateCardRequestCardData | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> CardWritten:
        """Make a card.

        The new card is inactive. An id that the template has already makes the call fail,
        and no record is made; with `upsert-record` the existing record is updated instead.

        Args:
            card_template_id: The template from which the card is made.
            card_id: The id that the caller gives the card, unique within the template.
            upsert_record: Whether a card that exists already is updated (`true`) instead of
                refused. A text, not a boolean.
            unique_identifier: What the holder is asked for in the app before the card can
                be installed, an e-mail address or an ID number.
            security_question_1: For the first security question of the template, presumably
                the answer that the holder must give before the card can be installed.
            security_question_2: For the second security question of the template, as for
                the first.
            card_expiration: When the card expires, in UTC with the offset written out.
            recipient_email: The address to which the invitation to install the card goes.
            card_data: What the card shows, in six groups. Which slots a group has, and
                which of them must be filled, is laid down by the template.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            FailureError: The action was refused; no card was made or changed. The action
                was refused with another status, for instance for want of a valid key. Which
                statuses occur is not documented.
        """
        return await _create_card.asyncio(
            client=self._client,
            body=CreateCardRequest(
                upsert_record=upsert_record,
                card_template_id=card_template_id,
                card_id=card_id,
                unique_identifier=unique_identifier,
                security_question_1=security_question_1,
                security_question_2=security_question_2,
                card_expiration=card_expiration,
                recipient_email=recipient_email,
                card_data=card_data,
            ),
            timeout=timeout,
            retries=retries,
        )

    async def create_card_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CreateCardRequestCardData | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[CardWritten]:
        """As `create_card`, with status, headers and bytes."""
        return await _create_card.asyncio_detailed(
            client=self._client,
            body=CreateCardRequest(
                upsert_record=upsert_record,
                card_template_id=card_template_id,
                card_id=card_id,
                unique_identifier=unique_identifier,
                security_question_1=security_question_1,
                security_question_2=security_question_2,
                card_expiration=card_expiration,
                recipient_email=recipient_email,
                card_data=card_data,
            ),
            timeout=timeout,
            retries=retries,
        )
