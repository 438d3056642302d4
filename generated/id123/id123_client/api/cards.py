"""Card records and the card templates from which they are created."""

from __future__ import annotations

import datetime
from typing import Any, Literal, Unpack

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
    awaited_pages as _awaited_pages,
)
from photo_id_runtime.page_iteration import Found as _Found, Offsets as _Offsets, Paged
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.card_data import CardData, CardDataDict
from ..models.card_viewed import CardViewed
from ..models.card_written import CardWritten
from ..models.cards_listed import CardsListed, ListedCard
from ..models.create_card_request import CreateCardRequest, CreateCardRequestUpsertRecord
from ..models.delete_card_request import DeleteCardRequest
from ..models.invitation_sent import InvitationSent
from ..models.invite_card_user_request import InviteCardUserRequest
from ..models.list_cards_request import ListCardsRequest
from ..models.list_templates_request import ListTemplatesRequest
from ..models.template_viewed import TemplateViewed
from ..models.templates_listed import TemplatesListed, TemplateSummary
from ..models.update_card_request import UpdateCardRequest
from ..models.view_card_request import ViewCardRequest
from ..models.view_template_request import ViewTemplateRequest

__all__ = ["AsyncCards", "Cards"]

_CREATE_CARD = ApiOperation(
    id="createCard",
    method="POST",
    path="/api/v2/",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=(
        "recipient-email",
        "security-question-1",
        "security-question-2",
        "unique-identifier",
        "value",
    ),
)
_UPDATE_CARD = ApiOperation(
    id="updateCard",
    method="POST",
    path="/api/v2/",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=(
        "recipient-email",
        "security-question-1",
        "security-question-2",
        "unique-identifier",
        "value",
    ),
)
_VIEW_CARD = ApiOperation(
    id="viewCard",
    method="POST",
    path="/api/v2/",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=("value",),
)
_DELETE_CARD = ApiOperation(
    id="deleteCard",
    method="POST",
    path="/api/v2/",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=("value",),
)
_INVITE_CARD_USER = ApiOperation(
    id="inviteCardUser",
    method="POST",
    path="/api/v2/",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=("recipient-email", "value"),
)
_LIST_TEMPLATES = ApiOperation(
    id="listTemplates",
    method="POST",
    path="/api/v2/",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=("value",),
)
_VIEW_TEMPLATE = ApiOperation(
    id="viewTemplate",
    method="POST",
    path="/api/v2/",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=("value",),
)
_LIST_CARDS = ApiOperation(
    id="listCards",
    method="POST",
    path="/api/v2/",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
        ExpectedResponse(
            0,
            999,
            None,
            (DocumentedFailure(marks={"status": "failure"}, message="message", code="code"),),
        ),
    ),
    sensitive=("value",),
)


class Cards(_Group):
    """Card records and the card templates from which they are created."""

    def create_card(
        self,
        *,
        card_template_id: str,
        card_id: str,
        upsert_record: CreateCardRequestUpsertRecord
        | Literal["true", "false"]
        | bool
        | Unset = UNSET,
        unique_identifier: str | Unset = UNSET,
        security_question_1: str | Unset = UNSET,
        security_question_2: str | Unset = UNSET,
        card_expiration: datetime.datetime | Unset = UNSET,
        recipient_email: str | Unset = UNSET,
        card_data: CardData | CardDataDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardWritten:
        """Create a card.

        The new card is inactive. If the template already has a card with this id, the call fails
        and no record is created; with `upsert-record` the existing record is updated instead.

        Args:
            card_template_id: The template from which the card is created.
            card_id: The id of the card, chosen by the caller, unique within the template.
            upsert_record: Whether an existing card is updated (`true`) instead of the call being
                rejected. A string, not a boolean.
            unique_identifier: The e-mail address or ID number that the holder must enter in the app
                before the card can be installed.
            security_question_1: Presumably the answer to the template's first security question,
                which the holder must enter before the card can be installed.
            security_question_2: For the template's second security question, as for the first.
            card_expiration: The time at which the card expires, in UTC with an explicit offset.
            recipient_email: The address to which the invitation to install the card is sent.
            card_data: The content of the card, in six groups. The template presumably defines which
                slots a group has, and which of them are required, as view-template shows for some
                groups.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateCardRequest(
            upsert_record=upsert_record
            if isinstance(upsert_record, Unset)
            else _given(upsert_record, CreateCardRequestUpsertRecord),
            card_template_id=card_template_id,
            card_id=card_id,
            unique_identifier=unique_identifier,
            security_question_1=security_question_1,
            security_question_2=security_question_2,
            card_expiration=card_expiration,
            recipient_email=recipient_email,
            card_data=card_data
            if isinstance(card_data, Unset)
            else _given(card_data, CardData.from_dict),
        )
        _call = ApiCall(_CREATE_CARD, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: CardWritten.from_dict(data), options)

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
        card_data: CardData | CardDataDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardWritten:
        """Update a card.

        Only the pairs that are sent change; an empty value clears its field. The card's status
        cannot be changed here. The call fails if the card does not exist, unless `upsert-record` is
        true, which creates the card.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            upsert_record: Whether a card that does not exist is created instead of the call being
                rejected. A boolean here, a string in the action that creates a card.
            unique_identifier: The e-mail address or ID number that the holder must enter in the app
                before the card can be installed.
            security_question_1: For the template's first security question, as when a card is
                created.
            security_question_2: For the template's second security question, as when a card is
                created.
            card_expiration: The time at which the card expires. The action also renews an expired
                card, presumably with a later time here.
            recipient_email: The address to which the invitation to install the card is sent.
            card_data: The content of the card, in six groups. The template presumably defines which
                slots a group has, and which of them are required, as view-template shows for some
                groups.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateCardRequest(
            upsert_record=upsert_record,
            card_template_id=card_template_id,
            card_id=card_id,
            unique_identifier=unique_identifier,
            security_question_1=security_question_1,
            security_question_2=security_question_2,
            card_expiration=card_expiration,
            recipient_email=recipient_email,
            card_data=card_data
            if isinstance(card_data, Unset)
            else _given(card_data, CardData.from_dict),
        )
        _call = ApiCall(_UPDATE_CARD, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: CardWritten.from_dict(data), options)

    def view_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardViewed:
        """Get a card.

        Returns the whole card, whereas the list of a template's cards returns a part. The call
        fails if the id of the card or of the template is wrong.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ViewCardRequest(card_template_id=card_template_id, card_id=card_id)
        _call = ApiCall(_VIEW_CARD, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: CardViewed.from_dict(data), options)

    def delete_card(
        self, *, card_template_id: str, card_id: str, **options: Unpack[CallOptions]
    ) -> CardWritten:
        """Delete a card.

        Any card can be deleted, including an installed one, whose link to user and device is
        deleted too; the vendor's guide to webhooks mentions only the deletion of archived cards. A
        failure means that the card was not deleted; the response for a card that does not exist, or
        no longer exists, is not documented.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = DeleteCardRequest(card_template_id=card_template_id, card_id=card_id)
        _call = ApiCall(_DELETE_CARD, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: CardWritten.from_dict(data), options)

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

        Sends one e-mail with the text that is stored with the template and two buttons, one for the
        app and one for the card. Every call sends an e-mail.

        Args:
            card_template_id: The template from which the card was created.
            card_id: The card's id within the template.
            recipient_email: The address to which the invitation is sent; by default the address
                that is stored with the card. If there is neither, the call fails.
            invitation_expiration: The time at which the invitation expires; by default one year
                after it was sent.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = InviteCardUserRequest(
            card_template_id=card_template_id,
            card_id=card_id,
            recipient_email=recipient_email,
            invitation_expiration=invitation_expiration,
        )
        _call = ApiCall(_INVITE_CARD_USER, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: InvitationSent.from_dict(data), options)

    def list_templates(
        self,
        *,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> TemplatesListed:
        """List the card templates.

        Returns the institution's templates in part; view-template returns one completely. Without
        `limit` and `offset` the first ten are returned.

        Args:
            limit: The maximum number of templates; the meaning of 0, which the vendor's sample
                sends, and the maximum are not documented.
            offset: The number of templates to skip. The page names neither the unit nor the order
                of the list; that it counts templates, and not pages, is inferred.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ListTemplatesRequest(limit=limit, offset=offset)
        _call = ApiCall(_LIST_TEMPLATES, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: TemplatesListed.from_dict(data), options)

    def iterate_templates(
        self, *, offset: int = 0, page_size: int = 10, **options: Unpack[CallOptions]
    ) -> Paged[TemplateSummary]:
        """Iterate the items of `list_templates`; the next page is requested when it is needed.

        If items are added to the list or removed from it meanwhile, by your own calls for example,
        others are skipped or returned twice: make a list of all items first.

        Args:
            offset: How many items to skip.
            page_size: How many items to request at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Returns:
            The items; `.pages(start)` has them in pages, also from a page's `next` on.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """

        def read_page(offset: Any) -> TemplatesListed:
            return self.list_templates(limit=page_size, offset=offset, **options)

        def found(response: TemplatesListed) -> _Found[TemplateSummary]:
            return _Found(response.data)

        return self._paged(read_page, found, _Offsets(page_size, full=10), offset)

    def view_template(
        self, *, card_template_id: str, **options: Unpack[CallOptions]
    ) -> TemplateViewed:
        """Get a card template.

        Returns the template with the fields of the cards that are created from it. The call fails
        if the id is wrong.

        Args:
            card_template_id: The template's id.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ViewTemplateRequest(card_template_id=card_template_id)
        _call = ApiCall(_VIEW_TEMPLATE, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: TemplateViewed.from_dict(data), options)

    def list_cards(
        self,
        *,
        card_template_id: str,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CardsListed:
        """List the cards of a template.

        Returns the cards in part; view-card returns one completely. Without `limit` and `offset`
        the first ten are returned.

        Args:
            card_template_id: The template from which the cards were created.
            limit: The maximum number of cards; the meaning of 0, which the vendor's sample sends,
                and the maximum are not documented.
            offset: The number of cards to skip. The page names neither the unit nor the order of
                the list; that it counts cards, and not pages, is inferred.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The action succeeded or failed, as indicated by the property `status`.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ListCardsRequest(limit=limit, offset=offset, card_template_id=card_template_id)
        _call = ApiCall(_LIST_CARDS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: CardsListed.from_dict(data), options)

    def iterate_cards(
        self,
        *,
        card_template_id: str,
        offset: int = 0,
        page_size: int = 10,
        **options: Unpack[CallOptions],
    ) -> Paged[ListedCard]:
        """Iterate the items of `list_cards`; the next page is requested when it is needed.

        If items are added to the list or removed from it meanwhile, by your own calls for example,
        others are skipped or returned twice: make a list of all items first.

        Args:
            card_template_id: The template from which the cards were created.
            offset: How many items to skip.
            page_size: How many items to request at a time.
            options: Timeouts, retries and more for each page: see `CallOptions`.

        Returns:
            The items; `.pages(start)` has them in pages, also from a page's `next` on.

        Raises:
            FailureError: The action was rejected; a card that was to be created or deleted was not.
                The action was rejected with another status, for example because of an invalid key.
                Which statuses occur is not documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """

        def read_page(offset: Any) -> CardsListed:
            return self.list_cards(
                card_template_id=card_template_id, limit=page_size, offset=offset, **options
            )

        def found(response: CardsListed) -> _Found[ListedCard]:
            return _Found(response.data)

        return self._paged(read_page, found, _Offsets(page_size, full=10), offset)


class AsyncCards(_AsyncGroup):
    """Card records and the card templates from which they are created."""

    @_awaited(Cards.create_card)
    def create_card(self) -> object: ...
    @_awaited(Cards.update_card)
    def update_card(self) -> object: ...
    @_awaited(Cards.view_card)
    def view_card(self) -> object: ...
    @_awaited(Cards.delete_card)
    def delete_card(self) -> object: ...
    @_awaited(Cards.invite_card_user)
    def invite_card_user(self) -> object: ...
    @_awaited(Cards.list_templates)
    def list_templates(self) -> object: ...
    @_awaited_pages(Cards.iterate_templates)
    def iterate_templates(self) -> object: ...
    @_awaited(Cards.view_template)
    def view_template(self) -> object: ...
    @_awaited(Cards.list_cards)
    def list_cards(self) -> object: ...
    @_awaited_pages(Cards.iterate_cards)
    def iterate_cards(self) -> object: ...
