"""The composition of schemas: closures over `$ref`, `allOf` and other in-place applicators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from .elements import Element
from .keywords import IN_PLACE
from .reader import Pointer
from .value_path import ValuePath, position

if TYPE_CHECKING:
    from .document import Document

MAX_WEIGHT = 2_000
"""The maximum number of schemas that apply to one value; beyond it validation is too slow."""

_CONDITIONAL = ("then", "else", "if", "not")
_IN_PLACE = (*IN_PLACE, *_CONDITIONAL, "dependentSchemas")


def parts(document: Document, schema: Pointer, keywords: tuple[str, ...]) -> list[Element]:
    """Return a schema and all schemas it applies to the same value by `$ref` and some keywords.

    Empty for a circular schema and for one that exceeds `MAX_WEIGHT`, which are findings.
    """
    known, graph = document.element_at, document.in_place_graph
    found: dict[Pointer, Element] = {}
    left = [schema] if 0 < document.weights.get(schema, 0) <= MAX_WEIGHT else []
    while left:
        pointer = left.pop()
        if pointer not in found and pointer in known:
            found[pointer] = known[pointer]
            left += [
                target
                for target in reversed(graph[pointer])
                if target[: len(pointer)] != pointer or target[len(pointer)] in keywords
            ]
    return list(found.values())


def properties(
    document: Document, schema: Pointer, keywords: tuple[str, ...] = IN_PLACE
) -> Mapping[str, list[Pointer]]:
    """Return, for each property that a schema describes, the places of its descriptions."""
    found: dict[str, list[Pointer]] = defaultdict(list)
    for part in parts(document, schema, keywords):
        for name in _mapping(part.data.get("properties")):
            found[name].append((*part.pointer, "properties", name))
    return found


def described_at(document: Document, schemas: Sequence[Pointer], path: ValuePath) -> list[Pointer]:
    """Return the places of all descriptions of the value at a path in what schemas describe."""
    found = list(schemas)
    for step in path:
        is_item = position(step) is not None
        found = [
            place
            for schema in found
            for place in (
                [(*each.pointer, "items") for each in _with_items(document, schema)]
                if is_item
                else properties(document, schema).get(step, [])
            )
        ]
    return found


def _with_items(document: Document, schema: Pointer) -> Iterator[Element]:
    return (each for each in parts(document, schema, IN_PLACE) if "items" in each.data)


def enclosing(document: Document, schema: Element) -> Element:
    """Return the outermost schema that contains a schema and applies to the same value."""
    return list(holders(document, schema))[-1]


def holders(document: Document, schema: Element) -> Iterator[Element]:
    """Yield a schema and those that contain it and apply to the same value, outwards."""
    known = document.element_at
    pointer = schema.pointer
    while pointer:
        yield known[pointer]
        if pointer[-1] in _CONDITIONAL:
            owner = pointer[:-1]
        elif len(pointer) > 1 and pointer[-2] in (*IN_PLACE, "dependentSchemas"):
            owner = pointer[:-2]
        else:
            break
        if owner not in known or known[owner].kind != "schema":
            break
        pointer = owner


def users(document: Document, schema: Pointer) -> set[Pointer]:
    """Return the schemas that apply a schema to the same value, directly or indirectly."""
    found: set[Pointer] = set()
    waiting = {schema}
    while waiting:
        found |= waiting
        onward = document.in_place_graph.items()
        waiting = {owner for owner, parts in onward if not waiting.isdisjoint(parts)} - found
    return found - {schema}


def in_place_graph(document: Document) -> Mapping[Pointer, list[Pointer]]:
    """Return, for every element, the elements it applies to the same value, by reference too."""
    return {each.pointer: list(_onward(document, each)) for each in document.elements}


def weights(document: Document) -> Mapping[Pointer, int]:
    """Return the number of schemas that each element applies to one value, with repetitions.

    Elements on a cycle, or with a path to one, have no weight.
    """
    graph = document.in_place_graph
    counted: dict[Pointer, int] = {}
    for place in leaves_first(graph):
        counted[place] = 1 + sum(counted[each] for each in graph.get(place, ()))
    return counted


def leaves_first(graph: Mapping[Pointer, Iterable[Pointer]]) -> Iterator[Pointer]:
    """Yield the nodes of a graph, each after its successors; none with a path to a cycle."""
    sorter = TopologicalSorter(graph)
    with suppress(CycleError):
        sorter.prepare()
    while ready := sorter.get_ready():
        yield from ready
        sorter.done(*ready)


def _onward(document: Document, element: Element) -> Iterator[Pointer]:
    if target := document.target(element.data.get("$ref")):
        yield target
    for keyword in _IN_PLACE if element.kind == "schema" else ():
        held = element.data.get(keyword)
        if keyword in _CONDITIONAL and held is not None:
            yield (*element.pointer, keyword)
        elif keyword not in _CONDITIONAL:
            steps = range(len(held)) if isinstance(held, list) else _mapping(held)
            yield from ((*element.pointer, keyword, step) for step in steps)


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
