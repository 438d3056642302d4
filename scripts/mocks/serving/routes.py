"""The operation for a request's path and method.

Segments are decoded before they are compared, so an encoded
slash stays inside its segment, and a path's last slash counts, as on the wire.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from urllib.parse import unquote_to_bytes

from ..compile.text_decoding import Pairs

T = TypeVar("T")
_VARIABLE = re.compile(r"\{([^{}]*)\}")


@dataclass
class PathTemplate(Generic[T]):
    """One path template with the target of each of its methods."""

    template: str
    segments: tuple[re.Pattern[str], ...]
    names: tuple[str, ...]
    methods: dict[str, T] = field(default_factory=dict)

    @property
    def allow(self) -> str:
        """Return the methods for an `Allow` header."""
        return ", ".join(self.methods)

    def match(self, segments: tuple[str, ...]) -> Pairs | None:
        """Return the path parameters, or None for a path that does not match."""
        found: list[str] = []
        for pattern, segment in zip(self.segments, segments, strict=True):
            match = pattern.fullmatch(segment)
            if match is None:
                return None
            found += match.groups()
        return list(zip(self.names, found, strict=True))


class Routes(Generic[T]):
    """All paths of one document."""

    def __init__(self, entries: Iterable[tuple[str, str, T]]) -> None:
        """Take entries of path template, method in capitals, and target."""
        paths: dict[str, PathTemplate[T]] = {}
        for template, method, target in entries:
            path = paths.setdefault(
                template,
                PathTemplate(template, _segments(template), tuple(_VARIABLE.findall(template))),
            )
            path.methods[method] = target
        self._fixed = {
            template.encode(): path for template, path in paths.items() if not path.names
        }
        self._words = {word for template in paths for word in template.split("/")}
        self._by_length: dict[int, list[PathTemplate[T]]] = {}
        # A path without variables comes before one that would match it too.
        for path in sorted(paths.values(), key=lambda each: len(each.names)):
            self._by_length.setdefault(len(path.segments), []).append(path)

    def find(self, path: bytes) -> tuple[PathTemplate[T], Pairs] | None:
        """Return the path template that matches, with the parameters, or None."""
        if found := self._fixed.get(path):
            return found, []
        try:
            segments = tuple(unquote_to_bytes(each).decode() for each in path.split(b"/"))
        except UnicodeDecodeError:
            return None
        for candidate in self._by_length.get(len(segments), ()):
            pairs = candidate.match(segments)
            if pairs is not None:
                return candidate, pairs
        return None

    def shown(self, path: bytes) -> str:
        """Return a path without possible arguments: the first segment and known words remain."""
        _, *segments = path.decode("latin-1").split("/")
        known = [
            segment if at == 0 or not segment or segment in self._words else "***"
            for at, segment in enumerate(segments)
        ]
        return "/" + "/".join(known)


def _segments(template: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_pattern(each), re.DOTALL) for each in template.split("/"))


def _pattern(segment: str) -> str:
    pieces = _VARIABLE.split(segment)
    return "".join("(.+?)" if index % 2 else re.escape(piece) for index, piece in enumerate(pieces))
