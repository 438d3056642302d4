"""The requests of steps: parameters and bodies as the spec describes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

import httpx

from ..spec import Operation
from ..spec.media import kind_of
from .arazzo_model import WorkflowStep
from .runtime_expressions import Values, as_text, filled

Primitive = str | int | float | bool | None


def request_of(
    operation: Operation, step: WorkflowStep, values: Values, base_url: str
) -> httpx.Request:
    """Return the request of a step; raise `Unresolved` for an expression without a value."""
    path, headers = operation.path, dict[str, str]()
    query: list[tuple[str, Primitive]] = []
    for each in step.arguments:
        value = filled(each.value, values)
        match each.location:
            case "path":
                path = path.replace(f"{{{each.name}}}", quote(as_text(value), safe=""))
            case "query":
                listed = value if isinstance(value, list) else [value]
                query += [(each.name, as_text(item)) for item in listed]
            case "header":
                headers[each.name] = as_text(value)
            case "cookie":
                headers["Cookie"] = f"{each.name}={as_text(value)}"
    return httpx.Request(
        operation.method.upper(),
        base_url.rstrip("/") + path,
        params=query or None,
        headers=headers,
        **_body(step, values),
    )


def _body(step: WorkflowStep, values: Values) -> dict[str, Any]:
    """Return the arguments of httpx for the body of a step."""
    if step.payload is None:
        return {}
    payload = filled(step.payload, values)
    match kind_of(step.content_type):
        case "form" if isinstance(payload, dict):
            return {"data": dict(_fields(payload))}
        case "multipart" if isinstance(payload, dict):
            return {"files": {name: (None, text) for name, text in _fields(payload)}}
        case "json":
            return {"json": payload}
    return {"content": as_text(payload).encode()}


def _fields(payload: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((name, as_text(value)) for name, value in payload.items())
