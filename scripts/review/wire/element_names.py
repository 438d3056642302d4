"""Readable names of a spec's elements, which do not change with lines and list positions.

Examples are `Photo.publicKey` and `updatePhoto: query parameter noteToCardholder`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...spec import METHODS, Document, Pointer, ref_pointer

_KINDS = {
    "parameters": "parameter",
    "requestBodies": "request body",
    "responses": "response",
    "headers": "header",
    "examples": "example",
    "links": "link",
    "callbacks": "callback",
    "securitySchemes": "security scheme",
    "schemas": "",
}
_LISTED = {"servers": "url", "tags": "name"}
_ALTERNATIVES = ("oneOf", "anyOf", "allOf", "prefixItems")
_UNNAMED = ("content", "schema", "x-action")


def name_of(document: Document, pointer: Pointer) -> str:
    """Return the name of an element, or of the nearest one above it that has a name."""
    if pointer[:1] == ("components",) and len(pointer) > 2:
        kind = _KINDS.get(str(pointer[1]), str(pointer[1]))
        return f"{kind} {pointer[2]}".strip() + _below(document, pointer, 3)
    if pointer[:1] == ("paths",) and len(pointer) > 1:
        return _in_path(document, pointer)
    if pointer[:1] and pointer[0] in _LISTED and len(pointer) > 1:
        listed = document.at(pointer[:2])
        name = listed.get(_LISTED[str(pointer[0])]) if isinstance(listed, dict) else None
        return f"{str(pointer[0])[:-1]} {name or pointer[1]}"
    return str(pointer[0]) if pointer else "the file"


def _in_path(document: Document, pointer: Pointer) -> str:
    if len(pointer) < 3 or pointer[2] not in METHODS:
        is_parameter = pointer[2:3] == ("parameters",) and len(pointer) > 3
        return ": ".join(
            [str(pointer[1]), *(_parameter(document, pointer[:4]) if is_parameter else ())]
        )
    operation = next((each for each in document.operations if each.pointer == pointer[:3]), None)
    owner = operation.id if operation else f"{pointer[2]} {pointer[1]}"
    words, end = _in_operation(document, pointer)
    below = _below(document, pointer, end)
    return owner + (f": {words}{below}" if words else below)


def _in_operation(document: Document, pointer: Pointer) -> tuple[str, int]:
    """Return the name of the part of an operation that a pointer leads into, and its length."""
    match pointer[3:5]:
        case ("parameters", int()):
            return next(_parameter(document, pointer[:5]), "parameter"), 5
        case ("requestBody", *_):
            return "request body", 4
        case ("responses", str(status)):
            return f"response {status}", 5
        case (str(name), *_) if not name.startswith("x-"):
            return name, 4
    return "", 3


def _parameter(document: Document, pointer: Pointer) -> Iterator[str]:
    _, parameter = document.resolve(pointer)
    if isinstance(parameter, dict):
        yield f"{parameter.get('in')} parameter {parameter.get('name')}"


def _below(document: Document, pointer: Pointer, start: int) -> str:
    """Return the name of what is below a named element: properties, items, branches, examples."""
    words = ""
    index = start
    while index < len(pointer):
        step, following = pointer[index], pointer[index + 1 : index + 2]
        if step in ("properties", "patternProperties") and following:
            words += f".{following[0]}"
        elif step == "items":
            words += "[]"
            following = ()
        elif step == "additionalProperties":
            words += ".*"
            following = ()
        elif step in _ALTERNATIVES and following:
            words += f" ({_alternative(document, pointer[: index + 2])})"
        elif step in ("examples", "headers") and following:
            words += f", {_KINDS[str(step)]} {following[0]}"
        elif step == "content":
            pass
        elif step in _UNNAMED:
            following = ()
        else:
            break
        index += 1 + len(following)
    return words


def _alternative(document: Document, pointer: Pointer) -> str:
    node: Any = document.at(pointer)
    target = ref_pointer(node.get("$ref")) if isinstance(node, dict) else None
    return str(target[-1]) if target else f"{pointer[-2]} {int(pointer[-1]) + 1}"


def identity(document: Document, pointer: Pointer) -> Pointer:
    """Return a pointer with names instead of positions for parameters, equal on both sides."""
    if "parameters" not in pointer:
        return pointer
    end = pointer.index("parameters") + 2
    words = next(_parameter(document, pointer[:end]), None)
    return (
        (*pointer[: end - 1], words, *pointer[end:]) if words and len(pointer) >= end else pointer
    )
