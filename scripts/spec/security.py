"""Authentication: security schemes and the requirements of operations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from . import extensions
from .reader import Pointer
from .signature_field import SignatureForm, read_signature


@dataclass(frozen=True, eq=False)
class Flow:
    """An OAuth 2 flow, by its name in the standard."""

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)

    @property
    def scopes(self) -> Mapping[str, Any]:
        """Return the scopes by name."""
        found = self.data.get("scopes")
        return found if isinstance(found, dict) else {}

    @property
    def token_url(self) -> str:
        """Return the URL of the token endpoint, or an empty string."""
        return _text(self.data.get("tokenUrl"))

    @property
    def is_refreshed(self) -> bool:
        """Return whether the flow documents that its tokens are refreshed, with `refreshUrl`."""
        return bool(self.data.get("refreshUrl"))

    @property
    def refresh_url(self) -> str:
        """Return the URL that takes refresh tokens: `refreshUrl`, else the token endpoint."""
        return _text(self.data.get("refreshUrl")) or self.token_url


@dataclass(frozen=True, eq=False)
class SecurityScheme:
    """A security scheme.

    Attributes:
        name: Its name under `components/securitySchemes`.
        pointer: Its place, references followed.
        data: The object; empty if the name is undefined.
        flows: The OAuth 2 flows.
        default_argument: The client's argument without `x-credential`.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    flows: tuple[Flow, ...] = ()
    default_argument: str = ""

    @property
    def type(self) -> str:
        """Return `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`; empty if unknown."""
        return _text(self.data.get("type"))

    @property
    def description(self) -> str:
        """Return the description, or an empty string."""
        return _text(self.data.get("description"))

    @property
    def location(self) -> str:
        """Return the location of an API key: `header`, `query` or `cookie`."""
        return _text(self.data.get("in"))

    @property
    def key(self) -> str:
        """Return the name of an API key's header, query parameter or cookie."""
        return _text(self.data.get("name"))

    @property
    def scheme(self) -> str:
        """Return the HTTP authentication scheme in lower case, such as `bearer`."""
        return _text(self.data.get("scheme")).lower()

    @property
    def argument(self) -> str:
        """Return the client's argument: from `x-credential`, else the default one."""
        return extensions.read_credential(self.data) or self.default_argument or self.name

    def flow(self, name: str) -> Flow | None:
        """Return an OAuth 2 flow by its name, or None."""
        return next((each for each in self.flows if each.name == name), None)

    @property
    def takes_token(self) -> bool:
        """Return whether it takes a token of OAuth 2 or OpenID Connect."""
        return self.type in ("oauth2", "openIdConnect")

    @property
    def is_supported(self) -> bool:
        """Return whether its credentials can be sent and compared: a key, a login or a token."""
        return not self.obstacle

    @property
    def obstacle(self) -> str:
        """Return the kind of credential that cannot be sent and compared, or an empty string.

        OAuth 2 and OpenID Connect work with a bearer token that the caller has.
        """
        if self.type == "http":
            is_plain = self.scheme in ("basic", "bearer") or self.signature
            return "" if is_plain else f"HTTP authentication of the scheme {self.scheme}"
        if self.type == "mutualTLS":
            return "authentication with a client certificate"
        is_sent = self.key and self.location in ("header", "query", "cookie")
        is_known = self.takes_token or (self.type == "apiKey" and is_sent)
        return "" if is_known else "a security scheme of an unknown type"

    @cached_property
    def signature(self) -> SignatureForm | None:
        """Return its `x-signature` if its credential is a signature in a header, or None."""
        is_key = self.type == "apiKey" and self.location == "header" and bool(self.key)
        is_header = is_key or (self.type == "http" and self.scheme not in ("basic", "bearer"))
        is_stated = is_header and "x-signature" in self.data
        return read_signature(self.data["x-signature"]) if is_stated else None

    @property
    def header(self) -> str:
        """Return the header with the key or the signature."""
        return self.key if self.type == "apiKey" else "Authorization"

    @cached_property
    def session(self) -> extensions.Session | None:
        """Return its `x-session`, or None if the caller has the token."""
        return extensions.read_session(self.data)


@dataclass(frozen=True, eq=False)
class Requirement:
    """One security scheme that a request must satisfy, with the scopes it needs."""

    scheme: SecurityScheme
    scopes: tuple[str, ...]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
