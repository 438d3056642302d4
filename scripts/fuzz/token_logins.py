"""The log-ins before the tests: a token of OAuth 2 for each scheme with client credentials.

This module and the mocks read the spec independently, so that a test does not share the mistakes of
the code under test.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from requests import PreparedRequest, Request
from schemathesis import Response

from ..finding import Finding
from ..spec import Document, Flow, SecurityScheme
from . import sent_requests
from .sent_credentials import CREDENTIAL, basic


@dataclass(frozen=True)
class TokenLogins:
    """The results: tokens by the name of their scheme, and findings on log-ins that failed."""

    tokens: Mapping[str, str]
    findings: tuple[Finding, ...] = ()


def log_in(
    document: Document, address: str, connection: sent_requests.AppConnection
) -> TokenLogins:
    """Log in with every scheme whose flow `clientCredentials` has the scopes of all operations.

    Args:
        document: The spec.
        address: The base URL of the app under test.
        connection: The connection to it.
    """
    tokens: dict[str, str] = {}
    findings: list[Finding] = []
    for scheme, flow in _flows(document):
        response = connection.send(
            _request(f"{address}{_path(document, scheme, flow)}", scheme, flow)
        )
        token = _token(response)
        if token:
            tokens[scheme.name] = token
        else:
            message = f"the flow of {scheme.name} led to {response.status_code} and no access_token"
            remedy = f"issue a token to a client whose id and secret are {CREDENTIAL!r}"
            place = (*flow.pointer, "tokenUrl")
            findings.append(document.finding(place, "failed-log-in", message, remedy))
    return TokenLogins(tokens, tuple(findings))


def _flows(document: Document) -> Iterator[tuple[SecurityScheme, Flow]]:
    posts = {each.path for each in document.operations if each.method == "post"}
    for scheme in document.security_schemes.values():
        flow = scheme.flow("clientCredentials") if scheme.type == "oauth2" else None
        if flow is None or not flow.token_url or _path(document, scheme, flow) in posts:
            continue
        needed = {
            scope
            for operation in document.operations
            for way in operation.security
            for requirement in way
            for scope in requirement.scopes
            if requirement.scheme.name == scheme.name
        }
        if needed <= flow.scopes.keys():
            yield scheme, flow


def _path(document: Document, scheme: SecurityScheme, flow: Flow) -> str:
    """Return the path at which mocks serve the token endpoint."""
    server = document.servers[0].filled.rstrip("/") if document.servers else ""
    url = urljoin(f"{server}/", flow.token_url)
    if url.startswith(f"{server}/"):
        return url.removeprefix(server)
    return f"/_oauth/{scheme.name}/token"


def _request(url: str, scheme: SecurityScheme, flow: Flow) -> PreparedRequest:
    form = {"grant_type": "client_credentials", "scope": " ".join(flow.scopes)}
    headers = {}
    if scheme.session and scheme.session.authentication == "body":
        form |= {"client_id": CREDENTIAL, "client_secret": CREDENTIAL}
    else:
        headers["Authorization"] = basic(CREDENTIAL)
    return Request("POST", url, headers=headers, data=form).prepare()


def _token(response: Response) -> str:
    body = sent_requests.json_of(response) if response.status_code == 200 else None
    token = body.get("access_token") if isinstance(body, dict) else None
    return token if isinstance(token, str) else ""
