"""Tracebacks in which no frame holds what the caller passed.

Programs that report errors show the locals of each frame, and a photo, a PIN or a date of birth is
an argument, whose text nothing can hide. So the frames that have them are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import iscoroutinefunction
from types import FunctionType, TracebackType
from typing import Any, ParamSpec, TypeVar, cast

C = TypeVar("C", bound=type[object])
P = ParamSpec("P")
T = TypeVar("T")


def hides_arguments(kind: C) -> C:
    """Keep the arguments of a class's public functions and of its `__init__` out of tracebacks."""
    for name, each in [*vars(kind).items()]:
        if isinstance(each, FunctionType) and (name == "__init__" or not name.startswith("_")):
            setattr(kind, name, without_arguments(each))
    return kind


def without_arguments(function: Callable[P, T]) -> Callable[P, T]:
    """Return a function that does the same, and is in no traceback, nor what is called with it."""
    awaited: Any = function

    @wraps(function)
    def call(*args: P.args, **given: P.kwargs) -> T:
        try:
            return function(*args, **given)
        except BaseException as error:
            error.__traceback__ = _shown(error)
            raise

    @wraps(function)
    async def call_async(*args: Any, **given: Any) -> Any:
        try:
            return await awaited(*args, **given)
        except BaseException as error:
            error.__traceback__ = _shown(error)
            raise

    return cast("Callable[P, T]", call_async) if iscoroutinefunction(function) else call


def _shown(error: BaseException) -> TracebackType | None:
    """Return the frames below the function's: of an error of ours none, as its text says all."""
    at_call = error.__traceback__
    of_function = at_call and at_call.tb_next
    is_ours = type(error).__module__.startswith(f"{__package__}.")
    return None if is_ours or of_function is None else of_function.tb_next
