"""Where requests carry credentials and secrets, and which values the mocks accept.

This module and the mocks read the spec independently, so that a test does not share the mistakes of
the code under test.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from requests import PreparedRequest

from ..spec import Document, Operation, Schema, SecurityScheme
from . import sent_requests

CREDENTIAL = "mock"
"""The value that the mocks accept."""
OTHER = "another-owner"
"""The value of a second identity that the mocks accept."""
WRONG = "wrong-credential"
"""A value that the mocks do not accept."""


@dataclass(frozen=True)
class SentCredential:
    """One credential outside the body.

    Attributes:
        place: Where it is sent.
        name: The name of the header, parameter or cookie.
        right: The whole value that the mock accepts.
        wrong: A value of the same form that it does not accept.
        also: Another value that it accepts.
    """

    place: Literal["header", "query", "cookie"]
    name: str
    right: str
    wrong: str
    also: str = ""

    def sent_in(self, request: PreparedRequest, value: str | None) -> PreparedRequest:
        """Return a copy of a request with this value in its place, or with none."""
        return sent_requests.changed(request, self.place, self.name, value)

    def is_right_in(self, request: PreparedRequest) -> bool:
        """Return whether a request carries what the mock accepts."""
        sent = sent_requests.value_of(request, self.place, self.name)
        return bool(sent) and sent in (self.right, self.also)


@dataclass(frozen=True)
class Access:
    """The credentials that one operation requires, and the secrets that are sent to it.

    Attributes:
        operation: The operation.
        tokens: The tokens of the log-ins, by the name of the security scheme.
    """

    operation: Operation
    tokens: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_guarded(self) -> bool:
        """Return whether a request needs a credential, in its body or outside it."""
        return bool(self.schemes or self.properties)

    @cached_property
    def schemes(self) -> tuple[SecurityScheme, ...]:
        """Return the required security schemes; none where credentials are optional."""
        security = self.operation.security
        if not all(security):
            return ()
        found = {each.scheme.name: each.scheme for way in security for each in way}
        return tuple(found.values())

    @cached_property
    def ways(self) -> tuple[tuple[SentCredential, ...], ...]:
        """Return the alternative sets of credentials, without those that cannot be sent."""
        if not self.schemes:
            return ()
        sets = [
            [_credential(each.scheme, self.tokens) for each in requirements]
            for requirements in self.operation.security
        ]
        return tuple(tuple(filter(None, each)) for each in sets if all(each))

    @cached_property
    def way(self) -> tuple[SentCredential, ...]:
        """Return the credentials that the tests send: the first set that can be sent."""
        return self.ways[0] if self.ways else ()

    @cached_property
    def properties(self) -> Mapping[str, str]:
        """Return the body properties that carry credentials, with their argument names."""
        return {name: each.credential for name, each in self._schemas if each.credential}

    @cached_property
    def secrets(self) -> frozenset[str]:
        """Return the body properties that are marked as secret."""
        return frozenset(name for name, each in self._schemas if each.sensitivity == "secret")

    def is_met_by(self, request: PreparedRequest) -> bool:
        """Return whether a request carries one of the sets of credentials outside its body."""
        return any(all(each.is_right_in(request) for each in way) for way in self.ways)

    def variants(self, request: PreparedRequest) -> list[tuple[str, PreparedRequest]]:
        """Return copies of a request that lack a credential or have a wrong one, described.

        No copy carries another of the alternative sets.
        """
        for way in self.ways:
            for each in way:
                request = each.sent_in(request, None)
        found = []
        for way in self.ways:
            for each in way:
                others = request
                for other in way:
                    others = other.sent_in(others, other.right) if other is not each else others
                found.append((f"no {each.name}", others))
                found.append((f"a wrong {each.name}", each.sent_in(others, each.wrong)))
        # A bearer token and one of OAuth 2 are in the same header.
        return [(what, variant) for what, variant in found if not self.is_met_by(variant)]

    @cached_property
    def _schemas(self) -> tuple[tuple[str, Schema], ...]:
        return tuple(
            pair
            for content in (self.operation.body.contents if self.operation.body else ())
            for schema in ((content.schema,) if content.schema else ()) + content.alternatives
            for pair in schema.properties.items()
        )


def identities(document: Document) -> dict[str, tuple[str, str]]:
    """Return two values for each credential that a request can carry, by the client's argument."""
    names: set[str] = set()
    for access in map(Access, document.operations):
        names.update(access.properties.values())
        for each in (one.scheme for way in access.operation.security for one in way):
            is_basic = each.scheme == "basic"
            names.update(("username", "password") if is_basic else (each.argument,))
    return dict.fromkeys(sorted(names), (CREDENTIAL, OTHER))


def configuration(document: Document, tokens: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the credentials of every scheme in Schemathesis's format, by the scheme's name."""
    schemes = document.security_schemes.values()
    return {each.name: given for each in schemes if (given := _given(each, tokens))}


def _given(scheme: SecurityScheme, tokens: Mapping[str, str]) -> dict[str, str]:
    match scheme.type, scheme.scheme:
        case "apiKey", _:
            return {"api_key": CREDENTIAL}
        case "http", _ if scheme.signature:
            return {"api_key": CREDENTIAL}  # `schemathesis_input` makes it a key
        case "http", "basic":
            return {"username": CREDENTIAL, "password": CREDENTIAL}
        case ("http", "bearer") | (("oauth2" | "openIdConnect"), _):
            return {"bearer": tokens.get(scheme.name, CREDENTIAL)}
    return {}


def _credential(scheme: SecurityScheme, tokens: Mapping[str, str]) -> SentCredential | None:
    match scheme.type, scheme.location, scheme.scheme:
        case "apiKey", ("header" | "query" | "cookie") as place, _:
            return SentCredential(place, scheme.key, CREDENTIAL, WRONG)
        case "http", _, _ if scheme.signature:
            return SentCredential("header", scheme.header, CREDENTIAL, WRONG)
        case "http", _, "basic":
            pair = basic(CREDENTIAL), basic(WRONG)
            return SentCredential("header", "Authorization", *pair)
        case ("http", _, "bearer") | (("oauth2" | "openIdConnect"), _, _):
            pair = f"Bearer {tokens.get(scheme.name, CREDENTIAL)}", f"Bearer {WRONG}"
            return SentCredential("header", "Authorization", *pair, f"Bearer {CREDENTIAL}")
    return None


def basic(word: str) -> str:
    """Return the header of HTTP Basic with a word as user name and password."""
    return f"Basic {b64encode(f'{word}:{word}'.encode()).decode()}"
