"""How a spec of ours is written, where that can be judged from its data.

Owns the order of keys, the names that are ours to give, descriptions, and what is written twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..spec import LIMITS, Document, Element, is_extension
from .definition import Problem, rule
from .names import is_camel_case, is_pascal_case
from .operations import operation_ids

ORDER: Mapping[str, Sequence[str]] = {
    "root": (
        *("openapi", "info", "externalDocs", "servers", "security", "tags", "paths"),
        "components",
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
"""The order of the keys that have one, the limits among each other aside; keys that are not listed
stand anywhere before the `x-` fields."""

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
_PASCAL = ("schemas", "responses", "parameters", "requestBodies", "headers", "links", "pathItems")
_CAMEL = ("examples", "securitySchemes")
_NOTES = ("description", "summary", "examples")


@rule(house=True)
def key_order(document: Document) -> Iterator[Problem]:
    """A key that stands after one it should precede."""
    for each in document.elements:
        highest: tuple[tuple[int, str], str] | None = None
        for key, rank in _ranks(each):
            if highest and rank < highest[0]:
                yield Problem(
                    (*each.pointer, key),
                    f"{key} stands after {highest[1]}",
                    f"move it before {highest[1]}",
                )
            else:
                highest = (rank, key)


@rule(house=True)
def unidiomatic_name(document: Document) -> Iterator[Problem]:
    """An operationId, component or example whose name is not written as ours are."""
    for pointer, name, is_right, wanted in _our_names(document):
        if not is_right(name):
            yield Problem(pointer, f"{name} is not {wanted}", f"write it as {wanted}")


@rule(house=True)
def poor_description(document: Document) -> Iterator[Problem]:
    """A description that is no sentence or says nothing."""
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
                "the description says nothing" if is_hollow else "the description is no sentence",
                "say in a sentence what the type cannot: unit, who assigns it, when it is absent",
            )


@rule(house=True)
def repeated_definition(document: Document) -> Iterator[Problem]:
    """An object, list of values, parameter or response that is written out twice."""
    first: dict[str, Element] = {}
    for each in document.elements:
        if not _is_worth_a_name(document, each):
            continue
        earlier = first.setdefault(f"{each.kind} {_essence(each.data)}", each)
        if earlier is not each and (each.pointer[:1], each.pointer[3:]) != (("components",), ()):
            line = document.source.mark(earlier.pointer).line
            yield Problem(
                each.pointer,
                f"the same stands on line {line}",
                "make a component of it and refer to that from both places",
            )


def _ranks(element: Element) -> Iterator[tuple[str, tuple[int, str]]]:
    """Give an element's keys with their places; one that is free has that of the key before it."""
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


def _our_names(document: Document) -> Iterator[Name]:
    """Give every name that is ours to give, its test and what the test wants."""
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
    """Write what makes a definition what it is, without what is said about it."""
    return json.dumps(_stripped(data), sort_keys=True)


def _stripped(data: Any) -> Any:
    if isinstance(data, dict):
        return {
            key: _stripped(value)
            for key, value in data.items()
            if not is_extension(key) and not (key in _NOTES and not isinstance(value, dict))
        }
    return [_stripped(each) for each in data] if isinstance(data, list) else data
