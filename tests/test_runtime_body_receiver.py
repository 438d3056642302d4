"""Responses that take too long, are too large, or are written to disk as they arrive."""

import asyncio
import gzip
import os
import resource
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from typing import Any

import pytest

from scripts.generate.runtime import errors
from scripts.generate.runtime.api_operation import ApiCall, ApiOperation, ExpectedResponse
from scripts.generate.runtime.body_receiver import BodyError, BodyReceiver, Spool
from scripts.generate.runtime.files import File
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client
from scripts.generate.runtime.types import Response

SERVICE = Service("Acme", "ACME", None, "acme/1")
MIB = 1024 * 1024
Serve = Callable[[socket.socket], object]


def call(content: Any = "json") -> ApiCall:
    responses = (ExpectedResponse(200, 200, content), ExpectedResponse(0, 999, None))
    return ApiCall(ApiOperation("getPhoto", "GET", "/photo", True, (), responses))


def parse(_: int, data: Any) -> Any:
    return data


@contextmanager
def serving(serve: Serve) -> Iterator[str]:
    """Serve each connection, once its request has arrived, with a function of the test's."""

    def run() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                connection.settimeout(5)
                connection.recv(65536)
                serve(connection)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()


def both(url: str, made: ApiCall, **options: Any) -> Iterator[Callable[[], Response[Any]]]:
    """Return the same call sync and async."""

    def waiting() -> Response[Any]:
        with Client(SERVICE, {}, base_url=url, **options) as client:
            return client.execute(made, parse)

    async def awaited() -> Response[Any]:
        async with AsyncClient(SERVICE, {}, base_url=url, **options) as client:
            return await client.execute(made, parse)

    yield waiting
    yield lambda: asyncio.run(awaited())


def reply(body: bytes, *headers: str, length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {size}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def dripping(start: bytes) -> Serve:
    def serve(connection: socket.socket) -> None:
        connection.sendall(start)
        while True:
            time.sleep(0.02)
            connection.sendall(b"x")

    return serve


@pytest.mark.parametrize(
    "start",
    [b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Slow: ", b""],
)
def test_a_server_that_sends_byte_by_byte_cannot_hold_a_call(start: bytes) -> None:
    with serving(dripping(start or b"HTTP/")) as url:
        for send in both(url, call(), deadline=0.3, timeout=10):
            started = time.monotonic()
            with pytest.raises(errors.ApiTimeoutError) as caught:
                send()
            assert time.monotonic() - started < 3
            assert caught.value.outcome is errors.Outcome.UNKNOWN


def test_the_deadline_holds_pauses_and_further_attempts() -> None:
    answer = (
        b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: 9\r\nConnection: close\r\n\r\n"
    )

    with serving(lambda connection: connection.sendall(answer)) as url:
        for send in both(url, call(), deadline=2, retries=9):
            started = time.monotonic()
            with pytest.raises(errors.ServerError):
                send()
            assert time.monotonic() - started < 3


def test_a_server_that_reads_slowly_cannot_hold_an_upload() -> None:
    from scripts.generate.runtime.request_body import ApiBody
    from scripts.generate.runtime.types import File

    def serve(connection: socket.socket) -> None:
        while not given_up.is_set() and connection.recv(2048):
            time.sleep(0.05)
        given_up.clear()

    given_up = threading.Event()
    made = call()
    made.body = ApiBody("json", {"photo": File(bytes(20 * MIB))})
    with serving(serve) as url:
        for send in both(url, made, deadline=0.3, timeout=10, retries=0):
            started = time.monotonic()
            with pytest.raises(errors.ApiTimeoutError):
                send()
            assert time.monotonic() - started < 3
            given_up.set()


@pytest.mark.parametrize("announced", [True, False])
def test_a_response_that_is_too_large_is_not_read_to_its_end(*, announced: bool) -> None:
    head = reply(b"", length=5000) if announced else b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"

    with serving(lambda connection: connection.sendall(head + b"1" * 5000)) as url:
        for send in both(url, call(), size_limit=1000):
            with pytest.raises(errors.DecodingError, match="more than 1000 bytes") as caught:
                send()
            assert caught.value.outcome is errors.Outcome.DONE
            assert caught.value.status == 200


@pytest.mark.parametrize("content", ["json", "file"])
def test_a_small_response_that_inflates_is_held_to_the_limit(content: str) -> None:
    bomb = reply(gzip.compress(bytes(50 * MIB)), "Content-Encoding: gzip")

    with serving(lambda connection: connection.sendall(bomb)) as url:
        for send in both(url, call(content), size_limit=MIB):
            with pytest.raises(errors.DecodingError, match="more than 1048576 bytes"):
                send()


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(b'{"id": 7}'),
        zlib.compress(b'{"id": 7}'),
        gzip.compress(b'{"id"') + gzip.compress(b": 7}"),
    ],
    ids=["gzip", "deflate", "two parts"],
)
def test_a_compressed_response_is_read(body: bytes) -> None:
    answer = reply(body, "Content-Encoding: gzip")

    with serving(lambda connection: connection.sendall(answer)) as url:
        for send in both(url, call()):
            assert send().parsed == {"id": 7}


@pytest.mark.parametrize(
    ("encoding", "body", "problem"),
    [
        ("gzip", b'{"id": 7}', "not valid gzip or deflate"),
        ("gzip", gzip.compress(b'{"id": 7}', mtime=0)[:-3], "cut short"),
        ("br", b"x", "an encoding that was not asked for"),
        ("gzip, gzip", b"x", "an encoding that was not asked for"),
    ],
)
def test_a_response_that_cannot_be_decompressed_is_a_decoding_error(
    encoding: str, body: bytes, problem: str
) -> None:
    answer = reply(body, f"Content-Encoding: {encoding}")

    with serving(lambda connection: connection.sendall(answer)) as url:
        for send in both(url, call()):
            with pytest.raises(errors.DecodingError, match=problem):
                send()


def test_a_failure_with_a_body_that_cannot_be_received_is_that_failure() -> None:
    answer = reply(b"x", "Content-Encoding: br").replace(b"200 OK", b"404 Gone")

    with serving(lambda connection: connection.sendall(answer)) as url:
        for send in both(url, call()):
            with pytest.raises(errors.NotFoundError):
                send()


def test_a_large_file_is_downloaded_in_constant_memory(tmp_path: Any) -> None:
    part = os.urandom(MIB)

    def serve(connection: socket.socket) -> None:
        connection.sendall(reply(b"", "Content-Type: application/zip", length=64 * MIB))
        for _ in range(64):
            connection.sendall(part)

    with serving(serve) as url:
        for send in both(url, call("file")):
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            response = send()
            response.parsed.save(tmp_path / "archive.zip")
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
            assert (tmp_path / "archive.zip").stat().st_size == 64 * MIB
            assert response.content == b""
            assert grown < 16 * 1024
            with response.parsed.open() as opened:
                assert opened.read(MIB) == part
            assert sum(map(len, response.parsed)) == 64 * MIB


def test_a_disk_that_takes_a_part_at_a_time_gets_the_whole_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Spool, "write", lambda spool, view: FileIO.write(spool, view[: MIB // 3]))
    receiver = BodyReceiver({}, None, is_file=True)
    for part in (b"a" * MIB, b"b" * MIB):
        receiver.take(part)

    assert File(receiver.whole()).read() == b"a" * MIB + b"b" * MIB


def test_a_body_with_nothing_in_it_is_empty() -> None:
    receiver = BodyReceiver({"content-encoding": "gzip"}, None, is_file=False)

    assert receiver.whole() == b""


def test_a_response_that_a_transport_has_at_once_is_held_to_the_limit_too() -> None:
    with pytest.raises(BodyError, match="more than 3 bytes"):
        BodyReceiver({}, 3, is_file=False).loaded(b"four")
