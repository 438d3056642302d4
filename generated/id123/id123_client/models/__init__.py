"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .card_data import CardData
    from .card_field import CardField
    from .card_viewed import CardViewed
    from .card_written import CardWritten
    from .cards_listed import CardsListed
    from .create_card_request import CreateCardRequest
    from .create_card_request_upsert_record import CreateCardRequestUpsertRecord
    from .delete_card_request import DeleteCardRequest
    from .failure import Failure
    from .invitation_sent import InvitationSent
    from .invite_card_user_request import InviteCardUserRequest
    from .list_cards_request import ListCardsRequest
    from .list_templates_request import ListTemplatesRequest
    from .listed_card import ListedCard
    from .template import Template
    from .template_field import TemplateField
    from .template_fields import TemplateFields
    from .template_summary import TemplateSummary
    from .template_viewed import TemplateViewed
    from .templates_listed import TemplatesListed
    from .update_card_request import UpdateCardRequest
    from .view_card_request import ViewCardRequest
    from .view_template_request import ViewTemplateRequest
    from .viewed_card import ViewedCard
    from .viewed_card_card_data import ViewedCardCardData
    from .viewed_field import ViewedField

_MODULES: dict[str, str] = {
    "CardData": "card_data",
    "CardField": "card_field",
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

__all__: list[str] = [
    "CardData",
    "CardField",
    "CardViewed",
    "CardWritten",
    "CardsListed",
    "CreateCardRequest",
    "CreateCardRequestUpsertRecord",
    "DeleteCardRequest",
    "Failure",
    "InvitationSent",
    "InviteCardUserRequest",
    "ListCardsRequest",
    "ListTemplatesRequest",
    "ListedCard",
    "Template",
    "TemplateField",
    "TemplateFields",
    "TemplateSummary",
    "TemplateViewed",
    "TemplatesListed",
    "UpdateCardRequest",
    "ViewCardRequest",
    "ViewTemplateRequest",
    "ViewedCard",
    "ViewedCardCardData",
    "ViewedField",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
