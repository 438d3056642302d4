"""The models of requests and responses; each module is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .card_data import (
        CardData as CardData,
        CardDataDict as CardDataDict,
        CardField as CardField,
        CardFieldDict as CardFieldDict,
    )
    from .card_viewed import (
        CardViewed as CardViewed,
        ViewedCard as ViewedCard,
        ViewedCardCardData as ViewedCardCardData,
    )
    from .card_written import CardWritten as CardWritten
    from .cards_listed import CardsListed as CardsListed, ListedCard as ListedCard
    from .create_card_request import (
        CreateCardRequest as CreateCardRequest,
        CreateCardRequestUpsertRecord as CreateCardRequestUpsertRecord,
    )
    from .delete_card_request import DeleteCardRequest as DeleteCardRequest
    from .failure import Failure as Failure
    from .invitation_sent import InvitationSent as InvitationSent
    from .invite_card_user_request import InviteCardUserRequest as InviteCardUserRequest
    from .list_cards_request import ListCardsRequest as ListCardsRequest
    from .list_templates_request import ListTemplatesRequest as ListTemplatesRequest
    from .template_viewed import (
        Template as Template,
        TemplateField as TemplateField,
        TemplateFields as TemplateFields,
        TemplateViewed as TemplateViewed,
    )
    from .templates_listed import (
        TemplatesListed as TemplatesListed,
        TemplateSummary as TemplateSummary,
    )
    from .update_card_request import UpdateCardRequest as UpdateCardRequest
    from .view_card_request import ViewCardRequest as ViewCardRequest
    from .view_template_request import ViewTemplateRequest as ViewTemplateRequest
    from .viewed_field import ViewedField as ViewedField

_CLASSES: dict[str, str] = {
    "card_data": "CardData CardDataDict CardField CardFieldDict",
    "card_viewed": "CardViewed ViewedCard ViewedCardCardData",
    "card_written": "CardWritten",
    "cards_listed": "CardsListed ListedCard",
    "create_card_request": "CreateCardRequest CreateCardRequestUpsertRecord",
    "delete_card_request": "DeleteCardRequest",
    "failure": "Failure",
    "invitation_sent": "InvitationSent",
    "invite_card_user_request": "InviteCardUserRequest",
    "list_cards_request": "ListCardsRequest",
    "list_templates_request": "ListTemplatesRequest",
    "template_viewed": "Template TemplateField TemplateFields TemplateViewed",
    "templates_listed": "TemplateSummary TemplatesListed",
    "update_card_request": "UpdateCardRequest",
    "view_card_request": "ViewCardRequest",
    "view_template_request": "ViewTemplateRequest",
    "viewed_field": "ViewedField",
}
_MODULES = {name: module for module, names in _CLASSES.items() for name in names.split()}

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
