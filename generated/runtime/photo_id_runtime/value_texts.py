"""Values of arguments as text or JSON; what neither can hold raises a UsageError with its name.

The error is raised outside of any handler, since the handled error would hold the value, which must
not be shown.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from .errors import UsageError
from .types import File, Unset, is_array, is_object

_NEVER_TEXT: tuple[type[object], ...] = (
    *(bytes, bytearray, memoryview, Unset, File),
    *(list, tuple, Mapping),
)
_NO_TEXT = "has half a surrogate pair, which UTF-8 cannot hold"
_NO_NUMBER = "is not a finite number"


def joined(values: Sequence[Any], delimiter: str, name: str = "an argument") -> str:
    """Return the items of a list as one text; raise UsageError where one has the delimiter."""
    texts = [as_text(each, name) for each in values]
    if any(delimiter in each for each in texts):
        raise UsageError(f"{name} has an item with {delimiter!r} in it, which separates the items")
    return delimiter.join(texts)


def json_text(value: object, name: str, *, ascii_only: bool = False) -> str:
    """Return a value as JSON; raise UsageError for what JSON cannot hold."""
    try:
        return json.dumps(value, ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        pass
    raise UsageError(reason(value, name, name))


def as_text(value: object, name: str = "an argument") -> str:
    """Return a value as text for a form, a query, a header or a path.

    Raises UsageError for what no text can hold; its text has the name and shows no value.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, _NEVER_TEXT):
        raise UsageError(f"{name} cannot be written as text: it is {_kind(value)}")
    text = "" if value is None else str(value)
    if not _is_sendable(text):
        raise UsageError(f"{name} {_NO_TEXT}")
    if isinstance(value, float) and not isfinite(value):
        raise UsageError(f"{name} {_NO_NUMBER}")
    return text


def _kind(value: object) -> str:
    return "UNSET" if isinstance(value, Unset) else f"of type {type(value).__name__}"


def _is_sendable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def reason(data: object, name: str, *path: str) -> str:
    """Return why data are not JSON: those of `name`, whose properties are below `path`."""
    try:
        return _flaw(data, name, *path) or f"{name} cannot be written as JSON"
    except RecursionError:
        return f"{name} is nested too deeply"


def _flaw(data: object, name: str, *path: str) -> str | None:
    """Return where the first value is that JSON cannot hold, and why."""
    if is_object(data):
        inner = ((key, item) for name, item in data.items() for key, item in _both(name, item))
    elif is_array(data):
        inner = ((str(index), item) for index, item in enumerate(data))
    else:
        problem = _problem(data)
        return f"{'.'.join(path) or name} {problem}" if problem else None
    return next((flaw for key, item in inner if (flaw := _flaw(item, name, *path, key))), None)


def _both(name: object, value: object) -> tuple[tuple[str, object], ...]:
    """Return the name of a property and its value, each with what a message calls it."""
    return ("a name", name), (str(name), value)


def _problem(value: object) -> str | None:
    """Return why JSON cannot hold a single value, if it cannot."""
    if isinstance(value, Unset):
        return "is required"
    if isinstance(value, str) and not _is_sendable(value):
        return _NO_TEXT
    if isinstance(value, float) and not isfinite(value):
        return _NO_NUMBER
    is_known = isinstance(value, str | int | float | None | File)
    return None if is_known else f"cannot be sent as JSON: it is {_kind(value)}"
