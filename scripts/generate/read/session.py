"""How the client obtains a session token: `x-session`, read and checked for what it can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...finding import Finding
from ...spec import Document, SecurityScheme
from ...spec import Session as Described
from ..runtime.client_sessions import TokenSession
from .credentials import argument_name
from .wire import Wire

_REMEDY = "see x-session in CONTRIBUTING.md"


def read(document: Document, wires: Sequence[Wire]) -> TokenSession | None:
    """Return how the client fetches its token, or None where no scheme documents it."""
    found = {wire.operation.id: wire for wire in wires}
    for scheme, described in _schemes(document):
        fetch, ends = found.get(described.operation), found.get(described.ends or "")
        argument = argument_name(scheme.argument)
        if fetch is not None and not _is_readable(described):
            return TokenSession(argument)
        if fetch is not None:
            return TokenSession(
                argument=argument,
                fetch=fetch.operation,
                sources=tuple(map(argument_name, described.credentials)),
                token=str(described.token),
                expires=described.expires,
                ends=ends.operation if ends else None,
                by=described.by,
                sent=_constants(fetch),
            )
    return None


def exceeded(document: Document, wires: Sequence[Wire]) -> Iterator[Finding]:
    """Yield a finding for everything about a session that the client cannot do."""
    found = {wire.operation.id: wire for wire in wires}
    for number, (scheme, described) in enumerate(_schemes(document)):
        texts: list[str] = []
        if number:
            texts.append("the client fetches one kind of token, this is another")
        fetch, ends = found.get(described.operation), described.ends
        if fetch is None:
            texts.append(f"there is no operation {described.operation}")
        else:
            texts += _unfetchable(scheme, described, fetch)
        if ends is not None and ends not in found:
            texts.append(f"there is no operation {ends}")
        elif ends is not None and not _can_end(found[ends], described.by):
            texts.append(f"{ends} needs more than the token, or does not take it")
        for text in texts:
            at = (*scheme.pointer, "x-session")
            message = f"the client cannot do this: {text}"
            yield document.finding(at, "not-generated", message, _REMEDY)


def _unfetchable(scheme: SecurityScheme, described: Described, fetch: Wire) -> Iterator[str]:
    if scheme.argument == scheme.name and "x-credential" not in scheme.data:
        yield "the scheme lacks `x-credential`"
    if not _is_readable(described):
        return
    if not described.token:
        yield "it lacks `token`"
    if not described.credentials:
        yield "it lacks `from`"
    taken = {
        name
        for placements in fetch.operation.credentials[:1]
        for each in placements
        for name in each.argument.split(":")
    }
    if taken != set(map(argument_name, described.credentials)):
        yield f"{fetch.operation.id} takes {', '.join(sorted(taken)) or 'no credentials'}"
    if _needed(fetch) - set(_constants(fetch)):
        yield f"{fetch.operation.id} needs more than credentials"


def _is_readable(described: Described) -> bool:
    """Return whether it is documented how a token is fetched, so that the client can."""
    return described.token is not None or bool(described.credentials)


def _can_end(ends: Wire, by: str | None) -> bool:
    properties = ends.sent.properties if ends.sent else {}
    return _needed(ends) <= ({by} if by else set()) and (by is None or by in properties)


def _needed(wire: Wire) -> set[str]:
    """Return what a call needs besides credentials; a body that is not JSON counts."""
    needed = {each.name for each in wire.action.operation.parameters if each.required}
    if wire.content is not None and wire.content.kind != "json":
        needed.add(wire.content.name)
    required = wire.sent.required_in("request") if wire.sent else frozenset[str]()
    in_body = {to.name for places in wire.operation.credentials for to in places}
    return needed | (required - in_body)


def _constants(wire: Wire) -> dict[str, object]:
    return dict(wire.sent.constants) if wire.sent else {}


def _schemes(document: Document) -> Iterator[tuple[SecurityScheme, Described]]:
    for scheme in document.security_schemes.values():
        if scheme.session is not None:
            yield scheme, scheme.session
