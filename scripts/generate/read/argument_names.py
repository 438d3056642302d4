"""The arguments of a client that are named after something in the spec."""

from __future__ import annotations

from ...identifiers import identifier
from ..runtime.service import ClientOptions

_CLIENT_ARGUMENTS = ("http_client", "server", "token_url", *ClientOptions.__annotations__)


def argument_name(name: str, kind: str = "credential") -> str:
    """Return the argument of the client for a credential, or for another kind of value."""
    found = identifier(name, f"{kind}_")
    return f"{found}_{kind}" if found in _CLIENT_ARGUMENTS else found
