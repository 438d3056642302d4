"""The token endpoints of a spec: where the flows of OAuth 2 issue, renew and revoke tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal
from urllib.parse import urljoin, urlsplit

from ...spec import Document, Flow, SecurityScheme

_GRANTS = {
    "clientCredentials": "client_credentials",
    "password": "password",
    "authorizationCode": "authorization_code",
}


@dataclass(frozen=True)
class TokenEndpoint:
    """One endpoint of a security scheme.

    Attributes:
        scheme: The security scheme.
        path: Where the mock serves it, below the vendor's own path.
        url: Its address in the spec.
        flows: The flow of each `grant_type` that it takes; empty where it revokes tokens.
    """

    scheme: SecurityScheme
    path: str
    url: str
    flows: Mapping[str, Flow]

    @property
    def id(self) -> str:
        """Return its name in the journal."""
        return f"{self.scheme.name}{'' if self.flows else ' revocation'}"

    @cached_property
    def client_place(self) -> Literal["basic", "body", ""]:
        """Return where the id and secret of the client are documented, or an empty string."""
        is_documented = "authentication" in (self.scheme.data.get("x-session") or {})
        session = self.scheme.session
        return session.authentication if session and is_documented else ""


@dataclass(frozen=True)
class TokenOperation:
    """An operation of the spec that issues or revokes the tokens of a security scheme.

    Attributes:
        argument: The client's argument that the token is.
        issued: The property of its response with the token, or None.
        revoked: The property of its request with the token; None takes the bearer token.
        lifetime: The property of its response with the seconds that the token is valid, or None.
        scopes: All scopes of the scheme.
    """

    argument: str
    issued: str | None = None
    revoked: str | None = None
    lifetime: str | None = None
    scopes: frozenset[str] = frozenset()


def token_endpoints(document: Document) -> Mapping[bytes, TokenEndpoint]:
    """Return the token endpoints that are not operations of the spec, by path."""
    taken = {each.path for each in document.operations if each.method == "post"}
    found: dict[bytes, TokenEndpoint] = {}
    for each in _endpoints(document):
        if each.path not in taken:
            before = found.get(each.path.encode())
            flows = {**(before.flows if before else {}), **each.flows}
            made = TokenEndpoint(each.scheme, each.path, each.url, flows)
            found[each.path.encode()] = made
    return found


def token_operations(document: Document) -> Mapping[str, TokenOperation]:
    """Return the operations that issue or revoke tokens, by id."""
    found: dict[str, TokenOperation] = {}
    posts = {each.path: each.id for each in document.operations if each.method == "post"}
    for each in _endpoints(document):
        if each.flows and each.path in posts:
            scheme = each.scheme
            found[posts[each.path]] = TokenOperation(
                scheme.argument, "access_token", lifetime="expires_in", scopes=_scopes(scheme)
            )
    for scheme in document.security_schemes.values():
        if (session := scheme.session) and session.operation and session.token:
            made = TokenOperation(
                scheme.argument, session.token, lifetime=session.expires, scopes=_scopes(scheme)
            )
            found[session.operation] = made
            if session.ends:
                found[session.ends] = TokenOperation(scheme.argument, revoked=session.by or "")
    return found


def _scopes(scheme: SecurityScheme) -> frozenset[str]:
    return frozenset(scope for flow in scheme.flows for scope in flow.scopes)


def _endpoints(document: Document) -> Iterator[TokenEndpoint]:
    base = next((each.filled for each in document.servers if "://" in each.filled), "")
    for scheme in document.security_schemes.values():
        for flow in scheme.flows if scheme.type == "oauth2" else ():
            if flow.token_url and (grant := _GRANTS.get(flow.name)):
                path = _path(base, scheme, flow.token_url, "token")
                yield TokenEndpoint(scheme, path, flow.token_url, {grant: flow})
                is_same = flow.refresh_url == flow.token_url
                at = path if is_same else _path(base, scheme, flow.refresh_url, "")
                yield TokenEndpoint(scheme, at, flow.refresh_url, {"refresh_token": flow})
        url = scheme.session.revocation if scheme.session else None
        if url and scheme.type == "oauth2":
            yield TokenEndpoint(scheme, _path(base, scheme, url, ""), url, {})


def _path(base: str, scheme: SecurityScheme, url: str, name: str) -> str:
    """Return the path of a URL below the server, else one of the mock's own."""
    base = base.rstrip("/")
    url = urljoin(f"{base}/", url) if base else url
    if base and url.startswith(f"{base}/"):
        return url.removeprefix(base)
    path = urlsplit(url).path
    if "://" not in url:
        return f"/{path.lstrip('/')}"
    return f"/_oauth/{scheme.name}/{name or path.rpartition('/')[2]}"
