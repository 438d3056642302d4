"""A reverse proxy on the loopback that compares what passes through with a spec.

It calls one address only, follows no redirects, streams bodies in both directions and keeps up to
1 MiB of each for the comparison. It writes no value of the traffic anywhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import anyio
import httpx
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from .recorded_exchange import Message, RecordedExchange

KEPT = 1024 * 1024
_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
# Of one connection, not of the exchange (RFC 9110, 7.6.1); httpx and the server set their own.
_HOP_BY_HOP = frozenset(
    {"connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer"}
    | {"transfer-encoding", "upgrade", "host", "proxy-connection"}
    # A compressed body would have to be unpacked to be compared.
    | {"accept-encoding"}
)
Observe = Callable[[RecordedExchange], None]


class Copy:
    """The first bytes of a stream; `body` has None for a stream longer than `KEPT`."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0

    async def follow(self, stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """Yield the stream's parts and keep them up to the limit."""
        async for part in stream:
            self._size += len(part)
            if self._size <= KEPT:
                self._parts.append(part)
            else:
                self._parts.clear()
            yield part

    @property
    def body(self) -> bytes | None:
        """Return the bytes, or None if there were too many."""
        return b"".join(self._parts) if self._size <= KEPT else None


@dataclass(frozen=True)
class Upstream:
    """The address that is called, and what is done with each exchange."""

    url: str
    observe: Observe
    client: httpx.AsyncClient

    async def pass_on(self, request: Request) -> Response:
        """Return the upstream's response; 502 if it cannot be reached."""
        query = f"?{request.url.query}" if request.url.query else ""
        path = request.scope["raw_path"].partition(b"?")[0].decode("latin-1")
        url = f"{self.url.rstrip('/')}{path}{query}"
        at = dt.datetime.now(tz=dt.UTC).isoformat(timespec="milliseconds")
        sent = Copy()
        headers = [each for each in request.headers.items() if each[0] not in _HOP_BY_HOP]
        has_body = "content-length" in request.headers or "transfer-encoding" in request.headers
        content = sent.follow(request.stream()) if has_body else None
        outgoing = self.client.build_request(request.method, url, headers=headers, content=content)
        try:
            response = await self.client.send(outgoing, stream=True)
        except httpx.HTTPError as error:
            return PlainTextResponse(f"{type(error).__name__} from the upstream\n", 502)
        received = Copy()

        async def relay() -> AsyncIterator[bytes]:
            try:
                async for part in received.follow(response.aiter_raw()):
                    yield part
            finally:
                # Also where the caller has gone, so that the connection can be used again.
                with anyio.CancelScope(shield=True):
                    await response.aclose()

        async def finish() -> None:
            body = None if "content-encoding" in response.headers else received.body
            self.observe(
                RecordedExchange(
                    request.method,
                    url,
                    Message(headers, sent.body),
                    response.status_code,
                    Message(response.headers.multi_items(), body),
                    at,
                )
            )

        made = StreamingResponse(
            relay(),
            response.status_code,
            background=BackgroundTask(finish),
        )
        made.raw_headers = [
            (name, value)
            for name, value in response.headers.raw
            if name.decode().lower() not in _HOP_BY_HOP
        ]
        return made


def application(
    url: str, observe: Observe, transport: httpx.AsyncBaseTransport | None = None
) -> Starlette:
    """Return an ASGI application that passes every request on to `url`.

    Args:
        url: The address of the API, such as `https://api.cloudcard.us`.
        observe: Called with each exchange after its response was sent.
        transport: Replaces the network in tests.
    """
    client = httpx.AsyncClient(
        transport=transport, follow_redirects=False, trust_env=False, timeout=60
    )
    client.headers = httpx.Headers({"accept-encoding": "identity"})
    upstream = Upstream(url, observe, client)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with client:
            yield

    route = Route("/{path:path}", upstream.pass_on, methods=_METHODS)
    return Starlette(routes=[route], lifespan=lifespan)
