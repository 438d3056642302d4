"""Card records and the card templates from which they are created."""

from __future__ import annotations

import datetime
from typing import Any, Unpack

from photo_id_runtime.page_iteration import AsyncPaged, Found as _Found, Offsets as _Offsets, Paged
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
    """Card records and the card templates from which they are created."""

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
        """Create a card.

        The new card is inactive. If the template already has a card with this id, the call
        fails and no record is created; with `upsert-record` the existing record is updated
        instead.

        Args:
            card_template_id: The template from which the card is created.
            card_id: The id of the card, chosen by the caller, unique within the template.
            upsert_record: Whether an existing card is updated (`true`) instead of the call
                being rejected. A string, not a boolean.
            unique_identifier: The e-mail address or ID number that the holder must enter in
                the app before the card can be installed.
            security_question_1: Presumably the answer to the template's first security
                question, which the holder must enter before the card can be installed.
            security_question_2: For the template's second security question, as for the
                first.
            card_expiration: The time at which the card expires, in UTC with an explicit
                offset.
            recipient_email: The address to which the invitation to install the card is
                sent.
            card_data: The content of the card, in six groups. The template presumably
                defines which slots a group has, and which of them are required, as
                view-template shows for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `create_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_card`.
        """
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
        """Update a card.

        Only the pairs that are sent change; an empty value clears its field. The card's
        status cannot be changed here. The call fails if the card does not exist, unless
        `upsert-record` is true, which creates the card.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            upsert_record: Whether a card that does not exist is created instead of the call
                being rejected. A boolean here, a string in the action that creates a card.
            unique_identifier: The e-mail address or ID number that the holder must enter in
                the app before the card can be installed.
            security_question_1: For the template's first security question, as when a card
                is created.
            security_question_2: For the template's second security question, as when a card
                is created.
            card_expiration: The time at which the card expires. The action also renews an
                expired card, presumably with a later time here.
            recipient_email: The address to which the invitation to install the card is
                sent.
            card_data: The content of the card, in six groups. The template presumably
                defines which slots a group has, and which of them are required, as
                view-template shows for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `update_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_card`.
        """
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

        Returns the whole card, whereas the list of a template's cards returns a part. The
        call fails if the id of the card or of the template is wrong.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _view_card.sync(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    def view_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardViewed]:
        """Call `view_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `view_card`.
        """
        return _view_card.sync_detailed(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    def delete_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardWritten:
        """Delete a card.

        Any card can be deleted, including an installed one, whose link to user and device
        is deleted too; the vendor's guide to webhooks mentions only the deletion of
        archived cards. A failure means that the card was not deleted; the response for a
        card that does not exist, or no longer exists, is not documented.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _delete_card.sync(
            client=self._client,
            body=DeleteCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    def delete_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardWritten]:
        """Call `delete_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `delete_card`.
        """
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

        Sends one e-mail with the text that is stored with the template and two buttons, one
        for the app and one for the card. Every call sends an e-mail.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            recipient_email: The address to which the invitation is sent; by default the
                address that is stored with the card. If there is neither, the call fails.
            invitation_expiration: The time at which the invitation expires; by default one
                year after it was sent.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `invite_card_user`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `invite_card_user`.
        """
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

        Returns the institution's templates in part; view-template returns one completely.
        Without `limit` and `offset` the first ten are returned.

        Args:
            limit: The maximum number of templates; the meaning of 0, which the vendor's
                sample sends, and the maximum are not documented.
            offset: The number of templates to skip. The page names neither the unit nor the
                order of the list; that it counts templates, and not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `list_templates`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_templates`.
        """
        return _list_templates.sync_detailed(
            client=self._client, body=ListTemplatesRequest(limit=limit, offset=offset), **options
        )

    def iterate_templates(
        self, *, offset: int = 0, page_size: int = 10, **options: Unpack[CallOptions]
    ) -> Paged[TemplateSummary]:
        """Iterate the items of `list_templates`; the next page is requested when it is needed.

        If items are added to the list or removed from it meanwhile, by your own calls for
        example, others are skipped or returned twice: make a list of all items first.

        Args:
            offset: How many items to skip.
            page_size: How many items to request at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Returns:
            The items; `.pages(start)` has them in pages, also from a page's `next` on.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """

        def read_page(offset: Any) -> _Found[TemplateSummary]:
            response = _list_templates.sync(
                client=self._client,
                body=ListTemplatesRequest(limit=page_size, offset=offset),
                **options,
            )
            return _Found(response.data)

        return Paged(read_page, _Offsets(page_size, full=10), offset)

    def view_template(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> TemplateViewed:
        """Get a card template.

        Returns the template with the fields of the cards that are created from it. The call
        fails if the id is wrong.

        Args:
            card_template_id: The template's id.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _view_template.sync(
            client=self._client,
            body=ViewTemplateRequest(card_template_id=card_template_id),
            **options,
        )

    def view_template_detailed(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> Response[TemplateViewed]:
        """Call `view_template`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `view_template`.
        """
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

        Returns the cards in part; view-card returns one completely. Without `limit` and
        `offset` the first ten are returned.

        Args:
            card_template_id: The template from which the cards were created.
            limit: The maximum number of cards; the meaning of 0, which the vendor's sample
                sends, and the maximum are not documented.
            offset: The number of cards to skip. The page names neither the unit nor the
                order of the list; that it counts cards, and not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `list_cards`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_cards`.
        """
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
    ) -> Paged[ListedCard]:
        """Iterate the items of `list_cards`; the next page is requested when it is needed.

        If items are added to the list or removed from it meanwhile, by your own calls for
        example, others are skipped or returned twice: make a list of all items first.

        Args:
            card_template_id: The template from which the cards were created.
            offset: How many items to skip.
            page_size: How many items to request at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Returns:
            The items; `.pages(start)` has them in pages, also from a page's `next` on.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """

        def read_page(offset: Any) -> _Found[ListedCard]:
            response = _list_cards.sync(
                client=self._client,
                body=ListCardsRequest(
                    limit=page_size, offset=offset, card_template_id=card_template_id
                ),
                **options,
            )
            return _Found(response.data)

        return Paged(read_page, _Offsets(page_size, full=10), offset)


class AsyncCards:
    """Card records and the card templates from which they are created."""

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
        """Create a card.

        The new card is inactive. If the template already has a card with this id, the call
        fails and no record is created; with `upsert-record` the existing record is updated
        instead.

        Args:
            card_template_id: The template from which the card is created.
            card_id: The id of the card, chosen by the caller, unique within the template.
            upsert_record: Whether an existing card is updated (`true`) instead of the call
                being rejected. A string, not a boolean.
            unique_identifier: The e-mail address or ID number that the holder must enter in
                the app before the card can be installed.
            security_question_1: Presumably the answer to the template's first security
                question, which the holder must enter before the card can be installed.
            security_question_2: For the template's second security question, as for the
                first.
            card_expiration: The time at which the card expires, in UTC with an explicit
                offset.
            recipient_email: The address to which the invitation to install the card is
                sent.
            card_data: The content of the card, in six groups. The template presumably
                defines which slots a group has, and which of them are required, as
                view-template shows for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `create_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_card`.
        """
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
        """Update a card.

        Only the pairs that are sent change; an empty value clears its field. The card's
        status cannot be changed here. The call fails if the card does not exist, unless
        `upsert-record` is true, which creates the card.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            upsert_record: Whether a card that does not exist is created instead of the call
                being rejected. A boolean here, a string in the action that creates a card.
            unique_identifier: The e-mail address or ID number that the holder must enter in
                the app before the card can be installed.
            security_question_1: For the template's first security question, as when a card
                is created.
            security_question_2: For the template's second security question, as when a card
                is created.
            card_expiration: The time at which the card expires. The action also renews an
                expired card, presumably with a later time here.
            recipient_email: The address to which the invitation to install the card is
                sent.
            card_data: The content of the card, in six groups. The template presumably
                defines which slots a group has, and which of them are required, as
                view-template shows for some groups.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `update_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_card`.
        """
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

        Returns the whole card, whereas the list of a template's cards returns a part. The
        call fails if the id of the card or of the template is wrong.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _view_card.asyncio(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    async def view_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardViewed]:
        """Call `view_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `view_card`.
        """
        return await _view_card.asyncio_detailed(
            client=self._client,
            body=ViewCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    async def delete_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardWritten:
        """Delete a card.

        Any card can be deleted, including an installed one, whose link to user and device
        is deleted too; the vendor's guide to webhooks mentions only the deletion of
        archived cards. A failure means that the card was not deleted; the response for a
        card that does not exist, or no longer exists, is not documented.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _delete_card.asyncio(
            client=self._client,
            body=DeleteCardRequest(card_template_id=card_template_id, card_id=card_id),
            **options,
        )

    async def delete_card_detailed(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> Response[CardWritten]:
        """Call `delete_card`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `delete_card`.
        """
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

        Sends one e-mail with the text that is stored with the template and two buttons, one
        for the app and one for the card. Every call sends an e-mail.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            recipient_email: The address to which the invitation is sent; by default the
                address that is stored with the card. If there is neither, the call fails.
            invitation_expiration: The time at which the invitation expires; by default one
                year after it was sent.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `invite_card_user`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `invite_card_user`.
        """
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

        Returns the institution's templates in part; view-template returns one completely.
        Without `limit` and `offset` the first ten are returned.

        Args:
            limit: The maximum number of templates; the meaning of 0, which the vendor's
                sample sends, and the maximum are not documented.
            offset: The number of templates to skip. The page names neither the unit nor the
                order of the list; that it counts templates, and not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `list_templates`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_templates`.
        """
        return await _list_templates.asyncio_detailed(
            client=self._client, body=ListTemplatesRequest(limit=limit, offset=offset), **options
        )

    def iterate_templates(
        self, *, offset: int = 0, page_size: int = 10, **options: Unpack[CallOptions]
    ) -> AsyncPaged[TemplateSummary]:
        """Iterate the items of `list_templates`; the next page is requested when it is needed.

        If items are added to the list or removed from it meanwhile, by your own calls for
        example, others are skipped or returned twice: make a list of all items first.

        Args:
            offset: How many items to skip.
            page_size: How many items to request at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Returns:
            The items; `.pages(start)` has them in pages, also from a page's `next` on.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """

        async def read_page(offset: Any) -> _Found[TemplateSummary]:
            response = await _list_templates.asyncio(
                client=self._client,
                body=ListTemplatesRequest(limit=page_size, offset=offset),
                **options,
            )
            return _Found(response.data)

        return AsyncPaged(read_page, _Offsets(page_size, full=10), offset)

    async def view_template(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> TemplateViewed:
        """Get a card template.

        Returns the template with the fields of the cards that are created from it. The call
        fails if the id is wrong.

        Args:
            card_template_id: The template's id.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _view_template.asyncio(
            client=self._client,
            body=ViewTemplateRequest(card_template_id=card_template_id),
            **options,
        )

    async def view_template_detailed(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> Response[TemplateViewed]:
        """Call `view_template`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `view_template`.
        """
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

        Returns the cards in part; view-card returns one completely. Without `limit` and
        `offset` the first ten are returned.

        Args:
            card_template_id: The template from which the cards were created.
            limit: The maximum number of cards; the meaning of 0, which the vendor's sample
                sends, and the maximum are not documented.
            offset: The number of cards to skip. The page names neither the unit nor the
                order of the list; that it counts cards, and not pages, is inferred.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
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
        """Call `list_cards`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_cards`.
        """
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
    ) -> AsyncPaged[ListedCard]:
        """Iterate the items of `list_cards`; the next page is requested when it is needed.

        If items are added to the list or removed from it meanwhile, by your own calls for
        example, others are skipped or returned twice: make a list of all items first.

        Args:
            card_template_id: The template from which the cards were created.
            offset: How many items to skip.
            page_size: How many items to request at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Returns:
            The items; `.pages(start)` has them in pages, also from a page's `next` on.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted
                was not. The action was rejected with another status, for example because of
                an invalid key. Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """

        async def read_page(offset: Any) -> _Found[ListedCard]:
            response = await _list_cards.asyncio(
                client=self._client,
                body=ListCardsRequest(
                    limit=page_size, offset=offset, card_template_id=card_template_id
                ),
                **options,
            )
            return _Found(response.data)

        return AsyncPaged(read_page, _Offsets(page_size, full=10), offset)
