"""Client for ID123.

Digital ID cards, version 2 of the JSON API.

ID123 stores the records behind digital ID cards. Every action is a POST to the same URL; the
property `action` of the body selects the action. The property `status` of the response indicates
whether the action succeeded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from photo_id_runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    ConflictError,
    DecodingError,
    FailureError,
    InvalidRequestError,
    NotFoundError,
    Outcome,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UsageError,
)
from photo_id_runtime.links import Link
from photo_id_runtime.types import UNSET, File, Response, Unset

from .client import AsyncID123Client, ID123Client

if TYPE_CHECKING:
    from .models import (
        CardData,
        CardField,
        CardsListed,
        CardViewed,
        CardWritten,
        CreateCardRequest,
        CreateCardRequestUpsertRecord,
        DeleteCardRequest,
        Failure,
        InvitationSent,
        InviteCardUserRequest,
        ListCardsRequest,
        ListedCard,
        ListTemplatesRequest,
        Template,
        TemplateField,
        TemplateFields,
        TemplatesListed,
        TemplateSummary,
        TemplateViewed,
        UpdateCardRequest,
        ViewCardRequest,
        ViewedCard,
        ViewedCardCardData,
        ViewedField,
        ViewTemplateRequest,
    )

__version__ = "0.3.0"

__all__ = [
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncID123Client",
    "AuthenticationError",
    "CardData",
    "CardField",
    "CardViewed",
    "CardWritten",
    "CardsListed",
    "ConflictError",
    "CreateCardRequest",
    "CreateCardRequestUpsertRecord",
    "DecodingError",
    "DeleteCardRequest",
    "Failure",
    "FailureError",
    "File",
    "ID123Client",
    "InvalidRequestError",
    "InvitationSent",
    "InviteCardUserRequest",
    "Link",
    "ListCardsRequest",
    "ListTemplatesRequest",
    "ListedCard",
    "NotFoundError",
    "Outcome",
    "PermissionDeniedError",
    "RateLimitError",
    "Response",
    "ServerError",
    "Template",
    "TemplateField",
    "TemplateFields",
    "TemplateSummary",
    "TemplateViewed",
    "TemplatesListed",
    "UNSET",
    "Unset",
    "UpdateCardRequest",
    "UsageError",
    "ViewCardRequest",
    "ViewTemplateRequest",
    "ViewedCard",
    "ViewedCardCardData",
    "ViewedField",
    "__version__",
]

if not TYPE_CHECKING:  # a type checker would take any name for one of the package's

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import models

        return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
