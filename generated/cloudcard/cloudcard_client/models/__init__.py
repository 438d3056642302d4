"""What calls send and answers hold; each class is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .photo import Photo
    from .photo_status import PhotoStatus
    from .update_photo_request import UpdatePhotoRequest

_MODULES: dict[str, str] = {
    "Photo": "photo",
    "PhotoStatus": "photo_status",
    "UpdatePhotoRequest": "update_photo_request",
}

__all__: list[str] = ["Photo", "PhotoStatus", "UpdatePhotoRequest"]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
