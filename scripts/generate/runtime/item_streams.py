"""Responses that are read item by item while they arrive: lines of JSON, and server-sent events."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, Self, TypeVar

from .errors import ApiError, DecodingError, Outcome, UsageError
from .json_properties import PropertyError, report
from .types import record

T = TypeVar("T")
U = TypeVar("U")

_LONGEST = 16 * 1024 * 1024
"""Bytes that an item may have unless the caller sets `size_limit`."""


class OpenBody(Protocol):
    """The body of a response whose connection is still open."""

    def chunks(self) -> Iterator[bytes]:
        """Yield the body as it arrives."""
        ...

    def chunks_async(self) -> AsyncIterator[bytes]:
        """As `chunks`, awaited."""
        ...

    def close(self) -> None:
        """Give the connection back or close it."""
        ...

    async def close_async(self) -> None:
        """As `close`, awaited."""
        ...


@dataclass(frozen=True, slots=True)
class ServerSentEvent(Generic[T]):
    """One event of `text/event-stream`.

    Attributes:
        data: Its data.
        event: Its type.
        id: The id of the last event that has one.
        retry: The milliseconds to wait before a new connection, where the event names them.
    """

    data: T
    event: str = "message"
    id: str = ""
    retry: int | None = None


@record
class StreamSource:
    """What a stream is read from.

    Attributes:
        operation: The operationId.
        body: The body.
        limit: Bytes that an item may have, or None for the default.
        failed: Returns the error for what the connection raises; None for anything else.
        drift: Called with each deviation from the documents; with None they raise.
    """

    operation: str
    body: OpenBody
    limit: int | None
    failed: Callable[[Exception], ApiError | None]
    drift: Callable[[str], object] | None

    def error(self, problem: str, number: int) -> DecodingError:
        """Return the error for an item that cannot be read."""
        text = f"{self.operation}: item {number} of the stream cannot be read, {problem}"
        return DecodingError(text, operation=self.operation, outcome=Outcome.DONE)


class ItemStream(Generic[T]):
    """The items of a response, each read as it arrives.

    Iterate it with `for`, or with `async for` for an async client. It holds a connection until the
    last item was read: use it in a `with` or `async with` block to leave it earlier. A stream that
    ends inside an item raises `DecodingError`, a connection that breaks `ApiConnectionError`.
    """

    def __init__(
        self, source: StreamSource, kind: Literal["lines", "events"], read: Callable[[Any], T]
    ) -> None:
        self._source = source
        self._kind: Literal["lines", "events"] = kind
        self._read = read
        self._number: int = 0
        self._is_closed: bool = False
        splitter = _JsonLines if kind == "lines" else _EventLines
        self._splitter: _JsonLines = splitter(source.limit or _LONGEST)

    def of(self, read: Callable[[Any], U]) -> ItemStream[U]:
        """Return the stream with another reader of its items."""
        return ItemStream(self._source, self._kind, read)

    def events(self, read: Callable[[Any], U], *, is_text: bool) -> ItemStream[ServerSentEvent[U]]:
        """Return the stream of events, with a reader of their data; texts are not JSON."""

        def event(found: ServerSentEvent[str]) -> ServerSentEvent[U]:
            data: Any = found.data if is_text else json.loads(found.data)
            return ServerSentEvent(read(data), found.event, found.id, found.retry)

        return ItemStream(self._source, self._kind, event)

    def __iter__(self) -> Iterator[T]:
        self._check_open()
        chunks = self._source.body.chunks()
        try:
            while (chunk := self._received(lambda: next(chunks, None))) is not None:
                yield from self._items(chunk)
            yield from self._items(None)
        finally:
            self.close()

    async def __aiter__(self) -> AsyncIterator[T]:
        self._check_open()
        chunks = self._source.body.chunks_async()
        try:
            while (chunk := await self._received_async(chunks)) is not None:
                for each in self._items(chunk):
                    yield each
            for each in self._items(None):
                yield each
        finally:
            await self.aclose()

    def close(self) -> None:
        """Stop reading."""
        if not self._is_closed:
            self._is_closed = True
            self._source.body.close()

    async def aclose(self) -> None:
        """Stop reading, for an async client."""
        if not self._is_closed:
            self._is_closed = True
            await self._source.body.close_async()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<ItemStream of {self._source.operation}>"

    def _check_open(self) -> None:
        if self._is_closed:
            operation = self._source.operation
            raise UsageError(f"{operation}: the stream is closed", operation=operation)

    def _received(self, receive: Callable[[], bytes | None]) -> bytes | None:
        try:
            return receive()
        except Exception as error:  # the connection's are selected
            problem = self._source.failed(error)
            if problem is None:
                raise
        raise problem

    async def _received_async(self, chunks: AsyncIterator[bytes]) -> bytes | None:
        try:
            return await anext(chunks, None)
        except Exception as error:  # the connection's are selected
            problem = self._source.failed(error)
            if problem is None:
                raise
        raise problem

    def _items(self, chunk: bytes | None) -> Iterator[T]:
        """Yield what a chunk completes, or what is left at the end."""
        splitter = self._splitter
        found = splitter.ended() if chunk is None else splitter.taken(chunk)
        while True:
            try:
                data = next(found)
            except StopIteration:
                return
            except ValueError as error:
                problem = str(error)
                break
            self._number += 1
            token = report.set(self._source.drift)
            try:
                item = self._read(data)
            except PropertyError as error:
                problem = str(error)
                break
            except (ValueError, RecursionError):
                problem = "it is not JSON"
                break
            finally:
                report.reset(token)
            yield item
        raise self._source.error(problem, self._number or 1)


class _JsonLines:
    """Splits a body into JSON values, one per line."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._rest = bytearray()

    def taken(self, chunk: bytes) -> Iterator[Any]:
        """Yield what a chunk completes; raise ValueError for what is not an item."""
        self._rest += chunk
        *lines, self._rest = self._split(self._rest)
        if len(self._rest) > self._limit:
            raise ValueError(f"it has more than {self._limit} bytes: see size_limit")
        for each in lines:
            yield from self._line(bytes(each))

    def ended(self) -> Iterator[Any]:
        """Yield what the end of the body completes; raise ValueError where it is cut short."""
        rest = bytes(self._rest)
        if rest.strip():
            with suppress(ValueError):
                yield json.loads(rest)
                return
            raise ValueError("the stream is cut short")

    def _split(self, data: bytearray) -> list[bytearray]:
        return data.split(b"\n")

    def _line(self, line: bytes) -> Iterator[Any]:
        if line.strip():
            try:
                yield json.loads(line)
            except RecursionError:
                raise ValueError("it is nested too deeply") from None
            except ValueError:
                raise ValueError("it is not JSON") from None


class _EventLines(_JsonLines):
    """Splits a body into server-sent events, as the HTML standard describes."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self._data: list[str] = []
        self._size = 0
        self._event = ""
        self._id = ""
        self._retry: int | None = None
        self._is_first = True

    def ended(self) -> Iterator[Any]:
        """Yield nothing: an event ends with an empty line."""
        for line in filter(None, bytes(self._rest).split(b"\r")):
            yield from self._line(line)
        if bytes(self._rest).endswith(b"\r"):
            yield from self._line(b"")
        if self._data:
            raise ValueError("the stream is cut short")

    def _split(self, data: bytearray) -> list[bytearray]:
        # A carriage return at the end may be followed by a line feed in the next chunk.
        end = bytearray(b"\r") if data.endswith(b"\r") else bytearray()
        whole = data[: len(data) - len(end)].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *lines, rest = whole.split(b"\n")
        return [*lines, rest + end]

    def _line(self, line: bytes) -> Iterator[ServerSentEvent[str]]:
        text = line.decode(errors="replace")
        if self._is_first:
            text, self._is_first = text.removeprefix("\ufeff"), False
        if not text:
            yield from self._dispatched()
            return
        name, _, value = text.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._size += len(value)
                if self._size > self._limit:
                    raise ValueError(f"it has more than {self._limit} bytes: see size_limit")
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isdecimal():
                self._retry = int(value)
            case _:
                pass

    def _dispatched(self) -> Iterator[ServerSentEvent[str]]:
        if self._data:
            event = self._event or "message"
            yield ServerSentEvent("\n".join(self._data), event, self._id, self._retry)
        self._data, self._size, self._event, self._retry = [], 0, "", None
