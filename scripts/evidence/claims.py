"""The claims of a spec about an API, and the vendor's words at each place.

The vendor's words (paths, methods, statuses, names, values) are distinguished from OpenAPI's
keywords, prose, and names that the spec's author chose. `$ref` is not followed: its target is read
at its own place. `citations` finds the evidence for each claim.
"""

from __future__ import annotations

import json
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..spec import KEYED, LIMITS, METHODS, OBJECTS, Document, Pointer, cached_on_owner

# Maps whose keys the author of a spec chooses; the keys of all other maps are the vendor's words.
_OURS = frozenset(
    {"schemas", "examples", "requestBodies", "securitySchemes", "pathItems", "parameters"}
    | {"variables", "callbacks", "links", "webhooks", "$defs", "definitions"}
)
_MAPS = frozenset(
    key
    for fields in OBJECTS.values()
    for key, kind in fields.items()
    if kind.startswith("{") or kind in KEYED
) | {"mapping", "scopes"}
# Properties with JSON as it is sent, down to the last key.
_SAMPLES = frozenset({"example", "examples"})
_DATA = _SAMPLES | {"const", "enum", "default", "value"}
# Properties without claims: prose, and names that the author chose.
_SILENT = frozenset(
    {"summary", "description", "title", "externalDocs", "info", "operationId", "tags", "security"}
)
# Limits with a value.
_WORDED = tuple(each for each in LIMITS if each != "uniqueItems")
_KINDS: Mapping[str, str] = {
    "servers": "server",
    "securitySchemes": "security scheme",
    "parameters": "parameter",
    "requestBody": "request body",
    "requestBodies": "request body",
    "responses": "response",
    "headers": "header",
    "properties": "property",
} | dict.fromkeys(METHODS, "operation")
_RUNS_ON = frozenset(string.ascii_letters + string.digits + "_-")
# The target of `$ref` has the whole claim of these; the others also claim their own name.
_ALL_BEHIND_REF = frozenset({"parameter", "request body", "security scheme", "server"})


@dataclass(frozen=True)
class Part:
    """One object of a spec.

    Attributes:
        pointer: Its place.
        holder: The property that has it, or the map or list that it is in; empty for the root.
        data: The object.
        above: The vendor's words on the way to it.
        name: Its own name in the vendor's words: a property's name, an operation's path and method.
        words: The vendor's words in it and below it.
        samples: The words of its own examples, which do not count for its ancestors.
    """

    pointer: Pointer
    holder: str
    data: Mapping[str, Any]
    above: tuple[str, ...]
    name: tuple[str, ...]
    words: list[str] = field(default_factory=list)
    samples: list[str] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """Return the vendor's words at the part and below it, separated by NUL."""
        return "\0".join((*self.name, *self.words, *self.samples))

    @cached_property
    def way(self) -> str:
        """Return the vendor's words on the way to it, separated by NUL."""
        return "\0".join(self.above)


@dataclass(frozen=True)
class Claim:
    """A statement of a spec that needs evidence.

    Attributes:
        kind: Its kind, as text for people.
        pointer: Its place.
        words: The vendor's words that facts have to name, if there are any.
        owners: The objects whose marks apply to it; none for a limit or a list of values, which
            the facts of its schema have to name.
    """

    kind: str
    pointer: Pointer
    words: tuple[str, ...]
    owners: tuple[Pointer, ...]


@cached_on_owner
def parts(document: Document) -> Mapping[Pointer, Part]:
    """Return every object of the spec by pointer, parents first."""
    found: dict[Pointer, Part] = {}
    _read(Part((), "", document.data, (), ()), found)
    return found


@cached_on_owner
def claims(document: Document) -> tuple[Claim, ...]:
    """Return everything in the spec that needs evidence, in the file's order of objects."""
    return tuple(claim for part in parts(document).values() for claim in _claims(part))


def has_token(literal: str, text: str) -> bool:
    """Return whether the text has the literal as a separate token.

    A letter or digit at an edge of the literal must not be next to a letter, a digit, `_` or `-`
    in the text.
    """
    start = text.find(literal)
    while start >= 0:
        end = start + len(literal)
        runs_on_before = literal[:1].isalnum() and text[start - 1 : start] in _RUNS_ON
        runs_on_after = literal[-1:].isalnum() and text[end : end + 1] in _RUNS_ON
        if not (runs_on_before or runs_on_after):
            return True
        start = text.find(literal, start + 1)
    return False


def _read(part: Part, found: dict[Pointer, Part]) -> None:
    """Collect the parts from this one on, parents first, and fill in its words."""
    found[part.pointer] = part
    above = (*part.above, *part.name)
    for key, value in part.data.items():
        words = _own_words(key, value, part.holder)
        for steps, name, data in _children(key, value, part):
            child = Part((*part.pointer, *steps), key, data, above, name)
            _read(child, found)
            words += [*name, *child.words]
        if key in _SAMPLES:
            part.samples.extend(words)
        elif not key.startswith("x-"):  # extension fields have no words of the vendor
            part.words.extend(words)


def _children(
    key: str, value: Any, part: Part
) -> Iterator[tuple[Pointer, tuple[str, ...], Mapping[str, Any]]]:
    """Yield each object directly below a property, with its steps and the vendor's name for it."""
    if _is_data(key, value) or key in _SILENT:
        return
    children: list[tuple[Pointer, tuple[str, ...], Any]]
    if isinstance(value, list):
        children = [((key, index), (), item) for index, item in enumerate(value)]
    elif isinstance(value, dict) and _is_map(key, part.holder):
        theirs = key not in _OURS and part.holder != "components"
        children = [((key, each), (each,) if theirs else (), value[each]) for each in value]
    else:
        children = [((key,), (*part.name, key.upper()) if key in METHODS else (), value)]
    yield from (child for child in children if isinstance(child[2], dict))


def _own_words(key: str, value: Any, holder: str) -> list[str]:
    """Return a property's own words: data, scalars and the keys of flat maps."""
    if key in _SILENT or key == "$ref":
        return []
    if _is_data(key, value):
        return list(_data_words(value))
    if isinstance(value, dict):
        flat = key in _MAPS - _OURS and _is_map(key, holder)
        return [name for name, item in value.items() if flat and not isinstance(item, dict)]
    scalars = value if isinstance(value, list) else [value]
    # A boolean of OpenAPI (`required: true`) is not a word of the vendor.
    return [_word(item) for item in scalars if not isinstance(item, bool | dict | list)]


def _is_map(key: str, holder: str) -> bool:
    return key in _MAPS or holder == "components"


def _is_data(key: str, value: Any) -> bool:
    return key in _DATA and not (key == "examples" and isinstance(value, dict))


def _data_words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _data_words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _data_words(item)
    else:
        yield _word(value)


def _word(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _claims(part: Part) -> Iterator[Claim]:
    if part.holder.startswith("x-"):
        return  # extension fields make no claims
    kind = _KINDS.get(part.holder, "")
    if kind and not ("$ref" in part.data and _is_in_target(kind, part)):
        yield Claim(kind, part.pointer, _names(kind, part), (part.pointer,))
    if part.holder == "variables":
        return
    if isinstance(part.data.get("enum"), list):
        values = tuple(_word(value) for value in part.data["enum"] if value is not None)
        yield Claim("enum", (*part.pointer, "enum"), values, ())
    for key in ("const", *_WORDED):
        if key in part.data and not isinstance(part.data[key], dict | list):
            yield Claim(key, (*part.pointer, key), (_word(part.data[key]),), ())
    if part.data.get("uniqueItems") is True:
        yield Claim("uniqueItems", (*part.pointer, "uniqueItems"), (), (part.pointer,))
    if "x-failure" in part.data:
        place = (*part.pointer, "x-failure")
        yield Claim("failure rule", place, (), (part.pointer, place))


def _is_in_target(kind: str, part: Part) -> bool:
    """Return whether the target of a reference has the whole claim: `default` is not a status."""
    return kind in _ALL_BEHIND_REF or (kind == "response" and part.name == ("default",))


def _names(kind: str, part: Part) -> tuple[str, ...]:
    """Return the words of a part that facts have to name."""
    match kind:
        case "parameter" | "security scheme":
            return (str(part.data["name"]),) if "name" in part.data else ()
        case "operation":
            return part.name[:-1]
        case "property" | "header" | "response":
            return tuple(name for name in part.name if name != "default")
        case _:
            return ()
