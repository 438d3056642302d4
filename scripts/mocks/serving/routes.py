"""Which operation a request is for.

Owns the matching of paths and methods. Segments are decoded before they are compared, so an encoded
slash stays inside its segment, and a path's last slash counts, as on the wire.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from urllib.parse import unquote_to_bytes

from ..compile.texts import Pairs

T = TypeVar("T")
_VARIABLE = re.compile(r"\{([^{}]*)\}")


@dataclass
class Path(Generic[T]):
    """One path template with what each of its methods leads to."""

    template: str
    segments: tuple[re.Pattern[str], ...]
    names: tuple[str, ...]
    methods: dict[str, T] = field(default_factory=dict)

    @property
    def allow(self) -> str:
        """Give the methods for an `Allow` header."""
        return ", ".join(self.methods)

    def match(self, segments: tuple[str, ...]) -> Pairs | None:
        """Give the path parameters, or None where the path is another."""
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
        """Take path template, method in capitals, and what they lead to."""
        paths: dict[str, Path[T]] = {}
        for template, method, target in entries:
            path = paths.setdefault(
                template, Path(template, _segments(template), tuple(_VARIABLE.findall(template)))
            )
            path.methods[method] = target
        self._fixed = {
            template.encode(): path for template, path in paths.items() if not path.names
        }
        self._words = {word for template in paths for word in template.split("/")}
        self._by_length: dict[int, list[Path[T]]] = {}
        # A path without variables comes before one that would match it too.
        for path in sorted(paths.values(), key=lambda each: len(each.names)):
            self._by_length.setdefault(len(path.segments), []).append(path)

    def find(self, path: bytes) -> tuple[Path[T], Pairs] | None:
        """Give the path that a request's path is, with its parameters, or None."""
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
        """Give a path without what may be an argument: the first segment and known words stay."""
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
