"""A mock inside a test: the same answers without a socket.

Owns the httpx transports, which hand requests straight to the mock and show its armed faults as
httpx shows them of a real server, and `Mock`, what a test holds in its hand.
"""

from __future__ import annotations

import asyncio
import copy
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx

from ...spec import SPECS, Document, all_specs, load
from ..behaviour import Behaviour, State
from ..tester.faults import Fault
from ..tester.journal import Entry
from ..wire import BODILESS, Reply, Request
from .app import App
from .asgi import MAX_BODY
from .engine import Engine


class Transport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Carries requests of a sync or an async httpx client to mocks in this process."""

    def __init__(self, app: App) -> None:
        """Answer from `app`."""
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request; raises httpx's errors where a fault says so."""
        reply = self._app.respond(_request(request, request.read()))
        wait, late = _wait(reply, request)
        time.sleep(wait)
        return _response(reply, request, late=late)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request; raises httpx's errors where a fault says so."""
        reply = self._app.respond(_request(request, await request.aread()))
        wait, late = _wait(reply, request)
        await asyncio.sleep(wait)
        return _response(reply, request, late=late)


class Mock:
    """One vendor's mock in this process.

    Attributes:
        vendor: The vendor's id.
        base_url: To be given to a client together with the transport; nothing listens there.
        transport: For `httpx.Client` and `httpx.AsyncClient` alike.
    """

    def __init__(self, app: App, engine: Engine) -> None:
        """Show `engine`, which `app` serves."""
        self.vendor = engine.vendor
        self.base_url = f"http://localhost/{engine.vendor}"
        self.transport = Transport(app)
        self._app = app
        self._engine = engine

    @property
    def state(self) -> State:
        """Give a copy of the state; assign to it to set another one.

        Raises `ValueError` for a state that does not have the shape of this vendor's.
        """
        return copy.deepcopy(self._engine.state)

    @state.setter
    def state(self, value: Mapping[str, Any]) -> None:
        self._engine.set_state(copy.deepcopy(dict(value)))

    @property
    def requests(self) -> Sequence[Entry]:
        """Give the journal, secrets and photos masked, the oldest first."""
        return self._app.journal.entries

    def arm(self, fault: Fault) -> None:
        """Let something go wrong from now on; raises `ValueError` for an unknown operation."""
        self._engine.arm(fault)

    def disarm(self) -> None:
        """Let all go well again."""
        self._engine.faults.clear()

    def reset(self) -> None:
        """Go back to the start: state, faults and journal."""
        self._app.reset()

    def client(self, **options: Any) -> httpx.Client:
        """Give a plain httpx client; the options are `httpx.Client`'s own."""
        return httpx.Client(base_url=self.base_url, transport=self.transport, **options)

    def async_client(self, **options: Any) -> httpx.AsyncClient:
        """Give a plain async httpx client; the options are `httpx.AsyncClient`'s own."""
        return httpx.AsyncClient(base_url=self.base_url, transport=self.transport, **options)


def make_mock(
    what: str | Path | Document,
    *,
    seed: int | str = 0,
    credentials: Mapping[str, str] | None = None,
    state: Mapping[str, Any] | None = None,
    stateless: bool = False,
) -> Mock:
    """Make the mock of a vendor of the bundle, of a spec's path or of a document.

    Raises `ValueError` for an unknown vendor or an unfit state, `Unreadable` for an unfit spec.
    """
    document = _document(what)
    behaviours = {document.vendor: Behaviour()} if stateless else None
    app = App([document], seed=seed, credentials=credentials, behaviours=behaviours)
    made = Mock(app, next(iter(app.engines.values())))
    if state is not None:
        made.state = dict(state)
    return made


def _document(what: str | Path | Document) -> Document:
    if isinstance(what, Document):
        return what
    if isinstance(what, Path):
        return load(what)
    known = [path.stem for path in all_specs()]
    if what not in known:
        raise ValueError(f"there is no vendor {what!r}; there are: {', '.join(known)}")
    return load(SPECS / f"{what}.yaml")


def _request(request: httpx.Request, body: bytes) -> Request:
    path, _, query = request.url.raw_path.partition(b"?")
    too_large = len(body) > MAX_BODY
    return Request(
        method=request.method,
        path=path,
        query=query,
        headers={name.lower(): value for name, value in request.headers.raw},
        body=b"" if too_large else body,
        unread="too-large" if too_large else "",
    )


def _wait(reply: Reply, request: httpx.Request) -> tuple[float, bool]:
    """Give how long to wait, and whether the client's patience ends before the delay does."""
    patience = request.extensions.get("timeout", {}).get("read")
    if patience is not None and patience < reply.delay:
        return patience, True
    return reply.delay, False


def _response(reply: Reply, request: httpx.Request, *, late: bool) -> httpx.Response:
    if late:
        raise httpx.ReadTimeout("an armed fault delays the answer", request=request)
    if reply.loss == "reset":
        raise httpx.ReadError("an armed fault resets the connection", request=request)
    is_bodiless = request.method == "HEAD" or reply.status in BODILESS
    body = b"" if is_bodiless else reply.body
    if reply.loss == "truncated" and body:
        stream = _CutOff(body[: len(body) // 2], request)
        return httpx.Response(reply.status, headers=reply.wire_headers(), stream=stream)
    return httpx.Response(reply.status, headers=reply.wire_headers(), stream=httpx.ByteStream(body))


class _CutOff(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off."""

    def __init__(self, half: bytes, request: httpx.Request) -> None:
        self._half = half
        self._error = httpx.RemoteProtocolError(
            "an armed fault closes the connection before the end of the body", request=request
        )

    def __iter__(self) -> Iterator[bytes]:
        yield self._half
        raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._half
        raise self._error
