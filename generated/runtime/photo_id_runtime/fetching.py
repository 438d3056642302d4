"""One fetch of a session token, for which other threads or tasks wait.

Owns what those get who wait, and tells who would wait for itself. When a token is fetched, and how,
is the business of `sessions`.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from copy import copy
from typing import Generic, Protocol, TypeVar


class _Done(Protocol):
    """An event of threads or of tasks."""

    def set(self) -> None:
        """Let those go on that wait for it."""
        ...


E = TypeVar("E", bound=_Done)

_within: ContextVar[tuple[object, ...]] = ContextVar("_within", default=())
"""The fetches that the running code is part of, also in tasks that it started."""


class Fetch(Generic[E]):
    """One fetch of a token, and what came of it for those who wait for it to be done."""

    __slots__ = ("_error", "_token", "done")

    def __init__(self, done: E) -> None:
        self.done = done
        self._token: str | None = None
        self._error: Exception | None = None

    @contextmanager
    def under_way(self) -> Generator[None, None, None]:
        """Keep what is raised for those who wait, unless it is that this fetch is broken off."""
        token = _within.set((*_within.get(), self))
        try:
            yield
        except Exception as error:
            self._error = _another(error)
            raise
        finally:
            with suppress(ValueError):  # a task that is thrown away may end in another context
                _within.reset(token)

    def brought(self, token: str) -> str:
        """Keep the token for those who wait, and give it."""
        self._token = token
        return token

    def is_around(self) -> bool:
        """Tell whether the running code is part of this fetch, and would wait for itself."""
        return self in _within.get()

    def outcome(self) -> str | None:
        """Give the token, or None where the fetch was broken off; raises as it did."""
        if self._error is not None:
            raise _another(self._error)
        return self._token


def _another(error: Exception) -> Exception:
    """Give an error that says the same: one that several threads raise mixes their tracebacks."""
    with suppress(Exception):
        found = copy(error)
        if type(found) is type(error) and str(found) == str(error):
            return found
    # One of the caller's own, which cannot be made from its arguments alone.
    made: Exception = type(error).__new__(type(error), *error.args)
    made.__dict__.update(error.__dict__)
    return made
