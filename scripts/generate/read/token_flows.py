"""Tokens of OAuth 2 that a client fetches: flows of a security scheme, as operations."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from ...spec import Flow, SecurityScheme
from ...spec import Session as SessionExtension
from ..runtime.api_operation import (
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from ..runtime.token_session import TokenSession
from .client_operation import argument_name

ID, SECRET, REFRESH = "client_id", "client_secret", "refresh_token"
DOCS = {
    ID: "The id of your program at the token endpoint.",
    SECRET: "The secret of your program at the token endpoint.",
    REFRESH: "A refresh token, which is exchanged for an access token.",
}
"""The descriptions of the credentials that flows take."""

_PROPERTY = "access_token"
_CLIENT = f"{ID}:{SECRET}"
_BY_USER = ("authorizationCode", "password")
_FAILED = (DocumentedFailure({"error": None}, "error_description", "error"),)
_SENSITIVE = ("access_token", "client_secret", "id_token", "refresh_token", "token")


def by_client(scheme: SecurityScheme, base_url: str | None) -> TokenSession | None:
    """Return how a token is fetched with the client's own credentials, or None."""
    flow = scheme.flow("clientCredentials")
    if flow is None or (fetch := _operation(scheme, "token", flow.token_url, base_url)) is None:
        return None
    described = scheme.session or SessionExtension()
    refresh = _refresh(scheme, flow, base_url)
    return TokenSession(
        argument=argument_name(scheme.argument),
        fetch=fetch,
        sources=(ID, SECRET),
        token=_PROPERTY,
        expires="expires_in",
        ends=_operation(scheme, "revoke", described.revocation or "", base_url),
        by="token",
        sent={"grant_type": "client_credentials"},
        encoding="form",
        is_scoped=True,
        refresh=refresh if flow.is_refreshed else None,
    )


def by_refresh(scheme: SecurityScheme, base_url: str | None) -> TokenSession | None:
    """Return how a token is fetched with a refresh token of the caller, or None."""
    found = (flow for name in _BY_USER if (flow := scheme.flow(name)))
    refresh = next((made for flow in found if (made := _refresh(scheme, flow, base_url))), None)
    if refresh is None:
        return None
    return TokenSession(
        argument=argument_name(scheme.argument),
        token=_PROPERTY,
        expires="expires_in",
        encoding="form",
        refresh=refresh,
        refreshed_with=(ID, REFRESH),
    )


def _refresh(scheme: SecurityScheme, flow: Flow, base_url: str | None) -> ApiOperation | None:
    return _operation(scheme, "refresh", flow.refresh_url, base_url)


def _operation(
    scheme: SecurityScheme, name: str, url: str, base_url: str | None
) -> ApiOperation | None:
    """Return the operation at a URL of a flow; None for one that must not get a secret."""
    place = _place(url, base_url)
    if place is None:
        return None
    server, path = place
    return ApiOperation(
        id=f"{scheme.name}/{name}",
        method="POST",
        path=path,
        repeatable=False,
        credentials=_credentials(scheme, is_refresh=name == "refresh"),
        responses=(ExpectedResponse(200, 299, "any" if name == "revoke" else "json"), _REJECTED),
        sensitive=_SENSITIVE,
        server=server,
    )


_REJECTED = ExpectedResponse(0, 999, None, _FAILED)


def _credentials(
    scheme: SecurityScheme, *, is_refresh: bool
) -> tuple[tuple[CredentialPlacement, ...], ...]:
    """Return the sets of credentials of a token endpoint, the most complete ones first."""
    in_body = scheme.session is not None and scheme.session.authentication == "body"
    client_id = CredentialPlacement(ID, "body", ID)
    client: tuple[CredentialPlacement, ...] = (CredentialPlacement(_CLIENT, "client"),)
    if in_body:
        client = (client_id, CredentialPlacement(SECRET, "body", SECRET))
    if not is_refresh:
        return (client,)
    token = CredentialPlacement(REFRESH, "body", REFRESH)
    return (*client, token), (client_id, token), client, (client_id,)


def _place(url: str, base_url: str | None) -> tuple[str | None, str] | None:
    """Return the server, or None for that of the other operations, and the path of a URL."""
    if not url:
        return None
    url = urljoin(f"{base_url}/", url) if base_url else url
    if base_url and url.startswith(f"{base_url}/"):
        return None, _literal(url.removeprefix(base_url))
    parts = urlsplit(url)
    if not parts.scheme:
        return None, _literal("/" + url.lstrip("/"))
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    is_safe = parts.scheme == "https" and parts.netloc and "@" not in parts.netloc
    return (f"https://{parts.netloc}", _literal(path)) if is_safe else None


def _literal(path: str) -> str:
    return path.replace("{", "%7B").replace("}", "%7D")
