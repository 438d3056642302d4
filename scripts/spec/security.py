"""How a request authenticates: security schemes and what an operation requires of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from . import extensions
from .reader import Pointer


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


@dataclass(frozen=True, eq=False)
class SecurityScheme:
    """A way to authenticate.

    Attributes:
        name: Its name under `components/securitySchemes`.
        pointer: Where it is, references followed.
        data: The object; empty for a name that nothing defines.
        flows: The OAuth 2 flows.
    """

    name: str
    pointer: Pointer
    data: Mapping[str, Any] = field(repr=False)
    flows: tuple[Flow, ...] = ()

    @property
    def type(self) -> str:
        """Return `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`; empty if unknown."""
        return _text(self.data.get("type"))

    @property
    def location(self) -> str:
        """Return where an API key is sent: `header`, `query` or `cookie`."""
        return _text(self.data.get("in"))

    @property
    def key(self) -> str:
        """Return the name under which an API key is sent."""
        return _text(self.data.get("name"))

    @property
    def scheme(self) -> str:
        """Return the HTTP authentication scheme in lower case, such as `bearer`."""
        return _text(self.data.get("scheme")).lower()

    @property
    def argument(self) -> str:
        """Return the client's argument: that of `x-credential`, else the scheme's name."""
        return extensions.read_credential(self.data) or self.name

    @property
    def is_supported(self) -> bool:
        """Return whether a credential of it can be sent and compared: a key, a login or a token."""
        return not self.obstacle

    @property
    def obstacle(self) -> str:
        """Return the kind of credential that cannot be sent and compared, or an empty string.

        OAuth 2 and OpenID Connect work with a bearer token that the caller has.
        """
        if self.type == "http":
            is_plain = self.scheme in ("basic", "bearer")
            return "" if is_plain else f"HTTP authentication of the scheme {self.scheme}"
        if self.type == "mutualTLS":
            return "authentication with a client certificate"
        is_sent = self.key and self.location in ("header", "query", "cookie")
        is_token = self.type in ("oauth2", "openIdConnect")
        is_known = is_token or (self.type == "apiKey" and is_sent)
        return "" if is_known else "a security scheme of no known kind"

    @cached_property
    def session(self) -> extensions.Session | None:
        """Return how its token is obtained, or None where the caller has it."""
        return extensions.read_session(self.data)


@dataclass(frozen=True, eq=False)
class Requirement:
    """One security scheme that a request must satisfy, with the scopes it needs."""

    scheme: SecurityScheme
    scopes: tuple[str, ...]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
