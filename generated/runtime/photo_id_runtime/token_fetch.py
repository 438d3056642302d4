"""One fetch of a session token, for which other threads or tasks wait.

The waiters get its token or its error. A waiter that is part of the fetch would wait for ever: that
is detected. `client_sessions` decides when and how a token is fetched.
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
        """Wake those who wait for it."""
        ...


E = TypeVar("E", bound=_Done)

_within: ContextVar[tuple[object, ...]] = ContextVar("_within", default=())
"""The fetches that the running code is part of, also in tasks that it started."""


class TokenFetch(Generic[E]):
    """One fetch of a token, and its result for those who wait for it."""

    __slots__ = ("_error", "_token", "done")

    def __init__(self, done: E) -> None:
        self.done: E = done
        self._token: str | None = None
        self._error: Exception | None = None

    @contextmanager
    def under_way(self) -> Generator[None, None, None]:
        """Keep what is raised for the waiters, unless this fetch is cancelled."""
        token = _within.set((*_within.get(), self))
        try:
            yield
        except Exception as error:
            self._error = _another(error)
            raise
        finally:
            with suppress(ValueError):  # a task that is discarded may end in another context
                _within.reset(token)

    def brought(self, token: str) -> str:
        """Keep the token for the waiters and return it."""
        self._token = token
        return token

    def is_around(self) -> bool:
        """Return whether the running code is part of this fetch, and would wait for itself."""
        return self in _within.get()

    def outcome(self) -> str | None:
        """Return the token, or None if the fetch was cancelled; raise what it raised."""
        if self._error is not None:
            raise _another(self._error)
        return self._token


def _another(error: Exception) -> Exception:
    """Return a copy of an error: if several threads raise the same one, their tracebacks mix."""
    with suppress(Exception):
        found = copy(error)
        if type(found) is type(error) and str(found) == str(error):
            return found
    # One of the caller's own, which cannot be made from its arguments alone.
    made: Exception = type(error).__new__(type(error), *error.args)
    made.__dict__.update(error.__dict__)
    return made
