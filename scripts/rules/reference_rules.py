"""Rules for references: their targets, and components without a reference.

Nothing is ever fetched: a reference to another file is an error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..paths import COMMAND
from ..spec import Document, Element, Pointer, described, is_extension, pointer_ref, ref_pointer
from ..spec.composition import MAX_WEIGHT, leaves_first
from .name_spelling import nearest
from .rule_definition import Problem, rule

Component = tuple[str, str]
"""A component's section and name."""


@rule
def external_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` to another file or to a URL, which is never followed.

    A spec is one file, so that a review sees everything that it depends on.

    Fix: Join the files with `python -m scripts.build bundle`, or copy what is needed.
    """
    for each in _references(document):
        if not each.data["$ref"].startswith("#"):
            yield Problem(
                (*each.pointer, "$ref"),
                f"{each.data['$ref']} is outside this file and is not fetched",
                f"join the files with `{COMMAND} bundle`, or copy what is needed here",
            )


@rule
def dangling_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` to something that is not in the file.

    What it refers to cannot be generated or validated.

    Fix: Correct the reference, or add what it refers to.
    """
    anchors = {str(each.data.get("$anchor")) for each in document.of_kind("schema")}
    for each in _references(document):
        ref = each.data["$ref"]
        if not ref.startswith("#") or ref[1:] in anchors:
            continue
        if document.target(ref) is None:
            yield Problem(
                (*each.pointer, "$ref"),
                f"{ref} does not exist",
                _instead(document, ref_pointer(ref) or ()),
            )


@rule
def mismatched_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` to an object of another kind than belongs there.

    A schema cannot be used as a parameter, for example.

    Fix: Refer to an object of the kind that the message names.
    """
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
                f"{described(each.wanted)} is expected here, not {each.data['$ref']}",
                f"refer to {described(each.wanted)}",
            )


@rule
def circular_ref(document: Document) -> Iterator[Problem]:
    """A `$ref` that leads back to itself before any value is reached.

    Such a schema describes no value and never ends.

    Fix: Break the circle, or let it pass through `properties` or `items`.
    """
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
                f"{each.data['$ref']} leads back here endlessly",
                "break the circle, or let it pass through `properties` or `items`",
            )


@rule
def exploding_schema(document: Document) -> Iterator[Problem]:
    """A schema with so many nested branches that validating a value would take too long.

    The number of schemas that apply to one value multiplies with every level.

    Fix: Refer to each schema from fewer branches.
    """
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
    """A component that nothing reachable from a path refers to.

    It is generated, tested and reviewed for nothing, or a reference to it is missing.

    Fix: Refer to it, or remove it.
    """
    if "paths" not in document.data and "webhooks" not in document.data:
        return
    reached = _reached(document)
    for section in document.steps(("components",)):
        for place in document.steps(section):
            if _component(place) not in reached and not is_extension(section[-1]):
                yield Problem(place, f"no operation leads to {place[-1]}", "refer to it or drop it")


@rule(house=True)
def ref_outside_components(document: Document) -> Iterator[Problem]:
    """A `$ref` to a place outside `components`, or inside a component.

    Such a place moves when the spec is edited and has no name of its own.

    Fix: Make a component of it, and refer to that from both places.
    """
    for each in _references(document):
        target = document.target(each.data["$ref"])
        if target and not (target[0] == "components" and len(target) == 3):
            yield Problem(
                (*each.pointer, "$ref"),
                f"{each.data['$ref']} is not a component",
                "make a component of it and refer to that from both places",
            )


def _references(document: Document) -> Iterator[Element]:
    return (each for each in document.elements if isinstance(each.data.get("$ref"), str))


def _instead(document: Document, target: Pointer) -> str:
    siblings = [str(place[-1]) for place in document.steps(target[:-1])] if target else []
    near = nearest(target[-1], siblings) if siblings else None
    return f"write {pointer_ref((*target[:-1], near))}" if near else "add it or fix the reference"


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
