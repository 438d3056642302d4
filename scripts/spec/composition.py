"""What a schema describes once its references and in-place parts are taken together.

Owns the closures over `$ref`, `allOf` and the like that several rules look through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from .elements import Element
from .keywords import IN_PLACE
from .reader import Pointer

if TYPE_CHECKING:
    from .document import Document

MAX_WEIGHT = 2_000
"""How many schemas may apply to one value before holding it against them takes too long."""

_CONDITIONAL = ("then", "else", "if", "not")
_IN_PLACE = (*IN_PLACE, *_CONDITIONAL, "dependentSchemas")


def parts(document: Document, schema: Pointer, keywords: tuple[str, ...]) -> list[Element]:
    """Give a schema and all that it applies to the same value through `$ref` and some keywords.

    Nothing is given of a schema that lies on a circle or explodes: it has a worse fault.
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
    """Give where each property of a value that a schema describes is described."""
    found: dict[str, list[Pointer]] = defaultdict(list)
    for part in parts(document, schema, keywords):
        for name in _mapping(part.data.get("properties")):
            found[name].append((*part.pointer, "properties", name))
    return found


def enclosing(document: Document, schema: Element) -> Element:
    """Give the outermost schema that applies to the same value by containing this one."""
    known = document.element_at
    pointer = schema.pointer
    while pointer:
        if pointer[-1] in _CONDITIONAL:
            owner = pointer[:-1]
        elif len(pointer) > 1 and pointer[-2] in (*IN_PLACE, "dependentSchemas"):
            owner = pointer[:-2]
        else:
            break
        if owner not in known or known[owner].kind != "schema":
            break
        pointer = owner
    return known[pointer]


def in_place_graph(document: Document) -> Mapping[Pointer, list[Pointer]]:
    """Give for every element what applies to the same value because of it, references too."""
    return {each.pointer: list(_onward(document, each)) for each in document.elements}


def weights(document: Document) -> Mapping[Pointer, int]:
    """Give how many schemas apply to one value because of each, repetitions counted.

    What lies on a circle or leads to one has no weight.
    """
    graph = document.in_place_graph
    counted: dict[Pointer, int] = {}
    for place in leaves_first(graph):
        counted[place] = 1 + sum(counted[each] for each in graph.get(place, ()))
    return counted


def leaves_first(graph: Mapping[Pointer, Iterable[Pointer]]) -> Iterator[Pointer]:
    """Give the nodes of a graph, each after all that it leads to; none that leads to a circle."""
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
