"""Checks of credentials: a user, password, key or token, in the security schemes or in a body.

Every credential is `mock` unless it was set otherwise; all other values are rejected.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...spec import Operation, Requirement, Schema, SignatureForm
from ..http_messages import HttpRequest
from .compiled_schemas import CompiledSchemas
from .request_signatures import problem
from .text_decoding import Undecodable, split_pairs

MOCK = "mock"

Accepts = Callable[[str, str], bool]
"""Returns whether a value is right for a client's argument such as `api_key`."""
Together = Callable[[Mapping[str, str]], bool]
"""Returns whether values by argument are those of one identity."""


@dataclass(frozen=True)
class GrantedToken:
    """The rights of a token that the mock has issued: the client's argument, and the scopes."""

    argument: str
    scopes: frozenset[str]


Find = Callable[[str], GrantedToken | None]
"""Returns the rights of a token that the mock has issued, or None."""


@dataclass(frozen=True)
class KnownCredentials:
    """The credentials that the mock knows.

    Attributes:
        accepts: Checks one credential.
        together: Checks several.
        find: Finds an issued token.
        secrets: Returns the values of a client's argument, with which requests are signed.
    """

    accepts: Accepts
    together: Together
    find: Find
    secrets: Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class AuthenticationFailure:
    """A credential that is missing or wrong, with the `WWW-Authenticate` challenge of its 401.

    With `is_scope` the token is right and lacks a scope.
    """

    reason: str
    challenge: str = ""
    is_missing: bool = False
    is_scope: bool = False


@dataclass(frozen=True)
class SchemeCheck:
    """One security scheme.

    Attributes:
        place: Where the credential is, as in `the header X-API-KEY`.
        present: Returns the arguments that the request carries, by name.
        challenge: For the `WWW-Authenticate` header, or an empty string.
        scopes: The scopes that a token of OAuth 2 needs.
    """

    place: str
    present: Callable[[HttpRequest], Mapping[str, str]]
    challenge: str = ""
    scopes: frozenset[str] = frozenset()

    def failure(
        self, request: HttpRequest, known: KnownCredentials
    ) -> AuthenticationFailure | None:
        """Return the reason why the request fails this check, or None where it passes."""
        found = self.present(request)
        if not found:
            reason = f"no credential in {self.place}"
            return AuthenticationFailure(reason, self.challenge, is_missing=True)
        for name, value in found.items():
            if (token := known.find(value)) and token.argument == name:
                return self._lacking(token)
            if not known.accepts(name, value):
                return AuthenticationFailure(
                    f"the credential in {self.place} is wrong", self.challenge
                )
        if len(found) > 1 and not known.together(found):
            reason = f"the credentials in {self.place} do not belong together"
            return AuthenticationFailure(reason, self.challenge)
        return None

    def _lacking(self, token: GrantedToken) -> AuthenticationFailure | None:
        lacking = " ".join(sorted(self.scopes - token.scopes))
        if not lacking:
            return None
        challenge = f'Bearer error="insufficient_scope", scope="{lacking}"'
        return AuthenticationFailure(
            f"the token lacks the scope {lacking}", challenge, is_scope=True
        )


@dataclass(frozen=True)
class SignedCheck:
    """One security scheme whose credential signs the request.

    Attributes:
        form: How requests are signed.
        header: The header of the signature.
        argument: The client's argument that is the secret.
        challenge: For the `WWW-Authenticate` header, or an empty string.
    """

    form: SignatureForm
    header: str
    argument: str
    challenge: str = ""

    def failure(
        self, request: HttpRequest, known: KnownCredentials
    ) -> AuthenticationFailure | None:
        """Return the reason why the request fails this check, or None where it passes."""
        secrets = known.secrets(self.argument)
        reason, is_missing = problem(self.form, self.header, secrets, request.signable())
        return AuthenticationFailure(reason, self.challenge, is_missing) if reason else None


@dataclass(frozen=True)
class SecurityCheck:
    """The security of an operation: one of several sets of checks, all of which must pass."""

    ways: tuple[tuple[SchemeCheck | SignedCheck, ...], ...] = ()

    def failure(
        self, request: HttpRequest, known: KnownCredentials
    ) -> AuthenticationFailure | None:
        """Return the first failure, or None where a set of checks passes."""
        first = None
        for way in self.ways:
            for check in way:
                if failure := check.failure(request, known):
                    first = first or failure
                    break
            else:
                return None
        return first


def compile_security(operation: Operation, schemas: CompiledSchemas) -> SecurityCheck:
    """Prepare the security of an operation.

    Raises `Unreadable` where every alternative needs a scheme that no mock can check.
    """
    ways = served_ways(operation)
    if operation.security and not ways:
        scheme = next(each.scheme for each in operation.security[0] if not _is_served(each))
        kind = scheme.scheme or scheme.type or "undefined"
        raise schemas.unservable(
            scheme.pointer if scheme.data else operation.pointer,
            "unsupported-security",
            f"the security scheme {scheme.name} is {kind}, which the mock cannot check",
            "document an API key, HTTP Basic, a bearer token or OAuth 2 as an alternative",
        )
    return SecurityCheck(tuple(tuple(map(_check, way)) for way in ways))


def served_ways(operation: Operation) -> tuple[tuple[Requirement, ...], ...]:
    """Return the sets of requirements that a mock can check."""
    return tuple(way for way in operation.security if all(map(_is_served, way)))


def _is_served(requirement: Requirement) -> bool:
    return requirement.scheme.is_supported


def body_credentials(*schemas: Schema) -> dict[str, str]:
    """Return the properties of a body that are credentials, with the client's argument."""
    return {
        name: held.credential
        for each in schemas
        for name, held in each.properties.items()
        if held.credential
    }


def presented_in(names: Mapping[str, str], body: Any) -> Mapping[str, str]:
    """Return the credentials in a body by argument; the schema rejects missing ones."""
    if not isinstance(body, dict):
        return {}
    return {
        argument: value
        for name, argument in names.items()
        if isinstance(value := body.get(name), str)
    }


def _check(requirement: Requirement) -> SchemeCheck | SignedCheck:
    scheme = requirement.scheme
    argument = scheme.argument
    if scheme.signature:
        challenge = scheme.scheme.capitalize() if scheme.type == "http" else ""
        return SignedCheck(scheme.signature, scheme.header, argument, challenge)
    if scheme.type == "apiKey":
        place, key = scheme.location, scheme.key
        return SchemeCheck(f"the {place} {key}", _key_reader(place, key, argument))
    if scheme.type == "http" and scheme.scheme == "basic":
        return SchemeCheck("the header Authorization (Basic)", _read_basic, 'Basic realm="mock"')
    scopes = frozenset(requirement.scopes) if scheme.type == "oauth2" else frozenset[str]()
    reader = _token_reader("Bearer", argument)
    return SchemeCheck("the header Authorization", reader, "Bearer", scopes)


def _key_reader(place: str, key: str, argument: str) -> Callable[[HttpRequest], Mapping[str, str]]:
    header = key.lower().encode("latin-1", "replace")

    def from_header(request: HttpRequest) -> Mapping[str, str]:
        found = request.headers.get(header)
        return {} if found is None else {argument: found.decode("latin-1")}

    def from_query(request: HttpRequest) -> Mapping[str, str]:
        try:
            found = dict(split_pairs(request.query)).get(key)
        except Undecodable:
            return {}
        return {} if found is None else {argument: found}

    def from_cookie(request: HttpRequest) -> Mapping[str, str]:
        for part in request.header(b"cookie").split(";"):
            name, _, value = part.strip().partition("=")
            if name == key:
                return {argument: value}
        return {}

    return {"query": from_query, "cookie": from_cookie}.get(place, from_header)


def _token_reader(word: str, argument: str) -> Callable[[HttpRequest], Mapping[str, str]]:
    def read(request: HttpRequest) -> Mapping[str, str]:
        scheme, _, token = request.header(b"authorization").partition(" ")
        return {argument: token.strip()} if scheme.lower() == word.lower() and token else {}

    return read


def _read_basic(request: HttpRequest) -> Mapping[str, str]:
    scheme, _, token = request.header(b"authorization").partition(" ")
    if scheme.lower() != "basic":
        return {}
    try:
        user, _, password = base64.b64decode(token, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {"username": "", "password": ""}
    return {"username": user, "password": password}
