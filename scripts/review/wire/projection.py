"""A spec rewritten for comparison, in which every action is an operation of its own.

Each action has two copies of everything it uses, one for requests and one for responses. A change
of a shared component is therefore found in every operation that it affects, with its effect there.
Evidence and all other extensions are left out. Each copied element leads back to its place in the
file.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import Action, Document, Pointer, plain, pointer_ref, ref_pointer
from .action_scope import Scope, distinction, narrow_body, narrow_responses
from .merged_schemas import PROSE, parts

# Components other than schemas; these have no cycles and are written inline.
_WRITTEN_OUT = ("parameters", "requestBodies", "responses", "headers", "examples", "links")
# Keywords whose value is data, in which `$ref` is an ordinary name.
_DATA = frozenset({"const", "default", "enum", "example", "value"})
# Keywords whose value is a map from names.
_MAPS = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "$defs", "responses", "content"}
    | {"headers", "examples", "variables", "securitySchemes", "callbacks", "links", "webhooks"}
)
_ROOT = ("info", "externalDocs", "servers", "tags", "webhooks")
_DEEPEST = 40


@dataclass(frozen=True)
class Projection:
    """The rewritten data.

    Attributes:
        data: An OpenAPI 3.1 description.
        origins: The pointers in the document of the objects and lists of `data`.
        actions: The ids of the actions by the key of their path and their method.
        paths: The real path of each key.
        users: The ids of the actions that use an element of the document, by its pointer there.
        references: The schemas that elements of `data` refer to, by the element's pointer.
        scopes: The prefixes of the names of the copied schemas.
    """

    data: dict[str, Any]
    origins: Mapping[Pointer, Pointer]
    actions: Mapping[tuple[str, str], str]
    paths: Mapping[str, str]
    users: Mapping[Pointer, frozenset[str]]
    references: Mapping[Pointer, Pointer]
    scopes: tuple[str, ...]

    def origin(self, pointer: Pointer) -> Pointer:
        """Return the pointer in the document of an element of the rewritten data."""
        for end in range(len(pointer), 0, -1):
            if (found := self.origins.get(pointer[:end])) is not None:
                return (*found, *pointer[end:])
        return pointer

    def alone(self, other: Projection) -> frozenset[str]:
        """Return the ids of the actions that the other side lacks; a renamed action is not one."""
        return frozenset(name for key, name in self.actions.items() if key not in other.actions)

    def used_by(self, pointer: Pointer) -> frozenset[str]:
        """Return the ids of the actions that use an element of the document."""
        for end in range(len(pointer), 0, -1):
            if (found := self.users.get(pointer[:end])) is not None:
                return found
        return frozenset()


def project(document: Document) -> Projection:
    """Return a spec rewritten; what is not valid OpenAPI is skipped."""
    writing = _Writing(document)
    for action in document.actions:
        writing.add(action)
    return writing.projection()


class _Writing:
    """A projection in progress; each copy records its origin and its actions."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._plain = plain(document.data)
        self._origins: dict[Pointer, Pointer] = {}
        self._actions: dict[tuple[str, str], str] = {}
        self._paths: dict[str, str] = {}
        self._users: dict[Pointer, set[str]] = defaultdict(set)
        self._references: dict[Pointer, Pointer] = {}
        self._scopes: list[str] = []
        self._schemas: dict[str, Any] = {}
        self._operations: dict[str, dict[str, Any]] = {}

    def projection(self) -> Projection:
        everybody = frozenset(self._actions.values())
        schemes: Pointer = ("components", "securitySchemes")
        data: dict[str, Any] = {"openapi": "3.1.0", "paths": self._operations}
        for member in _ROOT:
            if member in self._plain:
                users = everybody if member == "servers" else frozenset()
                data[member] = self._copy((member,), (member,), self._scope(member, users))
        data["components"] = {"schemas": self._schemas}
        if self._at(schemes) is not None:
            scope = self._scope("securitySchemes", frozenset())
            data["components"]["securitySchemes"] = self._copy(schemes, schemes, scope)
        used = {pointer: frozenset(found) for pointer, found in self._users.items()}
        return Projection(
            data,
            self._origins,
            self._actions,
            self._paths,
            used,
            self._references,
            tuple(self._scopes),
        )

    def add(self, action: Action) -> None:
        """Add an action under a path of its own."""
        operation = action.operation
        key = operation.path + distinction(action)
        place: Pointer = ("paths", key, operation.method)
        self._actions[key, operation.method] = action.id
        self._paths[key] = operation.path
        self._origins[place[:2]] = (
            operation.pointer[:-1] if action.branch is None else action.pointer
        )
        self._origins[place] = action.pointer
        self._users[operation.pointer].add(action.id)
        self._users[operation.pointer[:-1]].add(action.id)
        self._users[action.pointer].add(action.id)
        written = dict(self._texts(action, place)) | dict(self._parts(action, place))
        self._operations.setdefault(key, {})[operation.method] = written

    def _texts(self, action: Action, place: Pointer) -> Iterator[tuple[str, Any]]:
        owner = action.pointer if action.branch is None else (*action.pointer, "x-action")
        yield "operationId", action.id
        for name in ("operationId", "summary", "description", "deprecated"):
            if name in action.data:
                self._origins[(*place, name)] = (*owner, name)
                yield name, action.data[name]
        for name in ("tags", "externalDocs"):
            if name in action.operation.data:
                self._origins[(*place, name)] = (*action.operation.pointer, name)
                yield name, action.operation.data[name]

    def _parts(self, action: Action, place: Pointer) -> Iterator[tuple[str, Any]]:
        operation = action.operation
        key = f"{place[1]} {place[2]}"
        sent = self._scope(f"{key} sent", frozenset({action.id}))
        got = self._scope(f"{key} got", frozenset({action.id}))
        narrow_body(action, sent)
        narrow_responses(action, got)
        owners = {"security": (), "servers": operation.pointer[:-1]}
        for member, above in owners.items():
            at: Pointer = (*operation.pointer, member)
            at = at if self._at(at) is not None else (*above, member)
            if self._at(at) is not None and at != ("servers",):
                yield member, self._copy(at, (*place, member), sent)
        for needed in (each for way in operation.security for each in way):
            self._users["components", "securitySchemes", needed.scheme.name].add(action.id)
        if operation.parameters:
            self._origins[(*place, "parameters")] = (*operation.pointer, "parameters")
            yield (
                "parameters",
                [
                    self._copy(each.pointer, (*place, "parameters", index), sent)
                    for index, each in enumerate(operation.parameters)
                ],
            )
        for member, scope in {"requestBody": sent, "responses": got, "callbacks": sent}.items():
            at = (*operation.pointer, member)
            if self._at(at) is not None:
                yield member, self._copy(at, (*place, member), scope)

    def _scope(self, purpose: str, actions: frozenset[str]) -> Scope:
        """Return a new scope, whose name is the same on both sides and needs no escaping."""
        name = f"{hashlib.sha256(purpose.encode()).hexdigest()[:12]}."
        self._scopes.append(name)
        return Scope(name, actions)

    def _at(self, pointer: Pointer) -> Any:
        node: Any = self._plain
        for step in pointer:
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                return None
        return node

    def _below(self, pointer: Pointer) -> list[Pointer]:
        node = self._at(pointer)
        steps = range(len(node)) if isinstance(node, list) else node
        return [(*pointer, step) for step in (steps if isinstance(node, list | dict) else ())]

    def _copy(self, source: Pointer, place: Pointer, scope: Scope) -> Any:
        """Return a copy of an element, with a copy of its own for every reference."""
        return self._copied(source, place, scope, is_map=source[-1] in _MAPS)

    def _copied(self, source: Pointer, place: Pointer, scope: Scope, *, is_map: bool) -> Any:
        source = scope.swapped.get(source, source)
        node = self._at(source)
        if not isinstance(node, dict | list):
            return node
        self._origins[place] = source
        self._users[source] |= scope.actions
        below = [each for each in self._below(source) if each not in scope.left_out]
        if isinstance(node, list):
            return [
                self._copied(each, (*place, index), scope, is_map=False)
                for index, each in enumerate(below)
            ]
        if (target := ref_pointer(node.get("$ref"))) and self._at(target) is not None:
            return self._referenced(target, source, place, scope)
        if "allOf" in node and not is_map and (whole := parts(self._document, source)):
            return self._joined(whole, place, scope)
        written = {}
        for each in below:
            key = each[-1]
            if key == "discriminator" and not is_map:
                continue  # the constants of the branches mean the same
            name = "oneOf" if key == "anyOf" and source in scope.unions else key
            written[name] = self._value(each, (*place, name), scope, is_map=is_map)
        return written

    def _value(self, source: Pointer, place: Pointer, scope: Scope, *, is_map: bool) -> Any:
        key, value = source[-1], self._at(source)
        if _is_data(key, value, is_map=is_map):
            return value
        return self._copied(source, place, scope, is_map=key in _MAPS and not is_map)

    def _joined(self, schemas: list[Pointer], place: Pointer, scope: Scope) -> Any:
        """Return a schema and its parts as one schema."""
        written: dict[str | int, Any] = {}
        for schema in schemas:
            self._users[schema] |= scope.actions
            for each in self._below(schema):
                key = each[-1]
                if key in ("allOf", "discriminator") or (key in PROSE and key in written):
                    continue
                self._origins[(*place, key)] = each
                new = self._value(each, (*place, key), scope, is_map=False)
                match written.get(key):
                    case list() as known:
                        written[key] = [*known, *new]
                    case dict() as known:
                        written[key] = known | new
                    case _:
                        written[key] = new
        return written

    def _referenced(self, target: Pointer, source: Pointer, place: Pointer, scope: Scope) -> Any:
        if target[1:2] and target[1] in _WRITTEN_OUT and len(place) < _DEEPEST:
            return self._copied(target, place, scope, is_map=False)
        self._references[place] = target
        if target not in scope.schemas:
            name = scope.schemas[target] = f"{scope.name}{'/'.join(map(str, target[2:]))}"
            place = ("components", "schemas", name)
            self._schemas[name] = self._copied(target, place, scope, is_map=False)
        beside = {key: value for key, value in self._at(source).items() if key != "$ref"}
        return {"$ref": pointer_ref(("components", "schemas", scope.schemas[target])), **beside}


def _is_data(key: str | int, value: Any, *, is_map: bool) -> bool:
    return not is_map and (key in _DATA or (key == "examples" and isinstance(value, list)))
