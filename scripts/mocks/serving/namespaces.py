"""Namespaces: every test of a shared server has its own states, journal, faults and clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..clock import Clock
from ..http_messages import HttpRequest
from ..tester.journal import Journal
from .mock_engine import Engine

HEADER = b"x-mock-namespace"
PREFIX = b"/_ns/"
MAX_NAMESPACES = 1000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class WrongNamespace(ValueError):  # noqa: N818  # the text is the reason
    """Raised for a namespace that cannot be used."""


@dataclass
class Namespace:
    """The mocks that share a journal and a clock."""

    engines: Mapping[str, Engine]
    journal: Journal
    clock: Clock

    def reset(self) -> None:
        """Restore the start: states, faults, journal and clock."""
        for engine in self.engines.values():
            engine.reset()
        self.journal.clear()
        self.clock.reset()


@dataclass
class Namespaces:
    """The namespaces by name, each made when it is first used.

    Attributes:
        make: Returns a new namespace.
        default: The one of requests that name none.
    """

    make: Callable[[], Namespace]
    default: Namespace
    _named: dict[str, Namespace] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """Return the names of the namespaces."""
        return list(self._named)

    def remove(self, name: str) -> bool:
        """Remove a namespace; return whether it existed."""
        return self._named.pop(name, None) is not None

    def find(self, request: HttpRequest) -> tuple[Namespace, HttpRequest]:
        """Return the namespace of a request, and the request as it is there.

        Raises `WrongNamespace` for an invalid name or one too many.
        """
        if request.path.startswith(PREFIX):
            named, slash, rest = request.path[len(PREFIX) :].partition(b"/")
            return self._at(named, request, slash + rest or b"/")
        if (named := request.headers.get(HEADER, b"")) != b"":
            return self._at(named, request, request.path)
        return self.default, request

    def _at(self, named: bytes, request: HttpRequest, path: bytes) -> tuple[Namespace, HttpRequest]:
        name = named.decode("latin-1")
        if name not in self._named:
            self._named[name] = self._new(name)
        return self._named[name], request.below(f"/_ns/{name}", path)

    def _new(self, name: str) -> Namespace:
        if not _NAME.fullmatch(name):
            raise WrongNamespace(
                "the name of a namespace is 1 to 100 letters, digits, dots, hyphens, underscores"
            )
        if len(self._named) >= MAX_NAMESPACES:
            raise WrongNamespace(
                f"there are {MAX_NAMESPACES} namespaces; fix: DELETE /_mock/namespaces/<name>"
            )
        return self.make()
