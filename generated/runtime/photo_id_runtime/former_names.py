"""Methods under the names that they had before."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def renamed(former: str, method: Callable[P, T]) -> Callable[P, T]:
    """Return a method under its former name, which warns its caller of the present one."""
    named: Any = method
    text = (
        f"{former} is now {named.__name__}; the former name is removed with the next breaking "
        "version"
    )

    @wraps(method)
    def call(*args: P.args, **given: P.kwargs) -> T:
        # Called by what keeps arguments out of tracebacks, and that by the program.
        warnings.warn(text, DeprecationWarning, stacklevel=3)
        return method(*args, **given)

    return call
