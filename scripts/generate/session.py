"""How the client gets a session token by itself: `x-session`, read and held to what it can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openapi_python_client.strings import PythonIdentifier

from ..finding import Finding
from ..spec import Document, Pointer
from .runtime.sessions import Session
from .wire import Wire, body_schema

_REMEDY = "see x-session in CONTRIBUTING.md"


def read(document: Document, wires: Sequence[Wire]) -> Session | None:
    """Give how the client fetches its token, or None where no scheme says so."""
    for _, scheme in _schemes(document):
        told, argument = scheme["x-session"], _argument(scheme.get("x-credential"))
        found = {wire.operation.id: wire for wire in wires}
        fetch, ends = found.get(told.get("operation")), found.get(told.get("ends"))
        if fetch is not None and not _is_readable(told):
            return Session(argument)
        if fetch is not None:
            return Session(
                argument=argument,
                fetch=fetch.operation,
                sources=tuple(map(_argument, told.get("from") or ())),
                token=str(told.get("token")),
                expires=told.get("expires"),
                ends=ends.operation if ends else None,
                by=told.get("by"),
                sent=_constants(document, fetch),
            )
    return None


def exceeded(document: Document, wires: Sequence[Wire]) -> Iterator[Finding]:
    """Give a finding for everything about a session that the client cannot do."""
    found = {wire.operation.id: wire for wire in wires}
    for number, (at, scheme) in enumerate(_schemes(document)):
        told = scheme["x-session"]
        if number:
            yield _finding(document, at, "the client fetches one kind of token, this is another")
        fetch, ends = found.get(told.get("operation")), told.get("ends")
        if fetch is None:
            yield _finding(document, at, f"there is no operation {told.get('operation')}")
        else:
            yield from _unfetchable(document, at, scheme, fetch)
        if ends is not None and ends not in found:
            yield _finding(document, at, f"there is no operation {ends}")
        elif ends is not None and not _can_end(document, found[ends], told.get("by")):
            yield _finding(document, at, f"{ends} needs more than the token, or does not take it")


def _unfetchable(
    document: Document, at: Pointer, scheme: Mapping[str, Any], fetch: Wire
) -> Iterator[Finding]:
    told = scheme["x-session"]
    if not scheme.get("x-credential"):
        yield _finding(document, at, "the scheme lacks `x-credential`")
    if not _is_readable(told):
        return
    for name in ("token", "from"):
        if not told.get(name):
            yield _finding(document, at, f"it lacks `{name}`")
    taken = {name for places in fetch.operation.credentials[:1] for name in _arguments(places)}
    if taken != set(map(_argument, told.get("from") or ())):
        text = f"{fetch.operation.id} takes {', '.join(sorted(taken)) or 'no credentials'}"
        yield _finding(document, at, text)
    if _needed(document, fetch) - set(_constants(document, fetch)):
        yield _finding(document, at, f"{fetch.operation.id} needs more than credentials")


def _is_readable(told: Mapping[str, Any]) -> bool:
    """Tell whether it is documented how a token is fetched, so that the client can."""
    return "token" in told or "from" in told


def _can_end(document: Document, ends: Wire, by: str | None) -> bool:
    return _needed(document, ends) <= ({by} if by else set()) and (
        by is None or by in _body(document, ends).get("properties", {})
    )


def _needed(document: Document, wire: Wire) -> set[str]:
    """Give what a call must be given besides credentials; a body that is no JSON counts."""
    needed = {each.name for each in wire.action.operation.parameters if each.required}
    body = body_schema(document, wire.action)
    if body is not None and "json" not in body[0]:
        needed.add(body[0])
    schema = _body(document, wire)
    in_body = {to.name for places in wire.operation.credentials for to in places}
    return needed | (set(schema.get("required", [])) - in_body)


def _constants(document: Document, wire: Wire) -> dict[str, object]:
    schema = _body(document, wire)
    return {
        name: schema["properties"][name]["const"]
        for name in schema.get("required", [])
        if "const" in schema.get("properties", {}).get(name, {})
    }


def _body(document: Document, wire: Wire) -> Mapping[str, Any]:
    body = body_schema(document, wire.action)
    schema = document.resolve(body[1])[1] if body else None
    return schema if isinstance(schema, dict) else {}


def _schemes(document: Document) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    listed = (document.data.get("components") or {}).get("securitySchemes") or {}
    for name, scheme in listed.items():
        if isinstance(scheme, dict) and isinstance(scheme.get("x-session"), dict):
            yield ("components", "securitySchemes", name, "x-session"), scheme


def _arguments(places: Sequence[Any]) -> list[str]:
    return [name for each in places for name in each.argument.split(":")]


def _argument(name: object) -> str:
    return str(PythonIdentifier(str(name), "credential_"))


def _finding(document: Document, at: Pointer, text: str) -> Finding:
    return document.finding(at, "not-generated", f"the client cannot do this: {text}", _REMEDY)
