"""The documented operation and action that a recorded request is for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from ..spec import Action, Document, Operation, media
from .hidden_values import type_of
from .recorded_exchange import Message, RecordedExchange

_VARIABLE = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_MOCKS = ("http://127.0.0.1:4010/", "http://localhost:4010/")
NOT_DECODED: Any = object()
"""The value of a body that is not recorded, not readable, or of a media type without a value."""


@dataclass(frozen=True)
class Match:
    """The operation and action of a request.

    Attributes:
        operation: The documented operation, or None.
        action: The action that its body selects; the operation itself where it has no actions.
        path: The path below the server's, with arguments replaced by `*`.
        parameters: The path's arguments by name.
        sent: The decoded body of the request, or `NOT_DECODED`.
    """

    operation: Operation | None
    action: Action | None
    path: str
    parameters: Mapping[str, str]
    sent: Any = None


class Addresses:
    """The paths of one document below the addresses at which its API was called.

    These are its servers, the mock of `make mock`, and those in `bases`.
    """

    def __init__(self, document: Document, bases: Sequence[str] = ()) -> None:
        self._document = document
        self._bases = bases

    @cached_property
    def _roots(self) -> tuple[tuple[str, str], ...]:
        """Return host and path of every address; the longest path first."""
        servers = [server for each in self._document.operations for server in each.servers]
        mocks = (f"{each}{self._document.vendor}" for each in _MOCKS)
        named = (*self._bases, *(server.filled for server in servers), *mocks)
        urls = [urlsplit(each) for each in named]
        roots = {(_host(url), url.path.rstrip("/")) for url in urls}
        return tuple(sorted(roots, key=lambda each: -len(each[1])))

    @cached_property
    def _paths(self) -> tuple[tuple[re.Pattern[str], Mapping[str, Operation]], ...]:
        by_template: dict[str, dict[str, Operation]] = {}
        for each in self._document.operations:
            by_template.setdefault(each.path, {})[each.method.upper()] = each
        # A path without variables comes before one that would match it too.
        ordered = sorted(by_template, key=lambda each: len(_VARIABLE.findall(each)))
        return tuple((_pattern(each), by_template[each]) for each in ordered)

    @cached_property
    def _words(self) -> frozenset[str]:
        """Return the words of the spec's paths and operations."""
        names = [name for each in self._document.operations for name in (each.path, each.id)]
        return frozenset(word for name in names for word in _words(_VARIABLE.sub("", name)))

    def below(self, exchange: RecordedExchange) -> str | None:
        """Return the path below the API's address, or None for a request to another place."""
        host = _host(urlsplit(exchange.url))
        for name, prefix in self._roots:
            if name == host and f"{exchange.path}/".startswith(f"{prefix}/"):
                return exchange.path[len(prefix) :] or "/"
        return None

    def match(self, exchange: RecordedExchange) -> Match | None:
        """Return what a request is for, or None for a request to another place."""
        path = self.below(exchange)
        return None if path is None else self.of_path(exchange, path)

    def of_path(self, exchange: RecordedExchange, path: str) -> Match:
        """Return what a request is for, by its path below the API's address."""
        for pattern, methods in self._paths:
            if (found := pattern.fullmatch(path)) and exchange.method in methods:
                operation = methods[exchange.method]
                names = (each[1:-1] for each in _VARIABLE.findall(operation.path))
                arguments = dict(zip(names, map(unquote, found.groups()), strict=True))
                sent = decoded(exchange.request)
                return Match(operation, _action(operation, sent), operation.path, arguments, sent)
        return Match(None, None, self._shown(path), {})

    def _shown(self, path: str) -> str:
        """Return a path without what may be an argument: only words of the spec stay."""
        return "/" + "/".join(
            each if self._words.issuperset(_words(each) or [each]) else "*"
            for each in path.split("/")[1:]
        )


def is_of_mock(exchange: RecordedExchange) -> bool:
    """Return whether a response is one of the local mock, which shows nothing of the vendor."""
    is_marked = exchange.response.header("x-mock-reason") is not None
    return is_marked or exchange.url.startswith(_MOCKS)


def _host(url: SplitResult) -> str:
    """Return host and port without credentials; the standard port of a scheme is left out."""
    port = {"https": ":443", "http": ":80"}.get(url.scheme, "")
    return url.netloc.rpartition("@")[2].lower().removesuffix(port)


def _words(name: str) -> list[str]:
    """Return the words of a name in lower case; none for one with other characters."""
    found = _WORD.findall(name)
    rest = re.sub(r"[/_.-]", "", name)
    return [each.lower() for each in found] if "".join(found) == rest else []


def _pattern(template: str) -> re.Pattern[str]:
    pieces = re.split(r"(\{[^{}]*\})", template)
    return re.compile(
        "".join("([^/]+?)" if index % 2 else re.escape(each) for index, each in enumerate(pieces))
    )


def _action(operation: Operation, sent: Any) -> Action | None:
    if operation.actions[0].branch is None:
        return operation.actions[0]
    return next((each for each in operation.actions if each.is_selected_by(sent)), None)


def decoded(message: Message) -> Any:
    """Return the value of a body: JSON, or the fields of a URL-encoded form as an object."""
    if message.value is not None:
        return NOT_DECODED if type_of(message.value) == "binary" else message.value
    kind = media.kind_of(message.media_type) if message.media_type else "binary"
    if message.body is None or kind not in ("json", "form"):
        return NOT_DECODED
    try:
        text = message.body.decode()
        return json.loads(text) if kind == "json" else dict(_fields(text))
    except ValueError:
        return NOT_DECODED


def _fields(text: str) -> Iterator[tuple[str, Any]]:
    listed: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        listed.setdefault(name, []).append(value)
    for name, values in listed.items():
        yield name, values[0] if len(values) == 1 else values
