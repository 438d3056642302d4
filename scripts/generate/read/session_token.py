"""Session tokens: `x-session`, read and checked for what the client can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...finding import Finding
from ...spec import Document, SecurityScheme
from ...spec import Session as SessionExtension
from ..runtime.client_sessions import TokenSession
from . import token_flows
from .client_operation import ClientOperation, argument_name

_REMEDY = "see x-session in specs/README.md"


def read(
    document: Document, operations: Sequence[ClientOperation], base_url: str | None
) -> TokenSession | None:
    """Return how the client fetches its token, or None where it takes none that is fetched.

    Of several schemes that is the first with an operation that fetches it, else with the flow
    `clientCredentials`, else with a flow that has refresh tokens. The token of another OAuth 2 or
    OpenID Connect scheme comes from a function of the caller.
    """
    if found := _by_operation(document, operations):
        return found
    sent = {
        name
        for each in operations
        for placements in each.runtime.credentials
        for placement in placements
        for name in placement.argument.split(":")
    }
    schemes = [
        each
        for each in document.security_schemes.values()
        if each.takes_token and argument_name(each.argument) in sent
    ]
    made = (
        way(scheme, base_url)
        for way in (token_flows.by_client, token_flows.by_refresh, _by_function)
        for scheme in schemes
    )
    return next(filter(None, made), None)


def _by_function(scheme: SecurityScheme, _base_url: str | None) -> TokenSession:
    return TokenSession(argument_name(scheme.argument))


def _by_operation(document: Document, operations: Sequence[ClientOperation]) -> TokenSession | None:
    found = {each.runtime.id: each for each in operations if not each.choice.suffix}
    for scheme, described in _schemes(document):
        fetch, ends = found.get(described.operation or ""), found.get(described.ends or "")
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
                encoding="form" if fetch.kind == "form" else "json",
                is_scoped="scope" in (fetch.sent.properties if fetch.sent else ()),
            )
    return None


def exceeded(document: Document, operations: Sequence[ClientOperation]) -> Iterator[Finding]:
    """Yield a finding for everything about a session that the client cannot do."""
    found = {each.runtime.id: each for each in operations if not each.choice.suffix}
    for number, (scheme, described) in enumerate(_schemes(document)):
        texts: list[str] = []
        if number:
            texts.append("the client fetches one kind of token, this is another")
        fetch, ends = found.get(described.operation or ""), described.ends
        if fetch is None:
            texts.append(f"unknown operation {described.operation}")
        else:
            texts += _unfetchable(scheme, described, fetch)
        if ends is not None and ends not in found:
            texts.append(f"unknown operation {ends}")
        elif ends is not None and not _can_end(found[ends], described.by, fetch):
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


def _can_end(ends: ClientOperation, by: str | None, fetch: ClientOperation | None) -> bool:
    properties = ends.sent.properties if ends.sent else {}
    if by and fetch and ends.kind != fetch.kind:
        return False
    return _needed(ends) <= ({by} if by else set()) and (by is None or by in properties)


def _needed(operation: ClientOperation) -> set[str]:
    """Return what a call needs besides credentials; a body that is not JSON or a form counts."""
    needed = {each.name for each in operation.action.operation.parameters if each.required}
    if operation.content is not None and operation.kind not in ("json", "form"):
        needed.add(operation.content.name)
    required = operation.sent.required_in("request") if operation.sent else frozenset[str]()
    in_body = {to.name for places in operation.runtime.credentials for to in places}
    return needed | (required - in_body)


def _constants(operation: ClientOperation) -> dict[str, object]:
    return dict(operation.sent.constants) if operation.sent else {}


def _schemes(document: Document) -> Iterator[tuple[SecurityScheme, SessionExtension]]:
    for scheme in document.security_schemes.values():
        if scheme.session is not None and scheme.session.operation is not None:
            yield scheme, scheme.session
