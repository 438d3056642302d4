"""What calls send and answers hold; each class is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .customer_status import CustomerStatus
    from .failure import Failure
    from .status_updated import StatusUpdated
    from .status_updated_target import StatusUpdatedTarget
    from .update_status_request import UpdateStatusRequest
    from .update_status_request_target import UpdateStatusRequestTarget

_MODULES: dict[str, str] = {
    "CustomerStatus": "customer_status",
    "Failure": "failure",
    "StatusUpdated": "status_updated",
    "StatusUpdatedTarget": "status_updated_target",
    "UpdateStatusRequest": "update_status_request",
    "UpdateStatusRequestTarget": "update_status_request_target",
}

__all__: list[str] = [
    "CustomerStatus",
    "Failure",
    "StatusUpdated",
    "StatusUpdatedTarget",
    "UpdateStatusRequest",
    "UpdateStatusRequestTarget",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
