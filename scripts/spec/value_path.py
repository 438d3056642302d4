"""Paths to a value in a body, such as `errors.0.detail`: names and positions between dots."""

from __future__ import annotations

import re
from typing import Any

ValuePath = tuple[str, ...]
"""The steps of a path; empty for the whole body."""

PATH = {"type": "string", "pattern": r"^[^.]+(\.[^.]+)*$"}
"""The JSON Schema of a path as it is written."""

_POSITION = re.compile(r"-?[0-9]+")


def value_path(text: Any) -> ValuePath:
    """Return the steps of a path as it is written; empty for anything else."""
    return tuple(text.split(".")) if isinstance(text, str) and text else ()


def position(step: str) -> int | None:
    """Return the position in a list that a step is, `-1` for the last; None for a name."""
    return int(step) if _POSITION.fullmatch(step) else None


def value_at(value: Any, path: ValuePath) -> Any:
    """Return the value at a path in JSON data, or None without one."""
    for step in path:
        at = position(step)
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and at is not None and -len(value) <= at < len(value):
            value = value[at]
        else:
            return None
    return value
