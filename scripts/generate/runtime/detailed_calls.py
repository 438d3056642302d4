"""The whole response of a method that returns only its result."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from .errors import UsageError
from .types import Response

received: ContextVar[list[Response[Any]] | None] = ContextVar("received", default=None)
"""The responses to calls in this context, the last one last; None where nobody wants them."""


@contextmanager
def receiving() -> Generator[list[Response[Any]], None, None]:
    """Collect the responses to the calls within."""
    responses: list[Response[Any]] = []
    token = received.set(responses)
    try:
        yield responses
    finally:
        received.reset(token)


def last(responses: list[Response[Any]]) -> Response[Any]:
    """Return the last response; raise UsageError without one."""
    if not responses:
        raise UsageError("`detailed` takes a method that carries out a call, and its arguments")
    return responses[-1]
