"""Rules for paths: their parameters, and paths that match the same request."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..spec import Document, Operation, Pointer, Schema, is_extension, json_type, scalar_value
from .name_spelling import nearest
from .rule_definition import Problem, rule

_VARIABLE = re.compile(r"\{([^{}]*)\}")


@rule
def undeclared_path_parameter(document: Document) -> Iterator[Problem]:
    """A `{name}` in a path that no parameter declares.

    The client cannot fill in that part of the URL.

    Fix: Declare it with `in: path` and `required: true`, or correct the path.
    """
    lacking: dict[tuple[str, str], list[Operation]] = defaultdict(list)
    for each in document.operations:
        for name in _VARIABLE.findall(each.path):
            if name not in _path_parameters(each):
                lacking[each.path, name].append(each)
    for (path, name), operations in lacking.items():
        everywhere = sum(each.path == path for each in document.operations) == len(operations)
        for place in [("paths", path)] if everywhere else [each.pointer for each in operations]:
            yield Problem(
                place,
                f"no parameter declares {{{name}}} of the path",
                f"declare {name} with `in: path` and `required: true`, or fix the path",
            )


@rule
def unknown_path_parameter(document: Document) -> Iterator[Problem]:
    """A path parameter that its path does not have.

    Its value cannot be sent.

    Fix: Correct the name, put it into the path, or remove the parameter.
    """
    for each in document.operations:
        names = _VARIABLE.findall(each.path)
        for name, pointer in _path_parameters(each).items():
            if name not in names:
                near = nearest(name, names)
                yield Problem(
                    (*pointer, "name"),
                    f"the path {each.path} has no {{{name}}}",
                    f"call it {near}" if near else f"put {{{name}}} into the path or drop it",
                )


@rule
def duplicate_path(document: Document) -> Iterator[Problem]:
    """A path that differs from another one only in the names of its parameters.

    A request to one is also a request to the other.

    Fix: Describe both under one path.
    """
    first: dict[str, str] = {}
    for pointer in document.steps(("paths",)):
        path = str(pointer[-1])
        earlier = first.setdefault(_VARIABLE.sub("{}", path), path)
        if earlier != path and not is_extension(path):
            line = document.source.mark(("paths", earlier)).line
            yield Problem(
                pointer,
                f"the same request matches {earlier} on line {line}",
                "describe both under one path",
            )


@rule(lint=True)
def ambiguous_path(document: Document) -> Iterator[Problem]:
    """A path that shares requests with another path, and neither is more specific.

    Servers and the mock then pick one of them by rules that OpenAPI does not define.

    Fix: Limit a parameter with `enum` or `pattern`, or allow the finding.
    """
    routes = _Routes()
    for path, operations in _by_path(document).items():
        for earlier in routes.crossing(path):
            if _shared(earlier, path, routes.operations[earlier], operations):
                line = document.source.mark(("paths", earlier)).line
                yield Problem(
                    ("paths", path),
                    f"the same request matches {earlier} on line {line}",
                    "limit a parameter with `enum` or `pattern`, or allow this finding",
                )
        routes.add(path, operations)


@rule
def query_in_path(document: Document) -> Iterator[Problem]:
    """A path with a query string or a fragment, which are not part of a path.

    No request matches it.

    Fix: Describe what follows the path as query parameters.
    """
    for place in document.steps(("paths",)):
        path = str(place[-1])
        if path.startswith("/") and ("?" in path or "#" in path):
            yield Problem(
                place,
                f"{path} is more than a path",
                "describe what follows the path as query parameters",
            )


@dataclass
class _Routes:
    """Path templates, as a tree of their segments; a segment with a variable is `{}` in it."""

    operations: dict[str, list[Operation]] = field(default_factory=dict[str, list[Operation]])
    tree: dict[str, _Routes] = field(default_factory=dict[str, "_Routes"])
    ends: list[str] = field(default_factory=list[str])

    def add(self, path: str, operations: list[Operation]) -> None:
        self.operations[path] = operations
        node = self
        for segment in map(_generic, path.split("/")):
            node = node.tree.setdefault(segment, _Routes())
        node.ends.append(path)

    def crossing(self, path: str) -> list[str]:
        """Return the paths that share requests with this one, each more specific in some place."""
        found: list[tuple[_Routes, bool, bool]] = [(self, False, False)]
        for segment in map(_generic, path.split("/")):
            found = [
                (child, narrower or (segment != "{}" == each), wider or (segment == "{}" != each))
                for node, narrower, wider in found
                for each, child in node.near(segment)
            ]
        return [end for node, narrower, wider in found if narrower and wider for end in node.ends]

    def near(self, segment: str) -> list[tuple[str, _Routes]]:
        if segment == "{}":
            return list(self.tree.items())
        return [(each, self.tree[each]) for each in (segment, "{}") if each in self.tree]


def _generic(segment: str) -> str:
    return "{}" if "{" in segment else segment


def _by_path(document: Document) -> dict[str, list[Operation]]:
    found: dict[str, list[Operation]] = defaultdict(list)
    for each in document.operations:
        found[each.path].append(each)
    return found


def _shared(one: str, other: str, ones: list[Operation], others: list[Operation]) -> bool:
    """Return whether operations of two paths with the same method can get the same request."""
    return any(
        _takes(first, one, other) and _takes(second, other, one)
        for first in ones
        for second in others
        if first.method == second.method
    )


def _takes(operation: Operation, path: str, other: str) -> bool:
    """Return whether the variables of a path may have the values that another one has there."""
    schemas = {each.name: each.schema for each in operation.parameters if each.location == "path"}
    for own, theirs in zip(path.split("/"), other.split("/"), strict=True):
        variable = _VARIABLE.fullmatch(own)
        schema = schemas.get(variable[1]) if variable else None
        if schema and "{" not in theirs and not _fits(schema, theirs):
            return False
    return True


def _fits(schema: Schema, text: str) -> bool:
    """Return whether a text can be a value of a path parameter."""
    if schema.values:
        return text in map(str, schema.values)
    if schema.types and schema.types <= {"integer", "number", "boolean"}:
        value = scalar_value(text)
        return json_type(value) in schema.types or (
            json_type(value) == "integer" and "number" in schema.types
        )
    return not schema.document.validators.violations(schema.pointer, text)


def _path_parameters(operation: Operation) -> dict[str, Pointer]:
    return {each.name: each.pointer for each in operation.parameters if each.location == "path"}
