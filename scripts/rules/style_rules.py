"""Rules for the style of the bundle's specs: key order, names, descriptions and repetition.

`text_rules` has the rules for indentation and the like, `scalar_rules` those for quotes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..spec import LIMITS, Document, Element, Mark, is_extension
from .line_edits import reordered
from .name_spelling import is_camel_case, is_pascal_case
from .operation_rules import operation_ids
from .rule_definition import Problem, rule

ORDER: Mapping[str, Sequence[str]] = {
    "root": (
        *("openapi", "info", "externalDocs", "servers", "security", "tags", "paths"),
        *("webhooks", "components"),
    ),
    "operation": (
        *("operationId", "tags", "summary", "description", "externalDocs", "security"),
        *("parameters", "requestBody", "responses"),
    ),
    "parameter": (
        *("name", "in", "required", "description", "style", "explode", "schema", "examples"),
    ),
    "schema": (
        *("type", "format", "contentEncoding", "description", "enum", "const"),
        *LIMITS,
        *("default", "required", "properties", "items", "additionalProperties", "examples"),
    ),
}
"""The order of keys. Limits have one place and no order among each other; keys that are not listed
may be anywhere before the `x-` fields."""

_HOLLOW = (
    "ok",
    "success",
    "successful",
    "error",
    "failure",
    "created",
    "done",
    "not found",
    "todo",
)
_PLACEHOLDER = re.compile(r"\bTODO\b")
_PASCAL = ("schemas", "responses", "parameters", "requestBodies", "headers", "links", "pathItems")
_CAMEL = ("examples", "securitySchemes")
_NOTES = ("description", "summary", "examples")


@rule(house=True)
def placeholder(document: Document) -> Iterator[Problem]:
    """A TODO in a spec or its evidence file.

    The skeleton of a new vendor has one wherever the vendor's documents have to be read.

    Fix: Write what the document states, or remove what it does not.
    """
    for path in (document.path, document.evidence_path):
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        for number, line in enumerate(text.splitlines(), 1):
            if found := _PLACEHOLDER.search(line):
                yield Problem(
                    Mark(number, found.start() + 1),
                    "this is still to be written",
                    "write what the vendor's document states",
                    None if path == document.path else path,
                )


@rule(house=True, fixable=True)
def key_order(document: Document) -> Iterator[Problem]:
    """A key that comes after one it should precede.

    Specs in one order can be compared line by line.

    Fix: Move the key to its place in the order that specs/README.md lists.
    """
    for each in document.elements:
        highest: tuple[tuple[int, str], str] | None = None
        ranks = [*_ranks(each)]
        for key, rank in ranks:
            if highest and rank < highest[0]:
                ordered = [name for name, _ in sorted(ranks, key=lambda ranked: ranked[1])]
                yield Problem(
                    (*each.pointer, key),
                    f"{key} comes after {highest[1]}",
                    f"move it before {highest[1]}",
                    edits=reordered(document, each.pointer, ordered),
                )
            else:
                highest = (rank, key)


@rule(house=True)
def unidiomatic_name(document: Document) -> Iterator[Problem]:
    """An operationId, component or example whose name is not in the style of the bundle.

    These names become names in the clients.

    Fix: Write ids, examples and security schemes in camelCase, other components in PascalCase.
    """
    for pointer, name, is_right, wanted in _free_names(document):
        if not is_right(name):
            yield Problem(pointer, f"{name} is not {wanted}", f"write it as {wanted}")


@rule(house=True)
def poor_description(document: Document) -> Iterator[Problem]:
    """A description that is not a sentence or has no content.

    It becomes the documentation of the client.

    Fix: Write in a sentence what the type cannot express: unit, who assigns it, when it is
    absent.
    """
    for each in document.elements:
        text = each.data.get("description")
        if each.kind in ("external-docs", "root") or not isinstance(text, str):
            continue
        bare = text.strip()
        names = (each.name.lower(), str(each.data.get("name")).lower())
        is_hollow = bare.rstrip(".!").lower() in (*_HOLLOW, *names)
        if is_hollow or bare[-1:] not in (".", "?", "!", ")"):
            yield Problem(
                (*each.pointer, "description"),
                "the description has no content"
                if is_hollow
                else "the description is not a sentence",
                "write what the type cannot express: unit, who assigns it, when it is absent",
            )


@rule(house=True)
def repeated_definition(document: Document) -> Iterator[Problem]:
    """An object, list of values, parameter or response that is written out twice.

    The client has a class for each, and a change of one misses the other.

    Fix: Make a component of it, and refer to that from both places.
    """
    first: dict[str, Element] = {}
    for each in document.elements:
        if not _is_worth_a_name(document, each):
            continue
        earlier = first.setdefault(f"{each.kind} {_essence(each.data)}", each)
        if earlier is not each and (each.pointer[:1], each.pointer[3:]) != (("components",), ()):
            line = document.source.mark(earlier.pointer).line
            yield Problem(
                each.pointer,
                f"the same definition is on line {line}",
                "make a component of it and refer to that from both places",
            )


def _ranks(element: Element) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield an element's keys with their ranks; a key without one has that before it."""
    order = ORDER.get(element.kind, ())
    rank = (0, "")
    for key in element.data:
        if is_extension(key):
            yield key, (len(order) + 2, "")
            continue
        if element.kind == "responses":
            rank = (1 if key == "default" else 0, key)
        elif element.kind == "schema" and key in LIMITS:
            rank = (order.index(LIMITS[0]), "")
        elif key in order:
            rank = (order.index(key), "")
        yield key, rank


Name = tuple[tuple[str | int, ...], str, Callable[[str], bool], str]


def _free_names(document: Document) -> Iterator[Name]:
    """Yield every name that is not on the wire, its test and a description of the test."""
    for operation_id in operation_ids(document):
        yield operation_id.pointer, operation_id.text, _is_verb_and_noun, "camelCase, verb and noun"
    for each in document.of_kind("media-type", "parameter", "header"):
        for place in document.steps((*each.pointer, "examples")):
            yield place, str(place[-1]), is_camel_case, "camelCase"
    for section, is_right, wanted in (
        *((each, is_pascal_case, "PascalCase") for each in _PASCAL),
        *((each, is_camel_case, "camelCase") for each in _CAMEL),
    ):
        for place in document.steps(("components", section)):
            yield place, str(place[-1]), is_right, wanted


def _is_verb_and_noun(name: str) -> bool:
    return is_camel_case(name) and name != name.lower()


def _is_worth_a_name(document: Document, element: Element) -> bool:
    if element.kind == "schema":
        schema = document.schema(element.pointer)
        return bool(schema.own_properties) or len(document.items((*element.pointer, "enum"))) > 1
    return element.kind in ("parameter", "header") or "content" in element.data


def _essence(data: Any) -> str:
    """Return a definition as JSON without descriptions, examples and `x-` fields."""
    return json.dumps(_stripped(data), sort_keys=True)


def _stripped(data: Any) -> Any:
    if isinstance(data, dict):
        return {
            key: _stripped(value)
            for key, value in data.items()
            if not is_extension(key) and not (key in _NOTES and not isinstance(value, dict))
        }
    return [_stripped(each) for each in data] if isinstance(data, list) else data
