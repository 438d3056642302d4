"""Which members of a model must not be shown: `x-sensitive`, found through references and `allOf`.

A schema is the generator's where it belongs to a model, and plain data where it is a component.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openapi_python_client.schema.untrusted_string import UntrustedString


def sensitive_members(schema: Any, components: Mapping[str, Any]) -> set[str]:
    """Give the names of the members that are marked, themselves or in what they refer to."""
    schema = _resolved(schema, components)
    marked = {
        name.get_untrusted_value() if isinstance(name, UntrustedString) else name
        for name, member in (_part(schema, "properties") or {}).items()
        if _is_marked(member) or _is_marked(_resolved(member, components))
    }
    parts = _part(schema, "allOf") or ()
    return marked.union(*(sensitive_members(each, components) for each in parts))


def _is_marked(schema: Any) -> bool:
    extra = schema if isinstance(schema, dict) else getattr(schema, "model_extra", None)
    return "x-sensitive" in (extra or {})


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
