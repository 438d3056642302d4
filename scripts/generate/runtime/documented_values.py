"""The names and values that a spec lists, which a record of a call may show.

The spec is the `openapi.json` of the client's package. It is read when it is first needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from .types import is_array, is_object

_DEEPEST = 6
"""Steps through references and branches in which a list of values is looked for."""
_BRANCHES = ("oneOf", "anyOf", "allOf")


@dataclass(frozen=True, slots=True)
class DocumentedValues:
    """The names and values of a spec.

    Attributes:
        names: The names of properties, parameters and headers; headers in lower case too.
        values: By name, the values of enumerations and constants.
        closed: The names whose values are listed wherever they occur.
        segments: The parts of the paths that are not arguments.
    """

    names: frozenset[str] = frozenset()
    values: Mapping[str, frozenset[object]] = field(default_factory=dict[str, frozenset[object]])
    closed: frozenset[str] = frozenset()
    segments: frozenset[str] = frozenset()


@lru_cache(maxsize=16)
def values_of(package: str) -> DocumentedValues:
    """Return what the spec of a client's package lists; nothing if the package lacks one."""
    spec = _spec(package)
    listed, opened = _listed(spec, _named(spec))
    return DocumentedValues(
        frozenset(each for name in listed for each in (name, name.lower())),
        {name: frozenset(values) for name, values in listed.items() if values},
        _closed(listed, opened),
        frozenset(step for path in spec.get("paths", ()) for step in path.split("/")),
    )


@lru_cache(maxsize=256)
def closed_in(package: str, method: str, path: str) -> frozenset[str]:
    """Return the names whose values are listed wherever they occur in one operation."""
    spec = _spec(package)
    item = spec.get("paths", {}).get(path, {})
    parts = [item.get("parameters"), item.get(method.lower())]
    parts += [_at(spec, each) for each in _references(parts, spec)]
    return _closed(*_listed(spec, _named(parts)))


@lru_cache(maxsize=1)
def _spec(package: str) -> Any:
    try:
        return json.loads(files(package).joinpath("openapi.json").read_bytes())
    except (ImportError, OSError, ValueError, TypeError):
        return {}


def _references(data: Any, spec: Any) -> set[str]:
    """Return the references that some parts of a spec lead to, directly or by another one."""
    found: set[str] = set()
    waiting = [data]
    while waiting:
        each = waiting.pop()
        if is_object(each):
            ref = each.get("$ref")
            if isinstance(ref, str) and ref not in found:
                found.add(ref)
                waiting.append(_at(spec, ref))
            waiting += each.values()
        elif is_array(each):
            waiting += each
    return found


def _listed(spec: Any, named: Iterable[tuple[str, Any]]) -> tuple[dict[str, set[object]], set[str]]:
    """Return the values that are listed by name, and the names that may have others too."""
    listed: dict[str, set[object]] = {}
    opened: set[str] = set()
    for name, schema in named:
        values = set(_values(schema, spec, 0))
        if None in values:
            opened.add(name)
        listed.setdefault(name, set()).update(values - {None})
    return listed, opened


def _closed(listed: Mapping[str, set[object]], opened: set[str]) -> frozenset[str]:
    """Return the names that have listed values and no others."""
    return frozenset(name for name, values in listed.items() if values) - opened


def _named(data: Any) -> Iterator[tuple[str, Any]]:
    """Yield the name and the schema of each property, parameter and header."""
    if is_array(data):
        for each in data:
            yield from _named(each)
    elif is_object(data):
        for key in ("properties", "headers"):
            if is_object(held := data.get(key)):
                yield from held.items()
        if isinstance(name := data.get("name"), str) and "in" in data:
            yield name, data.get("schema")
        for each in data.values():
            yield from _named(each)


def _values(schema: Any, spec: Any, depth: int) -> Iterator[object]:
    """Yield the listed texts and numbers of a schema, and None where others are possible."""
    if not is_object(schema) or depth > _DEEPEST:
        yield None
        return
    if isinstance(ref := schema.get("$ref"), str):
        yield from _values(_at(spec, ref), spec, depth + 1)
        return
    listed = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if is_array(listed):
        yield from (each for each in listed if isinstance(each, str | int | float))
        return
    inner = [each for key in _BRANCHES for each in schema.get(key) or ()]
    inner += [schema[key] for key in ("items", "schema") if key in schema]
    if not inner and schema.get("type") not in ("boolean", "object", "null"):
        yield None
    for each in inner:
        yield from _values(each, spec, depth + 1)


def _at(spec: Any, ref: str) -> Any:
    """Return what a reference within the document leads to, or None."""
    found: Any = spec
    for step in ref.removeprefix("#/").split("/"):
        name = step.replace("~1", "/").replace("~0", "~")
        found = found.get(name) if is_object(found) else None
    return found
