"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .card_data import CardData as CardData, CardDataDict as CardDataDict
    from .card_field import CardField as CardField, CardFieldDict as CardFieldDict
    from .card_viewed import CardViewed as CardViewed
    from .card_written import CardWritten as CardWritten
    from .cards_listed import CardsListed as CardsListed
    from .create_card_request import CreateCardRequest as CreateCardRequest
    from .create_card_request_upsert_record import (
        CreateCardRequestUpsertRecord as CreateCardRequestUpsertRecord,
    )
    from .delete_card_request import DeleteCardRequest as DeleteCardRequest
    from .failure import Failure as Failure
    from .invitation_sent import InvitationSent as InvitationSent
    from .invite_card_user_request import InviteCardUserRequest as InviteCardUserRequest
    from .list_cards_request import ListCardsRequest as ListCardsRequest
    from .list_templates_request import ListTemplatesRequest as ListTemplatesRequest
    from .listed_card import ListedCard as ListedCard
    from .template import Template as Template
    from .template_field import TemplateField as TemplateField
    from .template_fields import TemplateFields as TemplateFields
    from .template_summary import TemplateSummary as TemplateSummary
    from .template_viewed import TemplateViewed as TemplateViewed
    from .templates_listed import TemplatesListed as TemplatesListed
    from .update_card_request import UpdateCardRequest as UpdateCardRequest
    from .view_card_request import ViewCardRequest as ViewCardRequest
    from .view_template_request import ViewTemplateRequest as ViewTemplateRequest
    from .viewed_card import ViewedCard as ViewedCard
    from .viewed_card_card_data import ViewedCardCardData as ViewedCardCardData
    from .viewed_field import ViewedField as ViewedField

_MODULES: dict[str, str] = {
    "CardData": "card_data",
    "CardDataDict": "card_data",
    "CardField": "card_field",
    "CardFieldDict": "card_field",
    "CardViewed": "card_viewed",
    "CardWritten": "card_written",
    "CardsListed": "cards_listed",
    "CreateCardRequest": "create_card_request",
    "CreateCardRequestUpsertRecord": "create_card_request_upsert_record",
    "DeleteCardRequest": "delete_card_request",
    "Failure": "failure",
    "InvitationSent": "invitation_sent",
    "InviteCardUserRequest": "invite_card_user_request",
    "ListCardsRequest": "list_cards_request",
    "ListTemplatesRequest": "list_templates_request",
    "ListedCard": "listed_card",
    "Template": "template",
    "TemplateField": "template_field",
    "TemplateFields": "template_fields",
    "TemplateSummary": "template_summary",
    "TemplateViewed": "template_viewed",
    "TemplatesListed": "templates_listed",
    "UpdateCardRequest": "update_card_request",
    "ViewCardRequest": "view_card_request",
    "ViewTemplateRequest": "view_template_request",
    "ViewedCard": "viewed_card",
    "ViewedCardCardData": "viewed_card_card_data",
    "ViewedField": "viewed_field",
}

if not TYPE_CHECKING:
    __all__ = [*_MODULES]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*_MODULES]
