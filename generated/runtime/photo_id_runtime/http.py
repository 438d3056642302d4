"""Access to the HTTP library, which no other module imports.

Its exceptions, the options of its clients, and one attempt of a request, sync and async.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar

import httpx

from .attempt_watch import AttemptWatch, DeadlineError, bound_streams, watched
from .body_receiver import BodyError, BodyReceiver, Spool
from .telemetry import traced
from .types import record

HttpClient = httpx.Client
AsyncHttpClient = httpx.AsyncClient
_Http = TypeVar("_Http", httpx.Client, httpx.AsyncClient)

LOST = (httpx.RequestError, httpx.InvalidURL, httpx.StreamError, OSError, BodyError)
"""The exceptions of a connection: of the library, or of a transport that was passed in."""
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
    ConnectionRefusedError,
)
_CONNECT_TIMEOUT = 5.0
_DEFAULT_TIMEOUT = httpx.Timeout(5.0)


class AddressError(Exception):
    """Raised for an address that is too long or cannot be read."""


@record
class Sending:
    """The request of one attempt, and the limits of its response.

    Attributes:
        method: In capitals.
        url: The whole address.
        headers: All that are set.
        content: The body for the library.
        timeout: Seconds to wait for the next part of the response.
        size_limit: Bytes that the response may have, or None for the defaults.
        takes_file: Whether a success is a file.
        streams: The media types of successes that are read item by item.
        is_fixed: Whether each call of the operation has this address.
        is_own: Whether the HTTP client is the client's own, and so adds nothing to a request.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    content: Any
    timeout: float
    size_limit: int | None
    takes_file: bool
    streams: tuple[str, ...]
    is_fixed: bool
    is_own: bool

    def is_stream(self, response: httpx.Response) -> bool:
        """Return whether a response is read item by item."""
        found = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return 200 <= response.status_code < 300 and found in self.streams

    def receiver(self, response: httpx.Response) -> BodyReceiver:
        """Return what takes the response's body; raise BodyError."""
        is_file = self.takes_file and 200 <= response.status_code < 300
        return BodyReceiver(response.headers, self.size_limit, is_file=is_file)


@record
class Received:
    """A response with its body; with `problem` instead of one that could not be received."""

    status: int
    headers: Mapping[str, str]
    body: bytes | Spool | OpenResponse
    problem: str | None = None


@record
class OpenResponse:
    """The body of a response that is read while it arrives."""

    response: httpx.Response
    receiver: BodyReceiver

    def chunks(self) -> Iterator[bytes]:
        """Yield the body as it arrives, decompressed; raise one of LOST."""
        if (loaded := _loaded(self.response)) is not None:
            yield loaded
            return
        for chunk in self.response.iter_raw():
            yield from self.receiver.parts(chunk)

    async def chunks_async(self) -> AsyncIterator[bytes]:
        """As `chunks`, awaited."""
        if (loaded := _loaded(self.response)) is not None:
            yield loaded
            return
        async for chunk in self.response.aiter_raw():
            for part in self.receiver.parts(chunk):
                yield part

    def close(self) -> None:
        """Close the response."""
        self.response.close()

    async def close_async(self) -> None:
        """Close the response, awaited and whatever is cancelled."""
        import anyio

        with anyio.CancelScope(shield=True):
            await self.response.aclose()


def is_address(url: str) -> bool:
    """Return whether the library can read an address."""
    try:
        httpx.URL(url)
    except httpx.InvalidURL:
        return False
    return True


def was_never_sent(error: Exception) -> bool:
    """Return whether it is certain that nothing of the request reached the vendor."""
    return isinstance(error, _NOT_SENT)


def has_timed_out(error: Exception) -> bool:
    """Return whether a time limit was the reason."""
    return isinstance(error, httpx.TimeoutException | TimeoutError)


def is_undecodable(error: Exception) -> bool:
    """Return whether a response arrived whose body the library cannot decompress."""
    return isinstance(error, httpx.DecodingError)


def timeout_of(http: object) -> float | None:
    """Return the seconds that the caller's HTTP client waits, unless they are httpx's default."""
    timeout = getattr(http, "timeout", None)
    if not isinstance(timeout, httpx.Timeout) or timeout == _DEFAULT_TIMEOUT:
        return None
    return timeout.read


def own_client(kind: type[_Http]) -> _Http:
    """Return an HTTP client of a client's own.

    It keeps no cookies, which would mix sessions, and does not even look for them, which takes
    longer than all else that it does with a response. What is sent in the clear stays on the
    loopback: no proxy that the environment names gets it.
    """
    http = kind(mounts={"http://": None})
    vars(http.cookies)["extract_cookies"] = _keep_nothing
    return http


def _keep_nothing(_: httpx.Response) -> None:
    """Keep no cookie of a response."""


_fixed_address = lru_cache(httpx.URL)
"""Read an address without arguments, which each call of an operation has again."""


def _request(
    http: httpx.Client | httpx.AsyncClient, sending: Sending, watch: AttemptWatch
) -> httpx.Request:
    """Return the request of an attempt; what the caller's HTTP client has of its own is added."""
    seconds = watch.left(sending.timeout)
    timeout = httpx.Timeout(seconds, connect=min(_CONNECT_TIMEOUT, seconds)).as_dict()
    extensions: dict[str, Any] = {"timeout": timeout}
    if isinstance(http, httpx.Client):
        extensions["trace"] = bound_streams
    try:
        url = _fixed_address(sending.url) if sending.is_fixed else httpx.URL(sending.url)
        make = httpx.Request if sending.is_own else http.build_request
        return make(
            sending.method,
            url,
            headers=sending.headers,
            content=sending.content,
            extensions=extensions,
        )
    except httpx.InvalidURL:
        pass
    # Outside the handler, and without the text of the HTTP library: it may show the address.
    raise AddressError


def _loaded(response: httpx.Response) -> bytes | None:
    """Return the body where the transport had it at once, decompressed as it is then."""
    try:
        return response.content
    except httpx.ResponseNotRead:
        return None


def _received(response: httpx.Response, body: bytes | Spool | OpenResponse) -> Received:
    return Received(response.status_code, response.headers, body)


def _broken(response: httpx.Response, error: BodyError) -> Received:
    return Received(response.status_code, response.headers, b"", str(error))


def attempt(http: httpx.Client, sending: Sending, watch: AttemptWatch) -> Received:
    """Send a request once and return the response; raise one of LOST."""
    token = watched.set(watch)
    try:
        with traced(watch, sending.method) as note:
            response = http.send(
                _request(http, sending, watch), stream=True, follow_redirects=False
            )
            note(response.status_code)
        is_open = False
        try:
            receiver = sending.receiver(response)
            if is_open := sending.is_stream(response):
                return _received(response, OpenResponse(response, receiver))
            if (loaded := _loaded(response)) is not None:
                return _received(response, receiver.loaded(loaded))
            for chunk in response.iter_raw():
                receiver.take(chunk)
                watch.left()
            return _received(response, receiver.whole())
        except BodyError as error:
            return _broken(response, error)
        finally:
            if not is_open:
                response.close()
    finally:
        watched.reset(token)


async def attempt_async(http: httpx.AsyncClient, sending: Sending, watch: AttemptWatch) -> Received:
    """As `attempt`, awaited."""
    import anyio  # takes longer to import than everything else here; httpx has it loaded by now

    token = watched.set(watch)
    try:
        with anyio.move_on_after(watch.left()):
            with traced(watch, sending.method) as note:
                response = await http.send(
                    _request(http, sending, watch), stream=True, follow_redirects=False
                )
                note(response.status_code)
            is_open = False
            try:
                received = await _body(response, sending)
                is_open = isinstance(received.body, OpenResponse)
                return received
            finally:
                if not is_open:
                    with anyio.CancelScope(shield=True):
                        await response.aclose()
        raise DeadlineError("the deadline of the call has passed")
    finally:
        watched.reset(token)


async def _body(response: httpx.Response, sending: Sending) -> Received:
    try:
        receiver = sending.receiver(response)
        if sending.is_stream(response):
            return _received(response, OpenResponse(response, receiver))
        if (loaded := _loaded(response)) is not None:
            return _received(response, receiver.loaded(loaded))
        async for chunk in response.aiter_raw():
            receiver.take(chunk)
        return _received(response, receiver.whole())
    except BodyError as error:
        return _broken(response, error)
