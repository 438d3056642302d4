"""Credentials: what the mock takes for a valid user, password, key or token.

Owns the reading of a spec's security schemes and of credentials that stand in a body, and the
comparison. Every credential is `mock` unless it was set otherwise; nothing else is let in.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...spec import Operation, Requirement, Schema, SecurityScheme
from ..wire import Request
from .schemas import Schemas
from .texts import Undecodable, split_pairs

MOCK = "mock"

Accepts = Callable[[str, str], bool]
"""Tells whether a value is right for a client's argument such as `api_key`."""


@dataclass(frozen=True)
class Refusal:
    """Why a request was not let in, and what its 401 says of how to get in."""

    reason: str
    challenge: str = ""
    is_missing: bool = False


@dataclass(frozen=True)
class Lock:
    """One security scheme.

    Attributes:
        place: How a person would find the credential, as in `the header X-API-KEY`.
        present: Reads the arguments that the request presents, by name; empty where it has none.
        challenge: For the `WWW-Authenticate` header, or an empty string.
    """

    place: str
    present: Callable[[Request], Mapping[str, str]]
    challenge: str = ""

    def refusal(self, request: Request, accepts: Accepts) -> Refusal | None:
        """Say why the request does not open this lock, or None where it does."""
        found = self.present(request)
        if not found:
            reason = f"there is no credential in {self.place}"
            return Refusal(reason, self.challenge, is_missing=True)
        for name, value in found.items():
            if not accepts(name, value):
                return Refusal(f"the credential in {self.place} is not right", self.challenge)
        return None


@dataclass(frozen=True)
class Guard:
    """What an operation demands: one of several sets of locks, each of them to be opened."""

    ways: tuple[tuple[Lock, ...], ...] = ()

    def refusal(self, request: Request, accepts: Accepts) -> Refusal | None:
        """Say why the request is not let in, or None where it is."""
        first = None
        for way in self.ways:
            for lock in way:
                if refusal := lock.refusal(request, accepts):
                    first = first or refusal
                    break
            else:
                return None
        return first


def accepts_from(values: Mapping[str, str]) -> Accepts:
    """Make the comparison with fixed values; an argument without one has the value `mock`."""

    def accepts(name: str, value: str) -> bool:
        return value == values.get(name, MOCK)

    return accepts


def compile_guard(operation: Operation, schemas: Schemas) -> Guard:
    """Prepare the security of an operation.

    Raises `Unreadable` where every way in needs a scheme that no mock can check.
    """
    ways = served_ways(operation)
    if operation.security and not ways:
        scheme = next(each.scheme for each in operation.security[0] if not _is_served(each))
        kind = scheme.scheme or scheme.type or "undefined"
        raise schemas.unservable(
            scheme.pointer if scheme.data else operation.pointer,
            "unsupported-security",
            f"the security scheme {scheme.name} is {kind}, which the mock cannot check",
            "document an API key, HTTP Basic, a bearer token or OAuth 2 as another way in",
        )
    return Guard(tuple(tuple(_lock(each.scheme) for each in way) for way in ways))


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


def wrong_members(names: Mapping[str, str], body: Any, accepts: Accepts) -> Sequence[str]:
    """Give the credentials in a body that are not right; a missing one is for the schema."""
    if not isinstance(body, dict):
        return []
    return [
        name
        for name, argument in names.items()
        if isinstance(value := body.get(name), str) and not accepts(argument, value)
    ]


def _lock(scheme: SecurityScheme) -> Lock:
    argument = scheme.argument
    if scheme.type == "apiKey":
        place, key = scheme.location, scheme.key
        return Lock(f"the {place} {key}", _key_reader(place, key, argument))
    if scheme.type == "http" and scheme.scheme == "basic":
        return Lock("the header Authorization (Basic)", _read_basic, 'Basic realm="mock"')
    return Lock("the header Authorization", _token_reader("Bearer", argument), "Bearer")


def _key_reader(place: str, key: str, argument: str) -> Callable[[Request], Mapping[str, str]]:
    header = key.lower().encode("latin-1", "replace")

    def from_header(request: Request) -> Mapping[str, str]:
        found = request.headers.get(header)
        return {} if found is None else {argument: found.decode("latin-1")}

    def from_query(request: Request) -> Mapping[str, str]:
        try:
            found = dict(split_pairs(request.query)).get(key)
        except Undecodable:
            return {}
        return {} if found is None else {argument: found}

    def from_cookie(request: Request) -> Mapping[str, str]:
        for part in request.header(b"cookie").split(";"):
            name, _, value = part.strip().partition("=")
            if name == key:
                return {argument: value}
        return {}

    return {"query": from_query, "cookie": from_cookie}.get(place, from_header)


def _token_reader(word: str, argument: str) -> Callable[[Request], Mapping[str, str]]:
    def read(request: Request) -> Mapping[str, str]:
        scheme, _, token = request.header(b"authorization").partition(" ")
        return {argument: token.strip()} if scheme.lower() == word.lower() and token else {}

    return read


def _read_basic(request: Request) -> Mapping[str, str]:
    scheme, _, token = request.header(b"authorization").partition(" ")
    if scheme.lower() != "basic":
        return {}
    try:
        user, _, password = base64.b64decode(token, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {"username": "", "password": ""}
    return {"username": user, "password": password}
