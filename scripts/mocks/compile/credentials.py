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

from ...spec import Document, Operation
from ..wire import Request
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


def compile_guard(document: Document, operation: Operation) -> Guard:
    """Prepare what an operation, or else the whole document, demands."""
    security = operation.data.get("security", document.data.get("security"))
    ways = security if isinstance(security, list) else []
    return Guard(
        tuple(
            tuple(_lock(document, str(name)) for name in way)
            for way in ways
            if isinstance(way, dict)
        )
    )


def body_credentials(schema: Any) -> dict[str, str]:
    """Give the members of a body schema that are credentials, with the client's argument."""
    properties = schema.get("properties") if isinstance(schema, dict) else None
    return {
        name: str(each["x-credential"])
        for name, each in (properties if isinstance(properties, dict) else {}).items()
        if isinstance(each, dict) and "x-credential" in each
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


def _lock(document: Document, name: str) -> Lock:
    _, scheme = document.resolve(("components", "securitySchemes", name))
    scheme = scheme if isinstance(scheme, dict) else {}
    argument = str(scheme.get("x-credential", name))
    match scheme.get("type"):
        case "apiKey":
            place, key = str(scheme.get("in")), str(scheme.get("name"))
            return Lock(f"the {place} {key}", _key_reader(place, key, argument))
        case "http" if str(scheme.get("scheme")).lower() == "basic":
            return Lock("the header Authorization (Basic)", _read_basic, 'Basic realm="mock"')
        case "http" if str(scheme.get("scheme")).lower() != "bearer":
            word = str(scheme.get("scheme"))
            return Lock(f"the header Authorization ({word})", _token_reader(word, argument), word)
        case "mutualTLS":
            # A certificate is checked before HTTP begins; on the loopback there is none.
            return Lock("the client certificate", lambda _: {argument: MOCK})
        case _:
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
