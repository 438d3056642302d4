"""A spec without its extensions, as clients carry it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

# Keywords whose keys are names, and keywords whose value is data: both keep what begins with `x-`.
_NAMED = frozenset(
    {
        *("callbacks", "content", "encoding", "examples", "headers", "links", "parameters"),
        *("patternProperties", "properties", "requestBodies", "responses", "schemas", "scopes"),
        *("securitySchemes", "variables", "$defs", "dependentSchemas"),
    }
)
_DATA = frozenset(
    ("const", "default", "enum", "example", "examples", "mapping", "security", "value")
)


def plain(node: Any, *, keep: frozenset[str] = frozenset()) -> Any:
    """Return a copy of a spec without its extensions, except for those in `keep`."""
    if isinstance(node, list):
        return [plain(item, keep=keep) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _plain_member(key, value, keep)
        for key, value in node.items()
        if key in keep or not str(key).startswith("x-")
    }


def _plain_member(key: str, value: Any, keep: frozenset[str]) -> Any:
    if key in _NAMED and isinstance(value, dict):
        return {name: plain(each, keep=keep) for name, each in value.items()}
    return deepcopy(value) if key in _DATA else plain(value, keep=keep)
