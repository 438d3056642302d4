"""Tokens of OAuth 2 that a mock issues, checks and revokes (RFC 6749, RFC 6750, RFC 7009)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_plus

from ..call_memory import CallMemory, IssuedToken
from ..clock import Clock
from ..compile.security_checks import Accepts, GrantedToken
from ..compile.text_decoding import Undecodable, split_pairs
from ..compile.token_endpoints import TokenEndpoint
from ..http_messages import HttpRequest, HttpResponse, header_text, json_response, plain
from ..state_store import StateStore

LIFETIME = 3600
"""Seconds that a token is valid."""

_FORM = "application/x-www-form-urlencoded"


class TokenRejected(Exception):  # noqa: N818  # the rejection is the error
    """Raised for a request that gets no token, with the code of RFC 6749, section 5.2."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class IssuedTokens:
    """The tokens of one mock; a refresh token is valid once."""

    def __init__(self, store: StateStore, clock: Clock) -> None:
        """Keep the tokens in the memory of a store; they expire by a clock."""
        self._store = store
        self._clock = clock

    @property
    def _memory(self) -> CallMemory:
        return self._store.memory

    def expire(self) -> int:
        """Let all access tokens expire now, and return how many that are; refresh tokens stay."""
        access = self._memory.access
        access.update({name: replace(each, ends=0.0) for name, each in access.items()})
        return len(access)

    def issue(self, argument: str, scopes: frozenset[str]) -> str:
        """Return a new access token for a client's argument."""
        self._memory.issued += 1
        token = f"mock-token-{self._memory.issued}"
        ends = self._clock.now().timestamp() + LIFETIME
        self._memory.access[token] = IssuedToken(GrantedToken(argument, scopes), ends)
        return token

    def issue_refresh(self, argument: str, scopes: frozenset[str]) -> str:
        """Return a new refresh token."""
        token = f"mock-refresh-{self._memory.issued}"
        self._memory.refresh[token] = GrantedToken(argument, scopes)
        return token

    def take_refresh(self, token: str, argument: str) -> GrantedToken | None:
        """Return the rights of a refresh token and forget it; None for an unknown one."""
        found = self._memory.refresh.get(token)
        return self._memory.refresh.pop(token) if found and found.argument == argument else None

    def revoke(self, token: str) -> None:
        """Forget a token, if it is known."""
        self._memory.access.pop(token, None)
        self._memory.refresh.pop(token, None)

    def find(self, token: str) -> GrantedToken | None:
        """Return the rights of an access token; None for one that is unknown or expired."""
        found = self._memory.access.get(token)
        return found.granted if found and found.ends > self._clock.now().timestamp() else None


def respond(
    endpoint: TokenEndpoint, request: HttpRequest, tokens: IssuedTokens, accepts: Accepts
) -> HttpResponse:
    """Respond to a request to a token endpoint."""
    if request.method != "POST":
        reason = f"{endpoint.path} takes POST, not {request.method}"
        return plain(405, reason, ((b"allow", b"POST"),))
    try:
        form = _form(request)
        _authenticate(endpoint, request, form, accepts)
        if not endpoint.flows:
            tokens.revoke(_needed(form, "token"))
            return json_response({})
        return json_response(_granted(endpoint, form, tokens, accepts))
    except TokenRejected as rejected:
        body = {"error": rejected.code, "error_description": str(rejected)}
        is_client = rejected.code == "invalid_client"
        response = json_response(body, 401 if is_client else 400)
        more = [(b"x-mock-reason", header_text(str(rejected)))]
        more += [(b"www-authenticate", b'Basic realm="mock"')] if is_client else []
        return replace(response, headers=(*response.headers, *more))


def _form(request: HttpRequest) -> Mapping[str, str]:
    media = request.header(b"content-type").partition(";")[0].strip().lower()
    if request.unread or media != _FORM:
        raise TokenRejected("invalid_request", f"the body has to be {_FORM}")
    try:
        return dict(split_pairs(request.body))
    except Undecodable as error:
        raise TokenRejected("invalid_request", str(error)) from None


def _needed(form: Mapping[str, str], name: str) -> str:
    if not form.get(name):
        raise TokenRejected("invalid_request", f"the body lacks {name}")
    return form[name]


def _authenticate(
    endpoint: TokenEndpoint, request: HttpRequest, form: Mapping[str, str], accepts: Accepts
) -> None:
    """Check the id and secret of the client; raise TokenRejected."""
    basic = _basic(request)
    place, wanted = "basic" if basic else "body", endpoint.client_place
    given = basic or (form.get("client_id", ""), form.get("client_secret", ""))
    is_public = form.get("grant_type") in ("authorization_code", "password", "refresh_token")
    if is_public and not basic and "client_secret" not in form:
        if "client_id" in form and not accepts("client_id", form["client_id"]):
            raise TokenRejected("invalid_client", "the client_id is wrong")
        return
    if wanted and place != wanted:
        where = "the header Authorization (Basic)" if wanted == "basic" else "the body"
        raise TokenRejected("invalid_client", f"the client's id and secret have to be in {where}")
    for name, value in zip(("client_id", "client_secret"), given, strict=True):
        if not accepts(name, value):
            raise TokenRejected(
                "invalid_client", f"the {name} is {'wrong' if value else 'missing'}"
            )


def _basic(request: HttpRequest) -> tuple[str, str] | None:
    scheme, _, value = request.header(b"authorization").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return unquote_plus(name), unquote_plus(secret)


def _granted(
    endpoint: TokenEndpoint, form: Mapping[str, str], tokens: IssuedTokens, accepts: Accepts
) -> dict[str, Any]:
    """Return the response to a grant; raise TokenRejected."""
    grant = _needed(form, "grant_type")
    if grant not in endpoint.flows:
        known = ", ".join(endpoint.flows)
        raise TokenRejected("unsupported_grant_type", f"the grant_type is {grant}, not {known}")
    known_scopes = frozenset(map(str, endpoint.flows[grant].scopes))
    argument = endpoint.scheme.argument
    if grant == "refresh_token":
        token = _needed(form, "refresh_token")
        found = tokens.take_refresh(token, argument)
        if found is None and not accepts("refresh_token", token):
            raise TokenRejected("invalid_grant", "the refresh_token is unknown, used or revoked")
        known_scopes = found.scopes if found else known_scopes
    else:
        _check_grant(grant, form, accepts)
    scopes = frozenset(form.get("scope", "").split()) or known_scopes
    if unknown := sorted(scopes - known_scopes):
        raise TokenRejected("invalid_scope", f"the scope {', '.join(unknown)} is not granted")
    body = {
        "access_token": tokens.issue(argument, scopes),
        "token_type": "Bearer",
        "expires_in": LIFETIME,
        "scope": " ".join(sorted(scopes)),
    }
    if grant != "client_credentials" or endpoint.flows[grant].is_refreshed:
        body["refresh_token"] = tokens.issue_refresh(argument, scopes)
    return body


def _check_grant(grant: str, form: Mapping[str, str], accepts: Accepts) -> None:
    wanted = {"password": ("username", "password"), "authorization_code": ("code",)}
    for name in wanted.get(grant, ()):
        if not accepts(name, _needed(form, name)):
            raise TokenRejected("invalid_grant", f"the {name} is wrong")
