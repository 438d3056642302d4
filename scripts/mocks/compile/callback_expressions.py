"""Runtime expressions of OpenAPI, by which a callback names its address."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs

from ..http_messages import HttpRequest

EXPRESSION = re.compile(r"\{(\$[^{}]*)\}")
KNOWN = re.compile(
    r"\$(url|method|statusCode|request\.(header|query|path)\.[^{}]+|(request|response)\.body(#.*)?)"
)
"""The expressions that are evaluated here."""


def evaluated(
    text: str, request: HttpRequest, path: dict[str, Any], sent: Any, returned: Any
) -> str:
    """Return a text with the values of its expressions, empty for one without a value.

    Args:
        text: The text.
        request: The request.
        path: The path parameters.
        sent: The body of the request.
        returned: The body of the response.
    """

    def value(found: re.Match[str]) -> str:
        kind, _, rest = found[1].partition("#")
        match kind.split(".", 2):
            case ["$request", "body"]:
                value = _at(sent, rest)
            case ["$response", "body"]:
                value = _at(returned, rest)
            case ["$request", "query", name]:
                value = parse_qs(request.query.decode("latin-1")).get(name, [None])[0]
            case ["$request", "header", name]:
                value = request.header(name.lower().encode("latin-1", "replace"))
            case ["$request", "path", name]:
                value = path.get(name)
            case ["$url"]:
                value = f"{request.base}{request.path.decode('latin-1')}"
            case ["$method"]:
                value = request.method
            case _:
                value = None
        return "" if value is None or isinstance(value, dict | list) else str(value)

    return EXPRESSION.sub(value, text)


def pointer_steps(pointer: str) -> list[str]:
    """Return the names and indexes in a JSON pointer."""
    steps = pointer.split("/")[1:]
    return [each.replace("~1", "/").replace("~0", "~") for each in steps]


def _at(value: Any, pointer: str) -> Any:
    """Return the value at a JSON pointer, or None."""
    for name in pointer_steps(pointer):
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return None
    return value
