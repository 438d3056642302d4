"""References: where each leads, and what none leads to.

Owns `$ref` and everything else that names a component. Nothing is ever fetched: a reference that
leaves the file is a fault.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..paths import COMMAND
from ..spec import Document, Element, Pointer, described, is_extension, pointer_ref, ref_pointer
from ..spec.composition import MAX_WEIGHT, leaves_first
from .definition import Problem, rule
from .names import nearest

Component = tuple[str, str]
"""A component's section and name."""


@rule
def external_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` to another file or to a URL, which is never followed."""
    for each in _references(document):
        if not each.data["$ref"].startswith("#"):
            yield Problem(
                (*each.pointer, "$ref"),
                f"{each.data['$ref']} lies outside this file and is not fetched",
                f"join the files with `{COMMAND} bundle`, or copy what is needed here",
            )


@rule
def dangling_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` to something that is not in the file."""
    anchors = {str(each.data.get("$anchor")) for each in document.of_kind("schema")}
    for each in _references(document):
        ref = each.data["$ref"]
        if not ref.startswith("#") or ref[1:] in anchors:
            continue
        if document.target(ref) is None:
            yield Problem(
                (*each.pointer, "$ref"),
                f"nothing stands at {ref}",
                _instead(document, ref_pointer(ref) or ()),
            )


@rule
def mismatched_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` to something of another kind than belongs there."""
    known = document.element_at
    for each in _references(document):
        target = document.target(each.data["$ref"])
        if target is None:
            continue
        found = known.get(target)
        fits = found.wanted == each.wanted if found else isinstance(document.at(target), bool)
        if not fits:
            yield Problem(
                (*each.pointer, "$ref"),
                f"{described(each.wanted)} belongs here, {each.data['$ref']} is none",
                f"refer to {described(each.wanted)}",
            )


@rule
def circular_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` that leads back to itself before any value is reached."""
    onward = document.in_place_graph
    backward = defaultdict(list)
    for start, targets in onward.items():
        for target in targets:
            backward[target].append(start)
    circling = onward.keys() - set(leaves_first(onward)) - set(leaves_first(backward))
    for each in _references(document):
        if each.pointer in circling and document.target(each.data["$ref"]) in circling:
            yield Problem(
                (*each.pointer, "$ref"),
                f"{each.data['$ref']} leads back here without end",
                "break the circle, or let it pass through `properties` or `items`",
            )


@rule
def exploding_schema(document: Document) -> Iterator[Problem]:
    """A schema whose branches of branches are too many to hold a value against them."""
    counted = document.weights
    for place, targets in document.in_place_graph.items():
        heaviest = max((counted.get(target, 0) for target in targets), default=0)
        if counted.get(place, 0) > MAX_WEIGHT >= heaviest:
            yield Problem(
                place,
                f"more than {MAX_WEIGHT} schemas apply to one value here",
                "refer to each schema from fewer branches",
            )


@rule(lint=True)
def unused_component(document: Document) -> Iterator[Problem]:
    """A component that nothing reachable from a path refers to."""
    if "paths" not in document.data and "webhooks" not in document.data:
        return
    reached = _reached(document)
    for section in document.steps(("components",)):
        for place in document.steps(section):
            if _component(place) not in reached and not is_extension(section[-1]):
                yield Problem(place, f"no operation leads to {place[-1]}", "refer to it or drop it")


@rule(house=True)
def ref_outside_components(document: Document) -> Iterator[Problem]:
    """A `$ref` to a place outside `components`, or inside a component."""
    for each in _references(document):
        target = document.target(each.data["$ref"])
        if target and not (target[0] == "components" and len(target) == 3):
            yield Problem(
                (*each.pointer, "$ref"),
                f"{each.data['$ref']} is no component",
                "make a component of it and refer to that from both places",
            )


def _references(document: Document) -> Iterator[Element]:
    return (each for each in document.elements if isinstance(each.data.get("$ref"), str))


def _instead(document: Document, target: Pointer) -> str:
    siblings = [str(place[-1]) for place in document.steps(target[:-1])] if target else []
    near = nearest(target[-1], siblings) if siblings else None
    return f"write {pointer_ref((*target[:-1], near))}" if near else "add it or mend the reference"


def _reached(document: Document) -> set[Component]:
    uses: dict[Component | None, set[Component]] = defaultdict(set)
    for pointer, component in _uses(document):
        uses[_component(pointer)].add(component)
    reached: set[Component] = set()
    new = uses[None]
    while new:
        reached |= new
        new = {target for each in new for target in uses[each]} - reached
    return reached


def _uses(document: Document) -> Iterator[tuple[Pointer, Component]]:
    """Yield every mention of a component and where it is."""
    for each in _references(document):
        if component := _component(ref_pointer(each.data["$ref"]) or ()):
            yield each.pointer, component
    for each in document.of_kind("discriminator"):
        for name in document.schema(each.pointer[:-1]).discriminator.mapping.values():
            if component := _component(ref_pointer(name) or ("components", "schemas", name)):
                yield each.pointer, component
    for action in document.actions:
        for names in action.named_responses.values():
            yield from ((action.pointer, ("schemas", name)) for name in names)
    for each in document.of_kind("security-requirement"):
        yield from ((each.pointer, ("securitySchemes", name)) for name in each.data)


def _component(pointer: Pointer) -> Component | None:
    inside = len(pointer) > 2 and pointer[0] == "components"
    return (str(pointer[1]), str(pointer[2])) if inside else None
