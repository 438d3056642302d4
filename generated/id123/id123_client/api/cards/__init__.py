"""Card records and the card templates that they are made from."""

from __future__ import annotations

import datetime
from collections.abc import AsyncGenerator, Generator
from typing import Unpack

from photo_id_runtime.page_iteration import Page, paged, paged_awaited
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.card_data import CardData
from ...models.card_viewed import CardViewed
from ...models.card_written import CardWritten
from ...models.cards_listed import CardsListed
from ...models.create_card_request import CreateCardRequest
from ...models.create_card_request_upsert_record import CreateCardRequestUpsertRecord
from ...models.delete_card_request import DeleteCardRequest
from ...models.invitation_sent import InvitationSent
from ...models.invite_card_user_request import InviteCardUserRequest
from ...models.list_cards_request import ListCardsRequest
from ...models.list_templates_request import ListTemplatesRequest
from ...models.listed_card import ListedCard
from ...models.template_summary import TemplateSummary
from ...models.template_viewed import TemplateViewed
from ...models.templates_listed import TemplatesListed
from ...models.update_card_request import UpdateCardRequest
from ...models.view_card_request import ViewCardRequest
from ...models.view_template_request import ViewTemplateRequest
from . import (
    create_card as _create_card,
    delete_card as _delete_card,
    invite_card_user as _invite_card_user,
    list_cards as _list_cards,
    list_templates as _list_templates,
    update_card as _update_card,
    view_card as _view_card,
    view_template as _view_template,
)

__all__ = ["AsyncCards", "Cards"]


class Cards:
    """Card records and the card templates that they are made from."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_card(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
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
                which of them must be filled, is presumably laid down by the template, as
                view-template shows it for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
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
            **options,
        )

    def create_card_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
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
            **options,
        )

    def update_card(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardWritten:
        """Change a card.

        Only the pairs that are sent change; an empty value empties its field. The card's
        status cannot be changed here. A card that does not exist makes the call fail,
        unless `upsert-record` is true, which makes the card.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            upsert_record: Whether a card that does not exist is made instead of refused. A
                boolean here, a text in the action that makes a card.
            unique_identifier: What the holder is asked for in the app before the card can
                be installed, an e-mail address or an ID number.
            security_question_1: For the first security question of the template, presumably
                the answer.
            security_question_2: For the second security question of the template,
                presumably the answer.
            card_expiration: When the card expires. The action also renews a card that has
                expired, presumably by a later time here.
            recipient_email: The address to which the invitation to install the card goes.
            card_data: What the card shows, in six groups. Which slots a group has, and
                which of them must be filled, is presumably laid down by the template, as
                view-template shows it for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return _update_card.sync(
            client=self._client,
            body=UpdateCardRequest(
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
            **options,
        )

    def update_card_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[CardWritten]:
        """As `update_card`, with status, headers and bytes."""
        return _update_card.sync_detailed(
            client=self._client,
            body=UpdateCardRequest(
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
            **options,
        )

    def view_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardViewed:
        """Get a card.

        Shows the card in full, where the list of a template's cards shows it in part. A
        wrong id of the card or the template makes the call fail.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return _view_card.sync(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    def view_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardViewed]:
        """As `view_card`, with status, headers and bytes."""
        return _view_card.sync_detailed(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    def delete_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardWritten:
        """Delete a card.

        Any card can be deleted, an installed one too, whose link to user and device goes
        with it; the vendor's guide to webhooks knows the deletion of archived cards only. A
        failure means that the card was not deleted; what is returned for a card that does
        not exist, or does so no longer, is not documented.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return _delete_card.sync(
            client=self._client,
            body=DeleteCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    def delete_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardWritten]:
        """As `delete_card`, with status, headers and bytes."""
        return _delete_card.sync_detailed(
            client=self._client,
            body=DeleteCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    def invite_card_user(
        self,
        *,
        card_template_id: str,
        card_id: str,
        recipient_email: str | Unset = UNSET,
        invitation_expiration: datetime.datetime | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> InvitationSent:
        """Invite somebody to install a card.

        Sends one e-mail with the text that is kept with the template and two buttons, for
        the app and for the card. Every call sends one.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            recipient_email: The address to which the invitation goes; without it, the one
                that is stored with the card. Where there is neither, the call fails.
            invitation_expiration: When the invitation expires; without it, a year after it
                was sent.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return _invite_card_user.sync(
            client=self._client,
            body=InviteCardUserRequest(
                card_template_id=card_template_id,
                card_id=card_id,
                recipient_email=recipient_email,
                invitation_expiration=invitation_expiration,
            ),
            **options,
        )

    def invite_card_user_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        recipient_email: str | Unset = UNSET,
        invitation_expiration: datetime.datetime | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[InvitationSent]:
        """As `invite_card_user`, with status, headers and bytes."""
        return _invite_card_user.sync_detailed(
            client=self._client,
            body=InviteCardUserRequest(
                card_template_id=card_template_id,
                card_id=card_id,
                recipient_email=recipient_email,
                invitation_expiration=invitation_expiration,
            ),
            **options,
        )

    def list_templates(
        self,
        *,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> TemplatesListed:
        """List the card templates.

        Gives the templates of the institution in part; view-template gives one in full.
        Without `limit` and `offset` these are the first ten.

        Args:
            limit: How many templates are wanted at most; what 0 means, which the vendor's
                sample sends, and how large it may be, is not documented.
            offset: How many templates are passed over before the first that is wanted. The
                page does not name the unit or the order of the list; that it counts
                templates, and not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return _list_templates.sync(
            client=self._client, body=ListTemplatesRequest(limit=limit, offset=offset), **options
        )

    def list_templates_detailed(
        self,
        *,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[TemplatesListed]:
        """As `list_templates`, with status, headers and bytes."""
        return _list_templates.sync_detailed(
            client=self._client, body=ListTemplatesRequest(limit=limit, offset=offset), **options
        )

    def iterate_templates(
        self, *, offset: int = 0, page_size: int = 10, **options: Unpack[CallOptions]
    ) -> Generator[TemplateSummary, None, None]:
        """As `list_templates`, item by item; a page is asked for when its turn comes.

        Where items join or leave the list meanwhile, for one because of what you do with
        them, others are passed over or come twice: make a list of all items first.

        Args:
            offset: How many items to pass over.
            page_size: How many items to ask for at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """

        def page(offset: int) -> Page[TemplateSummary]:
            answer = _list_templates.sync(
                client=self._client,
                body=ListTemplatesRequest(limit=page_size, offset=offset),
                **options,
            )
            return answer.data

        return paged(page, offset, page_size, full=10)

    def view_template(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> TemplateViewed:
        """Get a card template.

        Shows the template with the fields that a card made from it has. A wrong id makes
        the call fail.

        Args:
            card_template_id: The template's id.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return _view_template.sync(
            client=self._client,
            body=ViewTemplateRequest(card_template_id=card_template_id),
            **options,
        )

    def view_template_detailed(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> Response[TemplateViewed]:
        """As `view_template`, with status, headers and bytes."""
        return _view_template.sync_detailed(
            client=self._client,
            body=ViewTemplateRequest(card_template_id=card_template_id),
            **options,
        )

    def list_cards(
        self,
        *,
        card_template_id: str,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardsListed:
        """List the cards of a template.

        Gives the cards in part; view-card gives one in full. Without `limit` and `offset`
        these are the first ten.

        Args:
            card_template_id: The template that the cards were made from.
            limit: How many cards are wanted at most; what 0 means, which the vendor's
                sample sends, and how large it may be, is not documented.
            offset: How many cards are passed over before the first that is wanted. The page
                does not name the unit or the order of the list; that it counts cards, and
                not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return _list_cards.sync(
            client=self._client,
            body=ListCardsRequest(limit=limit, offset=offset, card_template_id=card_template_id),
            **options,
        )

    def list_cards_detailed(
        self,
        *,
        card_template_id: str,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[CardsListed]:
        """As `list_cards`, with status, headers and bytes."""
        return _list_cards.sync_detailed(
            client=self._client,
            body=ListCardsRequest(limit=limit, offset=offset, card_template_id=card_template_id),
            **options,
        )

    def iterate_cards(
        self,
        *,
        card_template_id: str,
        offset: int = 0,
        page_size: int = 10,
        **options: Unpack[CallOptions],
    ) -> Generator[ListedCard, None, None]:
        """As `list_cards`, item by item; a page is asked for when its turn comes.

        Where items join or leave the list meanwhile, for one because of what you do with
        them, others are passed over or come twice: make a list of all items first.

        Args:
            card_template_id: The template that the cards were made from.
            offset: How many items to pass over.
            page_size: How many items to ask for at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """

        def page(offset: int) -> Page[ListedCard]:
            answer = _list_cards.sync(
                client=self._client,
                body=ListCardsRequest(
                    limit=page_size, offset=offset, card_template_id=card_template_id
                ),
                **options,
            )
            return answer.data

        return paged(page, offset, page_size, full=10)


class AsyncCards:
    """Card records and the card templates that they are made from."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_card(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
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
                which of them must be filled, is presumably laid down by the template, as
                view-template shows it for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
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
            **options,
        )

    async def create_card_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord | bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
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
            **options,
        )

    async def update_card(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardWritten:
        """Change a card.

        Only the pairs that are sent change; an empty value empties its field. The card's
        status cannot be changed here. A card that does not exist makes the call fail,
        unless `upsert-record` is true, which makes the card.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            upsert_record: Whether a card that does not exist is made instead of refused. A
                boolean here, a text in the action that makes a card.
            unique_identifier: What the holder is asked for in the app before the card can
                be installed, an e-mail address or an ID number.
            security_question_1: For the first security question of the template, presumably
                the answer.
            security_question_2: For the second security question of the template,
                presumably the answer.
            card_expiration: When the card expires. The action also renews a card that has
                expired, presumably by a later time here.
            recipient_email: The address to which the invitation to install the card goes.
            card_data: What the card shows, in six groups. Which slots a group has, and
                which of them must be filled, is presumably laid down by the template, as
                view-template shows it for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return await _update_card.asyncio(
            client=self._client,
            body=UpdateCardRequest(
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
            **options,
        )

    async def update_card_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: bool | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[CardWritten]:
        """As `update_card`, with status, headers and bytes."""
        return await _update_card.asyncio_detailed(
            client=self._client,
            body=UpdateCardRequest(
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
            **options,
        )

    async def view_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardViewed:
        """Get a card.

        Shows the card in full, where the list of a template's cards shows it in part. A
        wrong id of the card or the template makes the call fail.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return await _view_card.asyncio(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    async def view_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardViewed]:
        """As `view_card`, with status, headers and bytes."""
        return await _view_card.asyncio_detailed(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    async def delete_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardWritten:
        """Delete a card.

        Any card can be deleted, an installed one too, whose link to user and device goes
        with it; the vendor's guide to webhooks knows the deletion of archived cards only. A
        failure means that the card was not deleted; what is returned for a card that does
        not exist, or does so no longer, is not documented.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return await _delete_card.asyncio(
            client=self._client,
            body=DeleteCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    async def delete_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardWritten]:
        """As `delete_card`, with status, headers and bytes."""
        return await _delete_card.asyncio_detailed(
            client=self._client,
            body=DeleteCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    async def invite_card_user(
        self,
        *,
        card_template_id: str,
        card_id: str,
        recipient_email: str | Unset = UNSET,
        invitation_expiration: datetime.datetime | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> InvitationSent:
        """Invite somebody to install a card.

        Sends one e-mail with the text that is kept with the template and two buttons, for
        the app and for the card. Every call sends one.

        Args:
            card_template_id: The template that the card was made from.
            card_id: The card's id within the template.
            recipient_email: The address to which the invitation goes; without it, the one
                that is stored with the card. Where there is neither, the call fails.
            invitation_expiration: When the invitation expires; without it, a year after it
                was sent.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return await _invite_card_user.asyncio(
            client=self._client,
            body=InviteCardUserRequest(
                card_template_id=card_template_id,
                card_id=card_id,
                recipient_email=recipient_email,
                invitation_expiration=invitation_expiration,
            ),
            **options,
        )

    async def invite_card_user_detailed(
        self,
        *,
        card_template_id: str,
        card_id: str,
        recipient_email: str | Unset = UNSET,
        invitation_expiration: datetime.datetime | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[InvitationSent]:
        """As `invite_card_user`, with status, headers and bytes."""
        return await _invite_card_user.asyncio_detailed(
            client=self._client,
            body=InviteCardUserRequest(
                card_template_id=card_template_id,
                card_id=card_id,
                recipient_email=recipient_email,
                invitation_expiration=invitation_expiration,
            ),
            **options,
        )

    async def list_templates(
        self,
        *,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> TemplatesListed:
        """List the card templates.

        Gives the templates of the institution in part; view-template gives one in full.
        Without `limit` and `offset` these are the first ten.

        Args:
            limit: How many templates are wanted at most; what 0 means, which the vendor's
                sample sends, and how large it may be, is not documented.
            offset: How many templates are passed over before the first that is wanted. The
                page does not name the unit or the order of the list; that it counts
                templates, and not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return await _list_templates.asyncio(
            client=self._client, body=ListTemplatesRequest(limit=limit, offset=offset), **options
        )

    async def list_templates_detailed(
        self,
        *,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[TemplatesListed]:
        """As `list_templates`, with status, headers and bytes."""
        return await _list_templates.asyncio_detailed(
            client=self._client, body=ListTemplatesRequest(limit=limit, offset=offset), **options
        )

    def iterate_templates(
        self, *, offset: int = 0, page_size: int = 10, **options: Unpack[CallOptions]
    ) -> AsyncGenerator[TemplateSummary, None]:
        """As `list_templates`, item by item; a page is asked for when its turn comes.

        Where items join or leave the list meanwhile, for one because of what you do with
        them, others are passed over or come twice: make a list of all items first.

        Args:
            offset: How many items to pass over.
            page_size: How many items to ask for at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """

        async def page(offset: int) -> Page[TemplateSummary]:
            answer = await _list_templates.asyncio(
                client=self._client,
                body=ListTemplatesRequest(limit=page_size, offset=offset),
                **options,
            )
            return answer.data

        return paged_awaited(page, offset, page_size, full=10)

    async def view_template(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> TemplateViewed:
        """Get a card template.

        Shows the template with the fields that a card made from it has. A wrong id makes
        the call fail.

        Args:
            card_template_id: The template's id.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return await _view_template.asyncio(
            client=self._client,
            body=ViewTemplateRequest(card_template_id=card_template_id),
            **options,
        )

    async def view_template_detailed(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> Response[TemplateViewed]:
        """As `view_template`, with status, headers and bytes."""
        return await _view_template.asyncio_detailed(
            client=self._client,
            body=ViewTemplateRequest(card_template_id=card_template_id),
            **options,
        )

    async def list_cards(
        self,
        *,
        card_template_id: str,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardsListed:
        """List the cards of a template.

        Gives the cards in part; view-card gives one in full. Without `limit` and `offset`
        these are the first ten.

        Args:
            card_template_id: The template that the cards were made from.
            limit: How many cards are wanted at most; what 0 means, which the vendor's
                sample sends, and how large it may be, is not documented.
            offset: How many cards are passed over before the first that is wanted. The page
                does not name the unit or the order of the list; that it counts cards, and
                not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """
        return await _list_cards.asyncio(
            client=self._client,
            body=ListCardsRequest(limit=limit, offset=offset, card_template_id=card_template_id),
            **options,
        )

    async def list_cards_detailed(
        self,
        *,
        card_template_id: str,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[CardsListed]:
        """As `list_cards`, with status, headers and bytes."""
        return await _list_cards.asyncio_detailed(
            client=self._client,
            body=ListCardsRequest(limit=limit, offset=offset, card_template_id=card_template_id),
            **options,
        )

    def iterate_cards(
        self,
        *,
        card_template_id: str,
        offset: int = 0,
        page_size: int = 10,
        **options: Unpack[CallOptions],
    ) -> AsyncGenerator[ListedCard, None]:
        """As `list_cards`, item by item; a page is asked for when its turn comes.

        Where items join or leave the list meanwhile, for one because of what you do with
        them, others are passed over or come twice: make a list of all items first.

        Args:
            card_template_id: The template that the cards were made from.
            offset: How many items to pass over.
            page_size: How many items to ask for at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Raises:
            FailureError: The action was refused; a card that was to be made or deleted was
                not. The action was refused with another status, for instance for want of a
                valid key. Which statuses occur is not documented.
        """

        async def page(offset: int) -> Page[ListedCard]:
            answer = await _list_cards.asyncio(
                client=self._client,
                body=ListCardsRequest(
                    limit=page_size, offset=offset, card_template_id=card_template_id
                ),
                **options,
            )
            return answer.data

        return paged_awaited(page, offset, page_size, full=10)
