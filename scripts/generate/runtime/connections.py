"""The connections of a client: its own in each process and event loop, or an HTTP client passed in.

A connection must not be used by two processes or in two event loops: they would read each other's
responses, or wait for what never comes.
"""

from __future__ import annotations

import os
import sys
import threading
from typing import Any, Protocol
from weakref import WeakSet

from .errors import UsageError
from .files import renew_lock
from .http import AsyncHttpClient, HttpClient, own_client

_FORKED = "http_client was used before this process was forked: make a client of its own here"


class Renewable(Protocol):
    """An object that has to begin anew in a forked process."""

    def renew(self) -> None:
        """Let go of what belongs to the parent process."""
        ...


_renewable: WeakSet[Renewable] = WeakSet()


def renew_after_fork(each: Renewable) -> None:
    """Have something renewed in each process that is forked from now on."""
    _renewable.add(each)


def _renew_all() -> None:
    renew_lock()
    for each in list(_renewable):
        each.renew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_all)


class Connections:
    """The connections of a sync client.

    Args:
        given: The caller's HTTP client, or None to make one.
    """

    def __init__(self, given: object) -> None:
        if given is not None and not isinstance(given, HttpClient):
            raise UsageError("http_client has to be an httpx.Client")
        self.are_owned: bool = given is None
        self.are_used: bool = False
        self._http: HttpClient | None = given or own_client(HttpClient)
        self._parents: list[HttpClient] = []  # kept, since closing them is the parent's
        self._lock = threading.Lock()
        renew_after_fork(self)

    def http(self) -> HttpClient:
        """Return the HTTP client to send with; raise UsageError."""
        self.are_used = True
        return self._http or self._made_anew()

    def _made_anew(self) -> HttpClient:
        if not self.are_owned:
            raise UsageError(_FORKED)
        with self._lock:
            if self._http is None:
                self._http = own_client(HttpClient)
            return self._http

    def renew(self) -> None:
        """Forget the connections of the parent process, if there are any."""
        self._lock = threading.Lock()
        if self.are_used and self._http is not None:
            self._parents.append(self._http)
            self._http = None

    @property
    def client(self) -> HttpClient | None:
        """Return the HTTP client that was used last, if there is one."""
        return self._http

    @property
    def are_open(self) -> bool:
        """Return whether something can be sent."""
        return self._http is not None and not self._http.is_closed

    def close(self) -> None:
        """Close the connections, unless they were passed in."""
        if self.are_owned and self._http is not None:
            self._http.close()


class AsyncConnections:
    """The connections of an async client: one HTTP client for each event loop.

    Args:
        given: The caller's HTTP client, or None to make them.
    """

    def __init__(self, given: object) -> None:
        if given is not None and not isinstance(given, AsyncHttpClient):
            raise UsageError("http_client has to be an httpx.AsyncClient")
        self.are_owned: bool = given is None
        self.are_used: bool = False
        self._http: AsyncHttpClient | None = given or own_client(AsyncHttpClient)
        self._loop: object = None
        self.have_moved: bool = False
        self._others: list[AsyncHttpClient] = []  # kept, since they can be closed only there
        renew_after_fork(self)

    def http(self) -> AsyncHttpClient:
        """Return the HTTP client to send with in the running event loop; raise UsageError."""
        self.are_used = True
        if self._loop is not (loop := running_loop()):
            self.have_moved = self._loop is not None
            self._loop = loop
            if self.have_moved and self.are_owned and self._http is not None:
                self._others.append(self._http)
                self._http = None
        if self._http is None:
            if not self.are_owned:
                raise UsageError(_FORKED)
            self._http = own_client(AsyncHttpClient)
        return self._http

    def renew(self) -> None:
        """Forget the connections of the parent process, if there are any."""
        if self.are_used and self._http is not None:
            self._others.append(self._http)
            self._http = None

    @property
    def client(self) -> AsyncHttpClient | None:
        """Return the HTTP client that was used last, if there is one."""
        return self._http

    @property
    def are_open(self) -> bool:
        """Return whether something can be sent."""
        return self._http is not None and not self._http.is_closed

    async def close(self) -> None:
        """Close the connections, unless they were passed in or belong to another event loop."""
        if self.are_owned and self._http is not None and self._loop in (None, running_loop()):
            await self._http.aclose()


def running_loop() -> object:
    """Return what the running event loop of asyncio, or of trio, is known by."""
    import asyncio  # takes longer to import than everything else here

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        trio: Any = sys.modules.get("trio")
        return trio.lowlevel.current_trio_token() if trio else None
