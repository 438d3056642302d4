"""What calls send and answers hold; each class is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .failure import Failure
    from .invalid_request import InvalidRequest
    from .prospect_image_taken import ProspectImageTaken
    from .take_prospect_image_request import TakeProspectImageRequest

_MODULES: dict[str, str] = {
    "Failure": "failure",
    "InvalidRequest": "invalid_request",
    "ProspectImageTaken": "prospect_image_taken",
    "TakeProspectImageRequest": "take_prospect_image_request",
}

__all__: list[str] = ["Failure", "InvalidRequest", "ProspectImageTaken", "TakeProspectImageRequest"]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
