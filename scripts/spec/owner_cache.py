"""Values computed once per object and stored on it, such as what a stage derives from a spec."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_Owner = TypeVar("_Owner")
_Value = TypeVar("_Value")


def cached_on_owner(function: Callable[[_Owner], _Value]) -> Callable[[_Owner], _Value]:
    """Return a function that computes its value once per argument, as `cached_property` does.

    The value is an attribute of the argument and released with it, whereas a cache of the function
    would hold every document that was read.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def wrapped(owner: _Owner) -> _Value:
        values = vars(owner)
        if name not in values:
            values[name] = function(owner)
        value: _Value = values[name]
        return value

    return wrapped
