"""The credentials that an action takes, and where each of them is put."""

from __future__ import annotations

from openapi_python_client.strings import PythonIdentifier

from ...spec import Action, Requirement, Schema, SecurityScheme
from ..runtime.api_operation import CredentialPlacement
from ..runtime.service import ClientOptions

_OPTIONS = ("http_client", *ClientOptions.__annotations__)
"""The client's own arguments."""


def placements(action: Action, sent: Schema | None) -> tuple[tuple[CredentialPlacement, ...], ...]:
    """Return the sets of credentials that an action takes, those in its body added to each."""
    in_body = tuple(
        CredentialPlacement(argument_name(each.credential), "body", name)
        for name, each in (sent.properties if sent else {}).items()
        if each.credential
    )
    sets = [tuple(map(_placement, each)) for each in security(action)]
    combined = [placements + in_body for placements in sets or [()]]
    return tuple(combined) if any(combined) else ()


def security(action: Action) -> list[tuple[Requirement, ...]]:
    """Return the sets of requirements that the client can meet."""
    return [
        each
        for each in action.operation.security
        if not any(_is_signed(requirement.scheme) for requirement in each)
    ]


def _is_signed(scheme: SecurityScheme) -> bool:
    """Return whether a scheme needs more than a credential at some place: a computed one."""
    known = ("basic", "bearer", "")
    return scheme.type == "mutualTLS" or (scheme.type == "http" and scheme.scheme not in known)


def _placement(requirement: Requirement) -> CredentialPlacement:
    scheme = requirement.scheme
    argument = argument_name(scheme.argument)
    match scheme.type, scheme.scheme, scheme.location:
        case "apiKey", _, "query":
            return CredentialPlacement(argument, "query", scheme.key)
        case "apiKey", _, "cookie":
            return CredentialPlacement(argument, "cookie", scheme.key)
        case "apiKey", _, _:
            return CredentialPlacement(argument, "header", scheme.key)
        case "http", "basic", _:
            return CredentialPlacement("username:password", "basic")
        case _:
            return CredentialPlacement(argument, "bearer")


def argument_name(name: str) -> str:
    """Return the client's argument for a credential."""
    found = str(PythonIdentifier(name, "credential_"))
    return f"{found}_credential" if found in _OPTIONS else found
