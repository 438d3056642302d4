"""Rules for the properties of objects, across all the schemas that describe them.

Required names, names that collide in Python, and properties that are sent and never returned.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from ..spec import (
    ABSENT,
    IN_PLACE,
    Action,
    Document,
    Element,
    Operation,
    Pointer,
    Schema,
    reachable,
)
from ..spec.composition import enclosing, parts, properties
from .name_spelling import class_name, nearest, python_name
from .rule_definition import Problem, rule

_WHOLE = (*IN_PLACE, "then", "else", "dependentSchemas")
_CREATES = re.compile(r"(create|add|register|post|new|make|save)(OrUpdate)?(?=[A-Z])")
_READS = re.compile(r"(get|read|view|show|find|fetch|retrieve)(?=[A-Z])")
_ITEM = re.compile(r"/\{[^/{}]+\}/?$")


@rule
def required_not_in_properties(document: Document) -> Iterator[Problem]:
    """A required name that is not one of the properties.

    It is most often misspelt, and then every correct value is invalid.

    Fix: Correct the name, or describe the property under `properties`.
    """
    embedding = _Embedding(document)
    for each in document.of_kind("schema"):
        wanted = document.items((*each.pointer, "required"))
        whole = enclosing(document, each)
        if not wanted or {"not", "if"}.intersection(each.pointer[len(whole.pointer) :]):
            continue
        types = document.schema(whole.pointer).types
        if types and "object" not in types:
            for place in wanted:
                message = f"{' or '.join(sorted(types))} values have no property"
                yield Problem(place, message, "move it to the schema of the object, as in `items`")
            continue
        names = embedding.names(whole)
        for place in wanted if names else ():
            if (name := document.at(place)) not in names:
                near = nearest(name, names)
                yield Problem(
                    place,
                    f"missing property {name}",
                    f"write {near}" if near else "describe it under `properties`",
                )


@rule(lint=True)
def colliding_name(document: Document) -> Iterator[Problem]:
    """Properties, parameters or schemas whose names are the same in Python.

    The client renames one of them, and users cannot guess which.

    Fix: Rename it where the name is not on the wire; else allow the finding with `x-allow`.
    """
    for spell, places in _namespaces(document):
        first: dict[str, str] = {}
        for pointer, name in places:
            earlier = first.setdefault(spell(name), name)
            if earlier != name:
                yield Problem(
                    pointer,
                    f"{name} and {earlier} are both {spell(name)} in Python",
                    "rename it, or allow it with `x-allow` where the name is on the wire",
                )


@rule(house=True)
def never_read_back(document: Document) -> Iterator[Problem]:
    """A property that creating takes and reading never returns.

    Most often the schema of the response lacks it.

    Fix: Add it to the schema that is read, or mark it `writeOnly: true` if the vendor keeps it.
    """
    for create, reads in _pairs(document):
        returned = {name for read in reads for name in _returned_names(read)}
        sent = _sent(document, create)
        lost = sent.keys() - returned
        # A response with less than half of it is another view of the thing.
        for name in lost if len(lost) * 2 <= len(sent) else ():
            yield Problem(
                sent[name],
                f"{create.id} takes {name}, no response of {_listed(reads)} has it",
                "add it to what is read, or mark it `writeOnly: true` if the vendor keeps it",
            )


@rule(house=True)
def closed_response(document: Document) -> Iterator[Problem]:
    """A response that allows no further properties.

    A property that the vendor adds later would make every response invalid.

    Fix: Remove `additionalProperties: false` or `unevaluatedProperties: false`.
    """
    returned = [
        content.schema
        for operation in document.operations
        for response in operation.responses
        for content in response.contents
        if content.schema
    ]
    for each in reachable(returned):
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if each.data.get(keyword) is False:
                yield Problem(
                    (*each.pointer, keyword),
                    "a property that the vendor adds would make the response invalid",
                    f"drop `{keyword}: false`",
                )


def _listed(actions: list[Action]) -> str:
    return " or ".join(each.id for each in actions)


class _Embedding:
    """The property names of a value by all the schemas that describe it."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def names(self, schema: Element) -> list[str]:
        """Return the names; an empty list where further names are possible."""
        own = properties(self._document, schema.pointer, _WHOLE)
        if own:
            return [] if _is_open(self._document, schema) else [*own]
        # Properties may be described next to an `allOf` that refers to this schema.
        users = self._users.get(schema.pointer, [])
        held = [properties(self._document, each.pointer, _WHOLE) for each in users]
        if not all(held) or any(_is_open(self._document, each) for each in users):
            return []
        return [name for each in held for name in each]

    @cached_property
    def _users(self) -> Mapping[Pointer, list[Element]]:
        """Return the schemas that refer to another one for the same value, by the other one."""
        known, found = self._document.element_at, defaultdict[Pointer, list[Element]](list)
        for each in self._document.of_kind("schema"):
            if not {"$ref", "allOf"} & each.data.keys() or enclosing(self._document, each) != each:
                continue
            for part in parts(self._document, each.pointer, ("allOf",)):
                inner = enclosing(self._document, part).pointer
                if inner != each.pointer and known[each.pointer] not in found[inner]:
                    found[inner].append(each)
        return found


def _is_open(document: Document, schema: Element) -> bool:
    """Return whether further properties are described, or a part of the schema cannot be read."""
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
    """Yield names that have to differ, with the function that spells them in Python."""
    yield class_name, _named(document, ("components", "schemas"))
    for each in document.of_kind("schema"):
        if "properties" in each.data:
            yield python_name, _named(document, (*each.pointer, "properties"))
    for operation in document.operations:
        placed: dict[str, list[tuple[Pointer, str]]] = defaultdict(list)
        for parameter in operation.parameters:
            placed[parameter.location].append(((*parameter.pointer, "name"), parameter.name))
        yield from ((python_name, names) for names in placed.values())


def _named(document: Document, owner: Pointer) -> list[tuple[Pointer, str]]:
    return [(place, str(place[-1])) for place in document.steps(owner)]


def _pairs(document: Document) -> Iterator[tuple[Action, list[Action]]]:
    """Yield every creating action with the actions that read the same thing, if any."""
    named, placed = defaultdict(list), defaultdict(list)
    for each in document.actions:
        named[_noun(each, _READS)].append(each)
        if each.operation.method == "get" and _ITEM.search(each.operation.path):
            placed[_ITEM.sub("", each.operation.path)].append(each)
    for each in document.actions:
        noun, collection = _noun(each, _CREATES), _collection(each.operation)
        if reads := [*(named[noun] if noun else []), *(placed[collection] if collection else [])]:
            yield each, list({read.id: read for read in reads}.values())


def _noun(action: Action, verbs: re.Pattern[str]) -> str:
    return action.id[match.end() :] if (match := verbs.match(action.id)) else ""


def _collection(operation: Operation) -> str:
    return operation.path.rstrip("/") if operation.method == "post" else ""


def _sent(document: Document, create: Action) -> dict[str, Pointer]:
    """Return the properties that a creating action sends, except constants and `writeOnly` ones."""
    body = create.operation.body
    sent = [create.sent(content) for content in (body.contents if body else ())]
    return {
        name: places[0]
        for schema in sent
        if schema
        for name, places in properties(document, schema.pointer).items()
        if not any(_is_one_way(document.schema(place)) for place in places)
    }


def _is_one_way(schema: Schema) -> bool:
    return bool(schema.is_absent_in("response") or schema.credential or schema.const is not ABSENT)


def _returned_names(read: Action) -> set[str]:
    """Return the names of all properties, at any depth, of a reading action's good responses."""
    return {
        name
        for response in read.responses
        for content in response.contents
        if response.is_success and content.schema
        for schema in (read.alternatives(response, content) if read.branch else [content.schema])
        for each in schema.below()
        for name in each.own_properties
    }
