"""What must not be shown: `x-sensitive`, found through references and whatever makes up a schema.

A schema is the generator's where it belongs to a model, and plain data where it is a component.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from openapi_python_client.schema.untrusted_string import UntrustedString

_LISTS = ("allOf", "oneOf", "anyOf", "prefixItems")
_SINGLE = ("schema", "items", "additionalProperties")


def sensitive_members(schema: Any, components: Mapping[str, Any]) -> set[str]:
    """Give the names of the members whose values must not be shown; `components` by name."""
    schema = _resolved(schema, components)
    marked = {
        name.get_untrusted_value() if isinstance(name, UntrustedString) else name
        for name, member in (_part(schema, "properties") or {}).items()
        if is_sensitive(member, components)
    }
    parts = _part(schema, "allOf") or ()
    return marked.union(*(sensitive_members(each, components) for each in parts))


def is_sensitive(schema: Any, components: Mapping[str, Any]) -> bool:
    """Tell whether a value must not be shown: it, an item, or one of the shapes it may have.

    A parameter or header is sensitive as its schema is.
    """
    waiting, seen = [schema], set[int]()
    while waiting:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        extra = part if isinstance(part, dict) else getattr(part, "model_extra", None)
        if "x-sensitive" in (extra or {}):
            return True
        waiting += _parts(part, components)
    return False


def _parts(schema: Any, components: Mapping[str, Any]) -> Iterator[Any]:
    """Give what makes up a schema, its members excepted: a model hides its own."""
    yield _resolved(schema, components)
    for keyword in _LISTS:
        yield from _part(schema, keyword) or ()
    for keyword in _SINGLE:
        yield _part(schema, keyword)


def _resolved(schema: Any, components: Mapping[str, Any]) -> Any:
    reference = _part(schema, "$ref")
    return schema if reference is None else components.get(reference.rpartition("/")[2], {})


def _part(schema: Any, keyword: str) -> Any:
    if isinstance(schema, dict):
        return schema.get(keyword)
    if keyword == "$ref":
        reference = getattr(schema, "ref", None)
        return None if reference is None else reference.get_untrusted_value()
    return getattr(schema, keyword, None)
