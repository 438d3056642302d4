"""Where a request carries credentials and secrets, and what the mocks take there.

Owns how the places are read off a spec: security schemes, and members of a body that bear
`x-credential` or `x-sensitive`. The mocks read the same in a way of their own: what tests them must
not share their mistakes.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..spec import Document, Operation
from ..spec.bridge import branches_of

# What the mocks take, and what they do not.
CREDENTIAL = "mock"
WRONG = "wrong-credential"


@dataclass(frozen=True)
class Credential:
    """One credential that goes beside the body.

    Attributes:
        place: `header` or `query`.
        name: Of the header or parameter.
        right: The whole value that the mock takes.
        wrong: A value of the same form that it does not take.
    """

    place: str
    name: str
    right: str
    wrong: str


def body_credentials(document: Document, operation: Operation) -> dict[str, str]:
    """Map the members of an operation's bodies that carry credentials to the credentials' names."""
    return {
        name: str(member["x-credential"])
        for name, member in _body_members(document, operation)
        if "x-credential" in member
    }


def body_secrets(document: Document, operation: Operation) -> set[str]:
    """Name the members of an operation's bodies that are marked as secret."""
    members = _body_members(document, operation)
    return {name for name, member in members if member.get("x-sensitive") == "secret"}


def credentials(document: Document, operation: Operation) -> tuple[Credential, ...]:
    """List the credentials that an operation demands beside the body."""
    schemes = security_schemes(document, operation).values()
    return tuple(each for scheme in schemes for each in _credentials(scheme))


def security_schemes(document: Document, operation: Operation) -> dict[str, Mapping[str, Any]]:
    """Give the security schemes of an operation by name; none where it may go without."""
    listed = operation.data.get("security", document.data.get("security", []))
    if not isinstance(listed, list) or {} in listed:
        return {}
    names = [name for each in listed if isinstance(each, Mapping) for name in each]
    schemes = {name: document.resolve(("components", "securitySchemes", name))[1] for name in names}
    return {name: scheme for name, scheme in schemes.items() if isinstance(scheme, Mapping)}


def _credentials(scheme: Mapping[str, Any]) -> Iterator[Credential]:
    match scheme.get("type"), scheme.get("in"), str(scheme.get("scheme", "")).lower():
        case "apiKey", ("header" | "query") as place, _:
            yield Credential(str(place), str(scheme.get("name")), CREDENTIAL, WRONG)
        case "http", _, "basic":
            pair = _basic(CREDENTIAL, CREDENTIAL), _basic(WRONG, WRONG)
            yield Credential("header", "Authorization", *pair)
        case "http", _, "bearer":
            pair = f"Bearer {CREDENTIAL}", f"Bearer {WRONG}"
            yield Credential("header", "Authorization", *pair)


def _basic(user: str, password: str) -> str:
    return f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"


def _body_members(
    document: Document, operation: Operation
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    pointer, body = document.resolve((*operation.pointer, "requestBody"))
    media = body.get("content", {}) if isinstance(body, dict) else {}
    schemas = [document.resolve((*pointer, "content", name, "schema"))[1] for name in media]
    schemas += [branch for _, branch in branches_of(operation)]
    for schema in schemas:
        properties = schema.get("properties", {}) if isinstance(schema, dict) else {}
        for name, member in properties.items():
            if isinstance(member, dict):
                yield name, member
