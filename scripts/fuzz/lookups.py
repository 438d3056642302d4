"""The actions that read, and those that change, what another action writes, as the spec implies it.

The path of an item continues that of its collection; or one URL serves both, and the reading action
needs only values that the writing one requires, as the key of what is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..spec import ABSENT, Action, Document, Schema, ValuePath
from .distinct_values import is_written

_DEPTH = 4


@dataclass(frozen=True)
class Lookup:
    """A way to read what an action wrote.

    Attributes:
        action: The reading action.
        result: Where its response has what was written.
        schemas: The schemas of the result.
        keys: The values in the body of both requests that select it.
        variable: The path parameter that selects it, or an empty string.
        selector: The query parameter that names the property in the path, with the name; or None.
    """

    action: Action
    result: ValuePath
    schemas: tuple[Schema, ...]
    keys: tuple[ValuePath, ...] = ()
    variable: str = ""
    selector: tuple[str, str] | None = None

    @property
    def is_list(self) -> bool:
        """Return whether the result is a list of items."""
        return any("array" in each.types for each in self.schemas)

    @property
    def sent(self) -> Schema | None:
        """Return the schema of the request, or None if it has no JSON object."""
        return sent_by(self.action)

    @property
    def names(self) -> frozenset[str]:
        """Return the properties that the result or its items have."""
        return frozenset(
            name
            for each in self.schemas
            for described in (each, each.items)
            if described
            for name in described.properties
        )


@dataclass(frozen=True)
class Writing:
    """An action that writes, the ways to read what it wrote, and the actions that change it."""

    action: Action
    schema: Schema
    lookups: tuple[Lookup, ...]
    changes: tuple[tuple[Action, Schema], ...]

    @property
    def keys(self) -> tuple[ValuePath, ...]:
        """Return the values in the body that select what is read."""
        return max((each.keys for each in self.lookups), key=len, default=())


def writings(document: Document) -> Mapping[str, Writing]:
    """Return the actions whose values can be read back, by id."""
    every = {each.id: (each, sent) for each in document.actions if (sent := sent_by(each))}
    found = {}
    for action, schema in every.values():
        lookups = tuple(_lookups(document, action, schema))
        if any(not each.is_list for each in lookups):
            changes = tuple(_changes(every, lookups))
            found[action.id] = Writing(action, schema, lookups, changes)
    return found


def sent_by(action: Action) -> Schema | None:
    """Return the schema of the JSON object that an action sends, or None."""
    schemas = (action.sent(each) for each in action.contents if each.kind == "json")
    return next((each for each in schemas if each and each.is_object), None)


def _lookups(document: Document, write: Action, schema: Schema) -> Iterator[Lookup]:
    written = {name for name, each in schema.properties.items() if is_written(each)}
    by_path = [each for each in document.actions if _continues(write, each)]
    by_keys = [(each, keys) for each in document.actions if (keys := _keys(write, schema, each))]
    for read in by_path:
        variable = read.operation.path.rpartition("{")[2].rstrip("}")
        for result, schemas in _results(read, written):
            lookup = Lookup(read, result, schemas, variable=variable)
            yield from _selected(lookup)
    most = max((len(keys) for _, keys in by_keys), default=0)
    for read, keys in by_keys:
        for result, schemas in _results(read, written):
            lookup = Lookup(read, result, schemas, keys)
            has_more = lookup.names - {key[0] for key in keys} & written
            if lookup.is_list or (len(keys) == most and has_more):
                yield lookup


def _continues(write: Action, read: Action) -> bool:
    """Return whether an action reads an item by the path below that of its collection."""
    above, _, last = read.operation.path.rpartition("/")
    needed = [each for each in read.operation.parameters if each.required]
    return (
        (write.operation.method, read.operation.method) == ("post", "get")
        and above == write.operation.path.rstrip("/")
        and last.startswith("{")
        and "{" not in above
        and all(each.location == "path" for each in needed)
    )


def _selected(lookup: Lookup) -> Iterator[Lookup]:
    """Yield a lookup for each property that the path may have; one alone without a choice."""
    for each in lookup.action.operation.parameters:
        choices = each.schema.enum if each.schema and each.location == "query" else None
        if choices and len(lookup.names & set(map(str, choices))) > 1:
            for choice in choices:
                yield replace(lookup, selector=(each.name, str(choice)))
            return
    yield lookup


def _keys(write: Action, schema: Schema, read: Action) -> tuple[ValuePath, ...]:
    """Return the values that a reading action needs; none if it needs others than the written."""
    needed = sent_by(read)
    is_other = read.operation.path != write.operation.path or not read.is_repeatable
    if needed is None or read is write or is_other:
        return ()
    keys, known = set(_required(needed)), set(_required(schema))
    others = set(_paths(needed)) - keys
    if not keys <= known or others & set(_paths(schema)):
        return ()
    return tuple(sorted(keys))


def _required(schema: Schema, depth: int = _DEPTH) -> Iterator[ValuePath]:
    """Yield the paths to the values that a request needs, without constants and credentials."""
    for name, each in schema.properties.items():
        if name in schema.required and is_chosen(each):
            inner = [*_required(each, depth - 1)] if depth and each.is_object else []
            yield from ((name, *path) for path in inner or [()])


def _paths(schema: Schema, depth: int = _DEPTH) -> Iterator[ValuePath]:
    for name, each in schema.properties.items():
        if is_chosen(each):
            inner = [*_paths(each, depth - 1)] if depth and each.is_object else []
            yield from ((name, *path) for path in inner or [()])


def is_chosen(schema: Schema) -> bool:
    """Return whether a property is neither a constant nor a credential."""
    return not schema.credential and schema.const is ABSENT


def _results(read: Action, written: set[str]) -> Iterator[tuple[ValuePath, tuple[Schema, ...]]]:
    """Yield the place in the response that shares most properties with what was written."""
    schemas = tuple(
        schema
        for response in read.responses
        for content in response.contents
        if response.is_success and content.kind == "json"
        for schema in read.alternatives(response, content)
        if not schema.failure
    )
    places: dict[ValuePath, tuple[Schema, ...]] = {(): schemas}
    for schema in schemas:
        for name, each in schema.properties.items():
            places[name,] = (*places.get((name,), ()), each)
    best = max(places, key=lambda place: (_shared(places[place], written), -len(place)))
    if _shared(places[best], written):
        yield best, places[best]


def _shared(schemas: tuple[Schema, ...], written: set[str]) -> int:
    names = {
        name
        for each in schemas
        for one in (each, each.items)
        if one
        for name, held in one.properties.items()
        if is_chosen(held)
    }
    return len(names & written)


def _changes(
    every: Mapping[str, tuple[Action, Schema]], lookups: tuple[Lookup, ...]
) -> Iterator[tuple[Action, Schema]]:
    """Yield the actions that change what the lookups read: by its path, or by its keys."""
    reading = [each.action for each in lookups]
    for action, schema in every.values():
        if action in reading:
            continue
        for each in lookups:
            others = {name for name, held in schema.properties.items() if is_written(held)}
            if each.is_list or not others & each.names - {
                key[0] for key in each.keys if len(key) == 1
            }:
                continue
            is_by_path = each.variable and action.operation.path == each.action.operation.path
            is_update = is_by_path and action.operation.method in ("put", "patch")
            if is_update or (each.keys and set(each.keys) <= set(_required(schema))):
                yield action, schema
                break
