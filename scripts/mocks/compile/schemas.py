"""The spec's schemas, compiled.

Owns validators for requests and for answers, and the sentence that says why a value is refused.
A member that is `readOnly` is not asked for in requests, one that is `writeOnly` has no place in
answers, so the two directions see two views of the same schemas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import jsonschema_rs

from ...spec import Document, Pointer, Unreadable, pointer_ref, ref_pointer, unreadable

Direction = Literal["request", "answer"]
_BASE = "urn:spec"
_CHOICES = ("allOf", "anyOf", "oneOf")


@dataclass(frozen=True)
class Misfit:
    """Why a value does not fit its schema.

    Attributes:
        where: The way into the value, as in `target/email`; empty for the value itself.
        keyword: The schema keyword that it breaks.
        message: One sentence that does not repeat the value.
        facts: The `document/fact` citations behind the broken rule.
        missing: The member that is required and not there, or an empty string.
    """

    where: str
    keyword: str
    message: str
    facts: tuple[str, ...] = ()
    missing: str = ""


class Validator:
    """One schema in one direction."""

    def __init__(self, compiled: jsonschema_rs.Validator, document: Document) -> None:
        self._compiled = compiled
        self._document = document
        self.accepts = compiled.is_valid

    def misfit(self, value: Any) -> Misfit | None:
        """Say what is wrong with a value, or None where nothing is."""
        error = next(iter(self._compiled.iter_errors(value)), None)
        if error is None:
            return None
        if (known := _constants(error)) is not None:
            return known
        error = _innermost(error)
        where = "/".join(str(step) for step in error.instance_path)
        missing = str(getattr(error.kind, "property", ""))
        return Misfit(where, error.kind.name, error.message, self._facts(error), missing)

    def _facts(self, error: jsonschema_rs.ValidationError) -> tuple[str, ...]:
        pointer = tuple(error.schema_path[:-1])
        match error.kind:
            case jsonschema_rs.ValidationErrorKind.Required(property=name):
                pointer += ("properties", name)
        return self._document.citations(pointer)


class Schemas:
    """All schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._registries = {
            "request": self._registry("readOnly", forbid=False),
            "answer": self._registry("writeOnly", forbid=True),
        }
        self._compiled: dict[tuple[Pointer, Direction], Validator] = {}

    def validator(self, pointer: Pointer, direction: Direction) -> Validator:
        """Compile the schema at a pointer; raises `Unreadable` for one that cannot be compiled."""
        key = (pointer, direction)
        if key not in self._compiled:
            self._compiled[key] = self._compile([pointer], direction)
        return self._compiled[key]

    def any_of(self, pointers: Sequence[Pointer], direction: Direction) -> Validator:
        """Compile a choice between schemas."""
        return self._compile(pointers, direction)

    def _compile(self, pointers: Sequence[Pointer], direction: Direction) -> Validator:
        refs = [{"$ref": _BASE + pointer_ref(pointer)} for pointer in pointers]
        try:
            compiled = jsonschema_rs.Draft202012Validator(
                refs[0] if len(refs) == 1 else {"anyOf": refs},
                registry=self._registries[direction],
                validate_formats=True,
                mask="the value",
                offline=True,
            )
        except (ValueError, jsonschema_rs.ReferencingError) as error:
            raise _unservable(self._document, pointers[0], error) from None
        return Validator(compiled, self._document)

    def _registry(self, flag: str, *, forbid: bool) -> jsonschema_rs.Registry:
        view = _View(self._document, flag, forbid=forbid).of(self._document.data)
        return jsonschema_rs.Registry([(_BASE, view)])


@dataclass(frozen=True)
class _View:
    """The document without the members that do not travel in one direction."""

    document: Document
    flag: str
    forbid: bool

    def of(self, node: Any) -> Any:
        """Copy `node`; every object in it that looks like a schema loses its flagged members."""
        if isinstance(node, list):
            return [self.of(each) for each in node]
        if not isinstance(node, dict):
            return node
        copy = {key: self.of(value) for key, value in node.items()}
        properties = node.get("properties")
        if isinstance(properties, dict) and (flagged := list(self._flagged(properties))):
            self._drop(copy, flagged)
        return copy

    def _drop(self, copy: dict[str, Any], flagged: list[str]) -> None:
        if isinstance(copy.get("required"), list):
            copy["required"] = [name for name in copy["required"] if name not in flagged]
        if self.forbid:
            copy["properties"] |= dict.fromkeys(flagged, False)

    def _flagged(self, properties: Mapping[str, Any]) -> Iterator[str]:
        for name, schema in properties.items():
            if isinstance(schema, dict) and self._resolved(schema).get(self.flag) is True:
                yield name

    def _resolved(self, schema: dict[str, Any]) -> Mapping[str, Any]:
        if self.flag in schema or "$ref" not in schema:
            return schema
        target = follow(self.document, schema)
        return target if isinstance(target, dict) else {}


def follow(document: Document, schema: Any) -> Any:
    """Give the schema that a local `$ref` stands for, or the schema itself where it has none."""
    seen: set[Pointer] = set()
    while isinstance(schema, dict) and (target := ref_pointer(schema.get("$ref"))):
        if target in seen:
            return {}
        seen.add(target)
        schema = document.at(target)
    return schema


def types_of(document: Document, schema: Any, depth: int = 0) -> frozenset[str]:
    """Give the JSON types that a schema admits by its own words; empty where it names none."""
    schema = follow(document, schema)
    if not isinstance(schema, dict) or depth > 8:
        return frozenset()
    named = schema.get("type")
    found = {named} if isinstance(named, str) else set(named if isinstance(named, list) else ())
    for value in (schema.get("const"), *_list(schema.get("enum"))):
        if value is not None and "type" not in schema:
            found.add(_json_type(value))
    for keyword in _CHOICES:
        for branch in _list(schema.get(keyword)):
            found |= types_of(document, branch, depth + 1)
    return frozenset(found)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _json_type(value: Any) -> str:
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
    return names.get(type(value), "object")


def _innermost(error: jsonschema_rs.ValidationError) -> jsonschema_rs.ValidationError:
    """Go from 'fits no branch' to what the nearest branch misses, where one is nearest."""
    kinds = jsonschema_rs.ValidationErrorKind
    while isinstance(error.kind, kinds.OneOfNotValid | kinds.AnyOf):
        branches = [branch for branch in error.kind.context if branch]
        if not branches:
            break
        nearest = min(branches, key=_distance)
        # Where even the nearest is not the one that was meant, its constant tells why.
        error = next((each for each in nearest if each.kind.name == "const"), nearest[0])
    return error


def _constants(error: jsonschema_rs.ValidationError) -> Misfit | None:
    """Name what a member may be where it tells branches apart and is none of their constants."""
    if not isinstance(error.kind, jsonschema_rs.ValidationErrorKind.OneOfNotValid):
        return None
    found: dict[str, list[str]] = {}
    for each in (each for branch in error.kind.context for each in branch):
        match each.kind:
            case jsonschema_rs.ValidationErrorKind.Constant(expected_value=str(value)):
                where = "/".join(str(step) for step in each.instance_path)
                found.setdefault(where, []).append(value)
    for where, expected in found.items():
        if 1 < len(expected) == len(error.kind.context):
            return Misfit(where, "const", f"one of {', '.join(expected)} was expected")
    return None


def _distance(errors: list[jsonschema_rs.ValidationError]) -> tuple[bool, int]:
    # A branch whose constant is another one is not the branch that was meant.
    return any(error.kind.name == "const" for error in errors), len(errors)


def _unservable(document: Document, pointer: Pointer, error: Exception) -> Unreadable:
    # The library tells in further lines where, which is the mark's to say.
    reason, *_ = str(error).splitlines()
    return unreadable(
        document.path,
        "unusable-schema",
        f"this schema cannot be compiled: {reason}",
        "run `make validate` and mend the schema",
        document.source.mark(pointer),
    )
