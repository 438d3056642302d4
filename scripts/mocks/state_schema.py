"""The JSON Schema of a vendor's state, with the schemas of the spec to which it refers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import jsonschema_rs

from ..spec import Document

COMPONENTS = "#/components/schemas/"
_ANY: Mapping[str, Any] = {}


class InvalidState(ValueError):  # noqa: N818  # the text is the reason
    """Raised for a state that does not match its schema; the text names the place."""


class StateSchema:
    """The schema of one state, compiled when it is first needed."""

    def __init__(self, schema: Mapping[str, Any], document: Document) -> None:
        self._schema = dict(schema) or {"type": "object"}
        self._document = document
        self._entries: dict[tuple[str, ...], jsonschema_rs.Validator] = {}

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """Return the schema as JSON data; what it refers to in the spec is under `$defs`."""
        found: dict[str, Any] = {}
        schema = self._inlined(self._schema, found)
        return {**schema, "$defs": found} if found else schema

    def check(self, state: Any) -> None:
        """Raise `InvalidState` for a state that does not match."""
        _check(self._compiled, state, "the state")

    def check_entry(self, path: Sequence[str], key: str, value: Any) -> None:
        """Raise `InvalidState` for a value that the object at a path cannot have under a key."""
        pattern = self._pattern(path)
        if pattern not in self._entries:
            holder = {name: each for name, each in self.at(path).items() if name != "required"}
            self._entries[pattern] = _compiled({**holder, "$defs": self.data.get("$defs", {})})
        where = "/".join(path)
        _check(self._entries[pattern], {key: value}, where or "the state", where)

    def requires(self, path: Sequence[str]) -> bool:
        """Return whether the value at a path cannot be removed."""
        *way, key = path
        return self.depth(way) == len(way) and key in self.at(way).get("required", ())

    def depth(self, path: Sequence[str]) -> int:
        """Return how many steps of a path lead to objects whose properties are described."""
        for at in range(len(path)):
            if not _is_described(self.at(path[: at + 1])):
                return at
        return len(path)

    def at(self, path: Sequence[str]) -> Mapping[str, Any]:
        """Return the schema of the value at a path; an empty one without any."""
        schema: Mapping[str, Any] = self.data
        for key in path:
            schema = self._target(_child(schema, key))
        return schema

    @cached_property
    def _compiled(self) -> jsonschema_rs.Validator:
        return _compiled(self.data)

    def _pattern(self, path: Sequence[str]) -> tuple[str, ...]:
        """Return a path with one name for all keys that share a schema."""
        return tuple(
            key if key in self.at(path[:at]).get("properties", _ANY) else "*"
            for at, key in enumerate(path)
        )

    def _target(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
        found = self.data["$defs"][name] if name else schema
        return found if isinstance(found, Mapping) else _ANY

    def _inlined(self, value: Any, found: dict[str, Any]) -> Any:
        """Return a schema whose references lead to `found`, which gets the schemas behind them."""
        if isinstance(value, list | tuple):
            return [self._inlined(each, found) for each in value]
        if not isinstance(value, Mapping):
            return value
        ref = value.get("$ref")
        if isinstance(ref, str) and ref.startswith(COMPONENTS):
            return self._referred(ref.removeprefix(COMPONENTS), found)
        kept = {name: each for name, each in value.items() if not str(name).startswith("x-")}
        return {name: self._inlined(each, found) for name, each in kept.items()}

    def _referred(self, name: str, found: dict[str, Any]) -> Mapping[str, Any]:
        schema = self._document.components.get(name)
        if schema is None:
            return {}  # another version of the spec, whose mock has the same behaviour
        if name not in found:
            found[name] = {}
            found[name] = self._inlined(schema.data, found)
        return {"$ref": f"#/$defs/{name}"}


def _child(schema: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    described = schema.get("properties", _ANY).get(key, schema.get("additionalProperties", _ANY))
    return described if isinstance(described, Mapping) else _ANY


def _is_described(schema: Mapping[str, Any]) -> bool:
    return "properties" in schema or isinstance(schema.get("additionalProperties"), Mapping)


def _compiled(schema: Mapping[str, Any]) -> jsonschema_rs.Validator:
    return jsonschema_rs.Draft202012Validator(dict(schema), offline=True)


def _check(validator: jsonschema_rs.Validator, value: Any, name: str, below: str = "") -> None:
    error = next(iter(validator.iter_errors(value)), None)
    if error is not None:
        where = "/".join(filter(None, (below, *(str(step) for step in error.instance_path))))
        raise InvalidState(f"{where or name}: {error.message}")
