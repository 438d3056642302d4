"""Compiled schemas, and the sentence that describes why a value is rejected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jsonschema_rs

from ...spec import Direction, Document, Pointer, Schema, Unreadable, unreadable
from ...spec.validators import Unusable
from ...spec.violations import true_path


@dataclass(frozen=True)
class Mismatch:
    """The reason why a value is not valid against its schema.

    Attributes:
        where: The way into the value, as in `target/email`; empty for the value itself.
        keyword: The schema keyword that it breaks.
        message: One sentence that does not repeat the value.
        facts: The `document/fact` citations behind the broken rule.
        missing: The required property that is absent, or an empty string.
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

    def mismatch(self, value: Any) -> Mismatch | None:
        """Return the reason why a value is invalid, or None for a valid one."""
        error = next(iter(self._compiled.iter_errors(value)), None)
        if error is None:
            return None
        if (known := _constants(error)) is not None:
            return known
        error = _innermost(error)
        where = "/".join(str(step) for step in error.instance_path)
        missing = str(getattr(error.kind, "property", ""))
        return Mismatch(where, error.kind.name, error.message, self._facts(error), missing)

    def place(self, value: Any) -> Pointer | None:
        """Return the way to the first part of a value that is not valid; None if it is valid."""
        error = next(iter(self._compiled.iter_errors(value)), None)
        return true_path(value, error.instance_path) if error else None

    def _facts(self, error: jsonschema_rs.ValidationError) -> tuple[str, ...]:
        pointer = tuple(error.schema_path[:-1])
        match error.kind:
            case jsonschema_rs.ValidationErrorKind.Required(property=name):
                pointer += ("properties", name)
        return self._document.citations(pointer)


class CompiledSchemas:
    """The schemas of one document, each compiled once per direction."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._compiled: dict[tuple[tuple[Pointer, ...], Direction], Validator] = {}

    def citations(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the facts behind an element."""
        return self._document.citations(pointer)

    def validator(self, schema: Schema, direction: Direction) -> Validator:
        """Compile a schema; raises `Unreadable` for one that cannot be compiled."""
        return self.any_of((schema,), direction)

    def any_of(self, schemas: Sequence[Schema], direction: Direction) -> Validator:
        """Compile a choice between schemas; raises `Unreadable` as `validator` does."""
        key = (tuple(each.pointer for each in schemas), direction)
        if key not in self._compiled:
            self._compiled[key] = self._compile(*key)
        return self._compiled[key]

    def unservable(self, pointer: Pointer, rule: str, message: str, remedy: str) -> Unreadable:
        """Return the error for a part of the spec that no mock can serve."""
        document = self._document
        return unreadable(document.path, rule, message, remedy, document.source.mark(pointer))

    def _compile(self, pointers: Sequence[Pointer], direction: Direction) -> Validator:
        try:
            compiled = self._document.validators.compile(pointers, direction)
        except Unusable as error:
            raise self.unservable(
                pointers[0],
                "unusable-schema",
                f"this schema cannot be compiled: {error}",
                "run `make validate` and fix the schema",
            ) from None
        return Validator(compiled, self._document)


def _innermost(error: jsonschema_rs.ValidationError) -> jsonschema_rs.ValidationError:
    """Return the error of the nearest branch in place of 'fits no branch'."""
    kinds = jsonschema_rs.ValidationErrorKind
    while isinstance(error.kind, kinds.OneOfNotValid | kinds.AnyOf):
        branches = [branch for branch in error.kind.context if branch]
        if not branches:
            break
        nearest = min(branches, key=_distance)
        # Where even the nearest is not the intended one, its constant is the reason.
        error = next((each for each in nearest if each.kind.name == "const"), nearest[0])
    return error


def _constants(error: jsonschema_rs.ValidationError) -> Mismatch | None:
    """Return the constants of all branches where a property selects none of them."""
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
            return Mismatch(where, "const", f"one of {', '.join(expected)} was expected")
    return None


def _distance(errors: list[jsonschema_rs.ValidationError]) -> tuple[bool, int]:
    # A branch with another constant is not the intended branch.
    return any(error.kind.name == "const" for error in errors), len(errors)
