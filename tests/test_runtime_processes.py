"""Clients in forked processes and in several event loops, and clients that nobody closes."""

import asyncio
import gc
import os
import socket
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx
import pytest

from scripts.generate.runtime import errors
from scripts.generate.runtime.api_operation import ApiCall, ApiOperation, ExpectedResponse
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client

SERVICE = Service("Acme", "ACME", "https://api.example", "acme/1")
GET = ApiCall(ApiOperation("getId", "GET", "/", True, (), (ExpectedResponse(200, 200, "json"),)))


def parse(_: int, data: Any) -> Any:
    return data


@contextmanager
def server() -> Iterator[str]:
    """Serve each connection with its own number, for as long as it lasts."""
    numbers = iter(range(10**6))

    def talk(connection: socket.socket) -> None:
        body = str(next(numbers)).encode()
        with connection, suppress(OSError):
            connection.settimeout(5)
            while connection.recv(65536):
                head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                connection.sendall(head + body)

    def run() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            thread = threading.Thread(target=talk, args=(connection,), daemon=True)
            thread.start()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()


def in_a_child(run: Any) -> str:
    """Return what a function returns in a forked process."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a fork where there are threads
        child = os.fork()
    if child == 0:
        try:
            os.write(writing, str(run()).encode())
        except BaseException as error:  # noqa: BLE001  # reported to the parent
            os.write(writing, f"{type(error).__name__}: {error}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as opened:  # noqa: PTH123
        text = opened.read().decode()
    os.waitpid(child, 0)
    return text


def test_a_forked_process_makes_connections_of_its_own() -> None:
    with server() as url, Client(SERVICE, {}, base_url=url) as client:
        assert client.execute(GET, parse).parsed == 0
        assert in_a_child(lambda: client.execute(GET, parse).parsed) == "1"
        assert in_a_child(lambda: client.with_options(timeout=5).execute(GET, parse).parsed) == "2"
        assert client.execute(GET, parse).parsed == 0


def test_an_async_client_makes_connections_of_its_own_in_a_forked_process() -> None:
    async def call(client: AsyncClient) -> Any:
        return (await client.execute(GET, parse)).parsed

    async def run() -> tuple[Any, str, Any]:
        async with AsyncClient(SERVICE, {}, base_url=url) as client:
            first = await call(client)
            loop = asyncio.to_thread(in_a_child, lambda: asyncio.run(call(client)))
            return first, await loop, await call(client)

    with server() as url:
        assert asyncio.run(run()) == (0, "1", 0)


def test_an_http_client_that_was_used_before_a_fork_is_rejected_after_it() -> None:
    with server() as url, httpx.Client() as http:
        used = Client(SERVICE, {}, base_url=url, http_client=http)
        unused = Client(SERVICE, {}, base_url=url, http_client=http)
        used.execute(GET, parse)
        assert "used before this process was forked" in in_a_child(lambda: used.execute(GET, parse))
        http.close()
        assert "HTTP client is closed" in in_a_child(lambda: unused.execute(GET, parse))


def test_a_lock_that_another_thread_held_at_the_fork_does_not_hold_the_child() -> None:
    from scripts.generate.runtime.files import File, _ReadLock

    with _ReadLock.lock, open(__file__, "rb") as opened:  # noqa: PTH123
        text = in_a_child(lambda: File(opened).read()[:3])
    assert text == 'b\'"""\''


def test_an_async_client_works_in_one_event_loop_after_the_other() -> None:
    with server() as url:
        client = AsyncClient(SERVICE, {}, base_url=url)
        found = [asyncio.run(client.execute(GET, parse)).parsed for _ in range(3)]
        asyncio.run(client.close())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # of loops that were closed before it
        del client
        gc.collect()
    assert found == [0, 1, 2]


def test_an_http_client_of_another_event_loop_is_one_clear_error() -> None:
    with server() as url:
        http = httpx.AsyncClient()
        client = AsyncClient(SERVICE, {}, base_url=url, http_client=http)
        asyncio.run(client.execute(GET, parse))
        with pytest.raises(errors.UsageError, match="first used in another event loop"):
            asyncio.run(client.execute(GET, parse))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            del http, client
            gc.collect()


def test_a_client_that_nobody_closes_warns() -> None:
    with server() as url:
        client = Client(SERVICE, {}, base_url=url)
        client.execute(GET, parse)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            del client
            assert str(caught[0].message) == f"unclosed client Client('{url}', <Credentials none>)"
            caught.clear()  # it holds the client, and that its connection
            gc.collect()


def test_a_client_that_sent_nothing_or_owns_nothing_does_not_warn() -> None:
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, json=1))) as http:
        client = Client(SERVICE, {}, http_client=http)
        client.execute(GET, parse)
        client.with_options(retries=0).execute(GET, parse)
        unused = Client(SERVICE, {})
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            del client, unused
            gc.collect()
