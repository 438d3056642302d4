"""The members of objects, across all the schemas that describe them.

Owns required names, names that meet in Python, and members that go in and never come out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from ..spec import IN_PLACE, Action, Document, Element, Operation, Pointer
from ..spec.bridge import bodies, items, members, pairs, schemas
from ..spec.composition import below, enclosing, parts, properties
from .definition import Problem, rule
from .names import class_name, nearest, python_name

_WHOLE = (*IN_PLACE, "then", "else", "dependentSchemas")
_CREATES = re.compile(r"(create|add|register|post|new|make|save)(OrUpdate)?(?=[A-Z])")
_READS = re.compile(r"(get|read|view|show|find|fetch|retrieve)(?=[A-Z])")
_MEMBER = re.compile(r"/\{[^/{}]+\}/?$")


@rule
def required_not_in_properties(document: Document) -> Iterator[Problem]:
    """A required name that is none of the properties."""
    for each in schemas(document):
        wanted = items(each.data.get("required"))
        whole = enclosing(document, each)
        if not wanted or {"not", "if"}.intersection(each.pointer[len(whole.pointer) :]):
            continue
        names = properties(document, whole.pointer, _WHOLE)
        if not names or _is_open(document, whole):
            continue
        for index, name in enumerate(wanted):
            if name not in [*names]:
                near = nearest(name, names)
                yield Problem(
                    (*each.pointer, "required", index),
                    f"there is no property {name}",
                    f"write {near}" if near else "describe it under `properties`",
                )


@rule
def colliding_name(document: Document) -> Iterator[Problem]:
    """Properties, parameters or schemas whose names are the same in Python."""
    for spell, places in _namespaces(document):
        first: dict[str, str] = {}
        for pointer, name in places:
            earlier = first.setdefault(spell(name), name)
            if earlier != name:
                yield Problem(
                    pointer,
                    f"{name} and {earlier} are both {spell(name)} in Python",
                    "rename what is ours to name; a name on the wire needs an `x-allow`",
                )


@rule(lint=True)
def never_read_back(document: Document) -> Iterator[Problem]:
    """A member that creating takes and reading never gives back."""
    for create, reads in _pairs(document):
        answered = {name for read in reads for name in _answered(document, read)}
        taken = _taken(document, create)
        lost = taken.keys() - answered
        # Less than half of it back is not the thing that was sent, but another view of it.
        for name in lost if len(lost) * 2 <= len(taken) else ():
            yield Problem(
                taken[name],
                f"{create.id} takes {name}, no answer of {_listed(reads)} has it",
                "add it to what is read, or mark it `writeOnly: true` if the vendor keeps it",
            )


@rule(house=True)
def closed_answer(document: Document) -> Iterator[Problem]:
    """An answer that allows no further members, though a vendor may add some any day."""
    seen: set[Pointer] = set()
    for body in bodies(document):
        for each in below(document, body.schema) if body.status else ():
            for keyword in ("additionalProperties", "unevaluatedProperties"):
                place = (*each.pointer, keyword)
                if each.data.get(keyword) is False and place not in seen:
                    seen.add(place)
                    yield Problem(
                        place,
                        "a member that the vendor adds would make the answer invalid",
                        f"drop `{keyword}: false`",
                    )


def _listed(actions: list[Action]) -> str:
    return " or ".join(each.id for each in actions)


def _is_open(document: Document, schema: Element) -> bool:
    """Tell whether further members are described, or a part of the schema cannot be read."""
    found = parts(document, schema.pointer, _WHOLE)
    known = {each.pointer for each in found}
    return any(
        "patternProperties" in each.data
        or isinstance(each.data.get("additionalProperties"), dict)
        or ("$ref" in each.data and document.resolve(each.pointer)[0] not in known - {each.pointer})
        for each in found
    )


def _namespaces(
    document: Document,
) -> Iterator[tuple[Callable[[str], str], list[tuple[Pointer, str]]]]:
    """Give, with the spelling that Python gives them, names that have to differ."""
    owner: Pointer = ("components", "schemas")
    yield class_name, [((*owner, name), name) for name in members(document.at(owner))]
    for each in schemas(document):
        owner = (*each.pointer, "properties")
        yield python_name, [((*owner, name), name) for name in members(document.at(owner))]
    for operation in document.operations:
        for place in ("query", "path", "header", "cookie"):
            yield (
                python_name,
                [
                    ((*pointer, "name"), str(data.get("name")))
                    for pointer, data in pairs(operation)
                    if data.get("in") == place
                ],
            )


def _pairs(document: Document) -> Iterator[tuple[Action, list[Action]]]:
    """Give every creating action with those that read the same thing, where there are any."""
    named, placed = defaultdict(list), defaultdict(list)
    for each in document.actions:
        named[_noun(each, _READS)].append(each)
        if each.operation.method == "get" and _MEMBER.search(each.operation.path):
            placed[_MEMBER.sub("", each.operation.path)].append(each)
    for each in document.actions:
        noun, collection = _noun(each, _CREATES), _collection(each.operation)
        if reads := [*(named[noun] if noun else []), *(placed[collection] if collection else [])]:
            yield each, list({read.id: read for read in reads}.values())


def _noun(action: Action, verbs: re.Pattern[str]) -> str:
    return action.id[match.end() :] if (match := verbs.match(action.id)) else ""


def _collection(operation: Operation) -> str:
    return operation.path.rstrip("/") if operation.method == "post" else ""


def _taken(document: Document, create: Action) -> dict[str, Pointer]:
    """Give the members that a creating action sends, save constants and what is only ever sent."""
    sent = [
        body.schema
        for body in bodies(document)
        if body.operation is create.operation and body.status is None
    ]
    schemas_ = sent if create.branch is None else [create.pointer]
    return {
        name: places[0]
        for schema in schemas_
        for name, places in properties(document, schema).items()
        if not any(_is_one_way(document, place) for place in places)
    }


def _is_one_way(document: Document, place: Pointer) -> bool:
    local, data = members(document.at(place)), members(document.resolve(place)[1])
    return any({"writeOnly", "x-credential", "const"} & each.keys() for each in (local, data))


def _answered(document: Document, read: Action) -> set[str]:
    """Give the names of all members, at any depth, of a reading action's good answers."""
    schemas_ = [
        body.schema
        for body in bodies(document)
        if body.operation is read.operation and body.is_success
    ]
    if read.branch is not None:
        responses = members(read.data.get("responses"))
        named = [
            name
            for status, names in responses.items()
            if status[:1] == "2"
            for name in items(names)
        ]
        schemas_ = [("components", "schemas", str(name)) for name in named]
    return {
        name
        for schema in schemas_
        for each in below(document, schema)
        for name in members(each.data.get("properties"))
    }
