"""What a spec may say and the clients cannot do: a finding instead of a wrong request or result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..finding import Finding
from ..spec import Document, Pointer, ref_pointer, walk
from ..spec.bridge import pairs
from .wire import Wire, body_schema

_STYLES = {
    "query": ("form", "deepObject"),
    "path": ("simple",),
    "header": ("simple",),
    "cookie": ("form",),
}
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def exceeded(document: Document, wire: Wire) -> Iterator[Finding]:
    """Give a finding for everything about an action that its client cannot do."""
    yield from _untold_failures(document, wire)
    yield from _parameters(document, wire)
    yield from _forms(document, wire)
    yield from _credentials(document, wire)


def _untold_failures(document: Document, wire: Wire) -> Iterator[Finding]:
    for reply in wire.replies:
        for at, refusal in reply.refusals if reply.content is not None else ():
            needed = [
                set(_resolved(document, each).get("required", [])) for each in reply.successes
            ]
            is_told = any(value is not None for value in refusal.tells.values())
            if not is_told and (not refusal.tells or any(set(refusal.tells) <= n for n in needed)):
                yield _finding(
                    document,
                    at,
                    f"nothing tells this failure from a success of {wire.operation.id}",
                    "require a member with a `const` in it",
                )


def _parameters(document: Document, wire: Wire) -> Iterator[Finding]:
    for at, parameter in pairs(wire.action.operation):
        place, name = str(parameter.get("in")), parameter.get("name")
        styles = _STYLES.get(place, ())
        style = parameter.get("style", styles[0] if styles else "")
        kind = _resolved(document, parameter.get("schema") or {}).get("type", "string")
        joined = parameter.get("explode") is False and kind == "object"
        nested = place != "query" and kind in ("object", "array")
        if style not in styles or joined or nested:
            yield _finding(
                document,
                at,
                f"the client cannot write the parameter {name} in this style",
                "describe it as a string",
            )


def _forms(document: Document, wire: Wire) -> Iterator[Finding]:
    body = body_schema(document, wire.action)
    if body is None or body[0] not in _FORMS:
        return
    at, schema = document.resolve(body[1])
    for name, member in ((schema or {}).get("properties") or {}).items():
        data = _resolved(document, member)
        if data.get("type") == "array":
            data = _resolved(document, data.get("items") or {})
        if data.get("type") in ("object", "array"):
            yield _finding(
                document,
                (*at, "properties", name),
                f"no form has a place for the object {name}",
                "describe it as a string that holds JSON",
            )


def _credentials(document: Document, wire: Wire) -> Iterator[Finding]:
    body = body_schema(document, wire.action)
    if body is None:
        return
    top, _ = document.resolve(body[1])
    for pointer, node in walk(document.at(top), top):
        is_top = pointer[:-1] == (*top, "properties")
        if isinstance(node, dict) and "x-credential" in node and not is_top:
            yield _finding(
                document,
                pointer,
                "the client puts credentials at the top of a body only",
                "mark the member there, or make it an ordinary one",
            )


def _resolved(document: Document, schema: Any) -> Mapping[str, Any]:
    """Give what a schema, which may be a reference, stands for."""
    if isinstance(schema, dict) and (pointer := ref_pointer(schema.get("$ref"))):
        _, schema = document.resolve(pointer)
    return schema if isinstance(schema, dict) else {}


def _finding(document: Document, at: Pointer, text: str, remedy: str) -> Finding:
    return document.finding(at, "not-generated", text, remedy)
