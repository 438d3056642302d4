"""Schemathesis's calls of an app in this process: in the calling thread, with no other settings.

Schemathesis wakes a second thread twice for each request and waits for it. Its clients also read
the proxies and the passwords (`.netrc`) of this machine.
"""

from __future__ import annotations

import asyncio
import atexit
import inspect
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

from schemathesis.python import asgi


class CallingThread:
    """What Schemathesis uses of anyio's `BlockingPortal`, with the event loop in no thread."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._turn = threading.RLock()

    def call(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Return the result of a function, awaited if it is a coroutine."""

        async def awaited() -> Any:
            result = function(*arguments)
            return await result if inspect.isawaitable(result) else result

        with self._turn:
            return self._loop.run_until_complete(awaited())

    def start_task_soon(self, function: Callable[..., Any], *arguments: Any) -> asyncio.Task[Any]:
        """Return a task that continues during the next calls."""
        with self._turn:
            return self._loop.create_task(function(*arguments))

    def close(self) -> None:
        """End the apps that were started, and the event loop."""
        asgi.shutdown_lifespans()
        self._loop.close()


_threaded = asgi._get_portal  # noqa: SLF001  # a test holds it
_with_settings = asgi.get_client


@cache
def _calling_thread() -> CallingThread:
    made = CallingThread()
    atexit.register(made.close)
    return made


def _portal() -> Any:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return _calling_thread()
    return _threaded()  # a thread has one running event loop at most


def client(app: Any, **options: Any) -> asgi.ASGIClient:
    """Return a client of an app that does not read the settings of this machine."""
    made = _with_settings(app, **options)
    made.trust_env = False
    return made


@contextmanager
def called_directly() -> Iterator[None]:
    """Let Schemathesis call apps in the calling thread during the block.

    Another thread may enter and leave it at any time: both ways of calling an app may be mixed.
    """
    with patch.object(asgi, "_get_portal", _portal), patch.object(asgi, "get_client", client):
        yield
