"""What a spec claims about the wire, and what words of the wire stand where.

Owns the walk over an OpenAPI file that tells the vendor's words (paths, methods, statuses, names,
values) from OpenAPI's keywords, from our prose and from names that are ours. `$ref` is not
followed: what it points to is looked at where it stands. Whether a claim has evidence is the
business of `citations`.
"""

from __future__ import annotations

import json
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..spec import KEYED, LIMITS, METHODS, OBJECTS, Document, Pointer, cached_on_owner

# Of the fields whose keys the author of a spec chooses, those whose keys are names of ours; the
# keys of all others are the vendor's words.
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
# Members that hold JSON as it is on the wire, down to the last key.
_SAMPLES = frozenset({"example", "examples"})
_DATA = _SAMPLES | {"const", "enum", "default", "value"}
# Members that say nothing about the wire: prose, and names that we gave.
_SILENT = frozenset(
    {"summary", "description", "title", "externalDocs", "info", "operationId", "tags", "security"}
)
# A limit with a value that stands on the wire or in a document.
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
# What these claim stands where `$ref` points to; the others also claim a name of their own.
_ALL_BEHIND_REF = frozenset({"parameter", "request body", "security scheme", "server"})


@dataclass(frozen=True)
class Part:
    """One object of a spec.

    Attributes:
        pointer: Where it stands.
        holder: The member that holds it, or the map or list that it is in; empty for the root.
        data: The object.
        above: The vendor's words on the way to it.
        name: Its own, as the vendor's words: a property's name, an operation's path and method.
        words: The vendor's words in it and below it.
        samples: The words of its own examples, which say nothing about what stands further up.
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
        """Give the vendor's words at the part and below it, NUL between them."""
        return "\0".join((*self.name, *self.words, *self.samples))

    @cached_property
    def way(self) -> str:
        """Give the vendor's words on the way to it, NUL between them."""
        return "\0".join(self.above)


@dataclass(frozen=True)
class Claim:
    """Something that no spec may say without evidence.

    Attributes:
        kind: What it is, for people.
        pointer: Where it stands.
        words: What of it stands on the wire, which facts have to name; none where nothing does.
        owners: The objects whose marks are meant for it; none for a limit or a list of values,
            which the facts of its schema have to name.
    """

    kind: str
    pointer: Pointer
    words: tuple[str, ...]
    owners: tuple[Pointer, ...]


@cached_on_owner
def parts(document: Document) -> Mapping[Pointer, Part]:
    """Give every object of the spec by pointer, parents first."""
    found: dict[Pointer, Part] = {}
    _read(Part((), "", document.data, (), ()), found)
    return found


@cached_on_owner
def claims(document: Document) -> tuple[Claim, ...]:
    """Give everything in the spec that needs evidence, in the file's order of objects."""
    return tuple(claim for part in parts(document).values() for claim in _claims(part))


def stands_in(literal: str, text: str) -> bool:
    """Tell whether the text has the literal as a token of its own.

    An edge of the literal that is a letter or digit must not run on in the text, where letters,
    digits, `_` and `-` run on.
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
        elif not key.startswith("x-"):  # what is written in fields of ours is not the vendor's
            part.words.extend(words)


def _children(
    key: str, value: Any, part: Part
) -> Iterator[tuple[Pointer, tuple[str, ...], Mapping[str, Any]]]:
    """Give each object right below a member, with the steps to it and the vendor's name for it."""
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
    """Give the words that one member has by itself: data, scalars and the keys of flat maps."""
    if key in _SILENT or key == "$ref":
        return []
    if _is_data(key, value):
        return list(_data_words(value))
    if isinstance(value, dict):
        flat = key in _MAPS - _OURS and _is_map(key, holder)
        return [name for name, item in value.items() if flat and not isinstance(item, dict)]
    scalars = value if isinstance(value, list) else [value]
    # A boolean of OpenAPI's own (`required: true`) is not a word of the vendor's.
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
        return  # what is written in fields of ours claims nothing about the wire
    kind = _KINDS.get(part.holder, "")
    if kind and not ("$ref" in part.data and _stands_behind_ref(kind, part)):
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


def _stands_behind_ref(kind: str, part: Part) -> bool:
    """Tell whether a reference claims no more than what it points to: `default` is no status."""
    return kind in _ALL_BEHIND_REF or (kind == "response" and part.name == ("default",))


def _names(kind: str, part: Part) -> tuple[str, ...]:
    """Give what of a part facts have to name."""
    match kind:
        case "parameter" | "security scheme":
            return (str(part.data["name"]),) if "name" in part.data else ()
        case "operation":
            return part.name[:-1]
        case "property" | "header" | "response":
            return tuple(name for name in part.name if name != "default")
        case _:
            return ()
