"""Session tokens: `x-session`, read and checked for what the client can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...finding import Finding
from ...spec import Document, SecurityScheme
from ...spec import Session as SessionExtension
from ..runtime.client_sessions import TokenSession
from .client_operation import ClientOperation, argument_name

_REMEDY = "see x-session in CONTRIBUTING.md"


def read(document: Document, operations: Sequence[ClientOperation]) -> TokenSession | None:
    """Return how the client fetches its token, or None where no scheme documents it."""
    found = {each.runtime.id: each for each in operations}
    for scheme, described in _schemes(document):
        fetch, ends = found.get(described.operation), found.get(described.ends or "")
        argument = argument_name(scheme.argument)
        if fetch is not None and not _is_readable(described):
            return TokenSession(argument)
        if fetch is not None:
            return TokenSession(
                argument=argument,
                fetch=fetch.runtime,
                sources=tuple(map(argument_name, described.credentials)),
                token=str(described.token),
                expires=described.expires,
                ends=ends.runtime if ends else None,
                by=described.by,
                sent=_constants(fetch),
            )
    return None


def exceeded(document: Document, operations: Sequence[ClientOperation]) -> Iterator[Finding]:
    """Yield a finding for everything about a session that the client cannot do."""
    found = {each.runtime.id: each for each in operations}
    for number, (scheme, described) in enumerate(_schemes(document)):
        texts: list[str] = []
        if number:
            texts.append("the client fetches one kind of token, this is another")
        fetch, ends = found.get(described.operation), described.ends
        if fetch is None:
            texts.append(f"unknown operation {described.operation}")
        else:
            texts += _unfetchable(scheme, described, fetch)
        if ends is not None and ends not in found:
            texts.append(f"unknown operation {ends}")
        elif ends is not None and not _can_end(found[ends], described.by):
            texts.append(f"{ends} needs more than the token, or does not take it")
        for text in texts:
            at = (*scheme.pointer, "x-session")
            message = f"the client cannot do this: {text}"
            yield document.finding(at, "not-generated", message, _REMEDY)


def _unfetchable(
    scheme: SecurityScheme, described: SessionExtension, fetch: ClientOperation
) -> Iterator[str]:
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
        for placements in fetch.runtime.credentials[:1]
        for each in placements
        for name in each.argument.split(":")
    }
    if taken != set(map(argument_name, described.credentials)):
        yield f"{fetch.runtime.id} takes {', '.join(sorted(taken)) or 'no credentials'}"
    if _needed(fetch) - set(_constants(fetch)):
        yield f"{fetch.runtime.id} needs more than credentials"


def _is_readable(described: SessionExtension) -> bool:
    """Return whether it is documented how a token is fetched, so that the client can."""
    return described.token is not None or bool(described.credentials)


def _can_end(ends: ClientOperation, by: str | None) -> bool:
    properties = ends.sent.properties if ends.sent else {}
    return _needed(ends) <= ({by} if by else set()) and (by is None or by in properties)


def _needed(operation: ClientOperation) -> set[str]:
    """Return what a call needs besides credentials; a body that is not JSON counts."""
    needed = {each.name for each in operation.action.operation.parameters if each.required}
    if operation.content is not None and operation.content.kind != "json":
        needed.add(operation.content.name)
    required = operation.sent.required_in("request") if operation.sent else frozenset[str]()
    in_body = {to.name for places in operation.runtime.credentials for to in places}
    return needed | (required - in_body)


def _constants(operation: ClientOperation) -> dict[str, object]:
    return dict(operation.sent.constants) if operation.sent else {}


def _schemes(document: Document) -> Iterator[tuple[SecurityScheme, SessionExtension]]:
    for scheme in document.security_schemes.values():
        if scheme.session is not None:
            yield scheme, scheme.session
