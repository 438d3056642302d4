"""What calls send and answers hold; each class is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .card_failure import CardFailure
    from .card_field import CardField
    from .card_written import CardWritten
    from .create_card_request import CreateCardRequest
    from .create_card_request_card_data import CreateCardRequestCardData
    from .create_card_request_upsert_record import CreateCardRequestUpsertRecord

_MODULES: dict[str, str] = {
    "CardFailure": "card_failure",
    "CardField": "card_field",
    "CardWritten": "card_written",
    "CreateCardRequest": "create_card_request",
    "CreateCardRequestCardData": "create_card_request_card_data",
    "CreateCardRequestUpsertRecord": "create_card_request_upsert_record",
}

__all__: list[str] = [
    "CardFailure",
    "CardField",
    "CardWritten",
    "CreateCardRequest",
    "CreateCardRequestCardData",
    "CreateCardRequestUpsertRecord",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
