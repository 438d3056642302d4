"""The mocks on a port: limits, broken connections, many clients at once, and a clean end."""

import asyncio
import contextlib
import gc
import inspect
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from scripts.mocks import create_app, serve
from scripts.mocks.http_messages import HttpRequest
from scripts.mocks.serving import http_connection
from scripts.mocks.serving.app import App
from scripts.mocks.serving.asgi_application import MAX_BODY, Application
from scripts.mocks.serving.http_connection import INTERNALS, LONG, MAX_HEAD, Connection, Joined
from scripts.mocks.serving.server import listen, server
from scripts.mocks.tester.injected_faults import Fault
from scripts.mocks.tester.journal import LENGTH
from scripts.spec import all_specs, load
from tests.vendors import documents

ROOT = Path(__file__).parent.parent
CARD = b'{"action": "create-card", "card-template-id": "T", "card-id": "1"}'
HEAD = b"POST /id123/api/v2/ HTTP/1.1\r\nhost: localhost\r\nx-api-key: mock\r\n"
JSON = b"content-type: application/json\r\n"
CLOSE = b"connection: close\r\n"
LIST = b'{"action": "list-templates"}'


DOCUMENTS = documents()


def app() -> App:
    return create_app(DOCUMENTS).app


@contextlib.contextmanager
def served(application: Application) -> Iterator[int]:
    """Serve on a free port in a thread; yield the port."""
    with listen("127.0.0.1", 0) as sock:
        running = server(application)
        thread = threading.Thread(target=running.run, kwargs={"sockets": [sock]})
        thread.start()
        try:
            yield sock.getsockname()[1]
        finally:
            running.should_exit = True
            thread.join(timeout=10)
            assert not thread.is_alive()


def talk(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    """Send parts one by one and return the whole response."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        for part in parts:
            connection.sendall(part)
            time.sleep(pause)
        return read_all(connection)


def read_all(connection: socket.socket) -> bytes:
    chunks = []
    while chunk := connection.recv(65536):
        chunks.append(chunk)
    return b"".join(chunks)


def is_alive(port: int) -> bool:
    length = b"content-length: %d\r\nconnection: close\r\n\r\n" % len(CARD)
    return talk(port, HEAD + JSON + length + CARD).startswith(b"HTTP/1.1 200 ")


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with served(Application(app())) as number:
        yield number


def test_a_body_of_50_mib_is_rejected_before_it_is_sent(port: int) -> None:
    response = talk(port, HEAD + JSON + b"content-length: 52428800\r\n\r\n")
    assert response.startswith(b"HTTP/1.1 413 ")
    assert b"connection: close" in response
    assert b'"status":"failure"' in response
    assert is_alive(port)


def test_a_body_of_50_mib_without_a_length_is_rejected_at_the_limit(port: int) -> None:
    chunk = b"%x\r\n" % 2**20 + b"x" * 2**20 + b"\r\n"
    sent = 0
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(HEAD + JSON + b"transfer-encoding: chunked\r\n\r\n")
        with contextlib.suppress(ConnectionError):
            for _ in range(50):
                connection.sendall(chunk)
                sent += 1
        with contextlib.suppress(ConnectionResetError):
            assert read_all(connection).startswith(b"HTTP/1.1 413 ")
    assert MAX_BODY >> 20 <= sent < 50
    assert is_alive(port)


def test_a_client_that_sends_50_mib_receives_the_rejection(port: int) -> None:
    headers = {"x-api-key": "mock", "content-type": "application/json"}
    url = f"http://127.0.0.1:{port}/id123/api/v2/"
    response = httpx.post(url, content=b"x" * (50 << 20), headers=headers)
    assert response.status_code == 413


def test_a_client_that_waits_for_a_continue_is_rejected_at_once(port: int) -> None:
    expect = b"expect: 100-continue\r\ncontent-length: 52428800\r\n\r\n"
    assert talk(port, HEAD + JSON + expect).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (HEAD + JSON, LIST),
        (HEAD + JSON, b"{"),
        (HEAD, b""),
        (b"HEAD /cloudcard/photo/1412260 HTTP/1.1\r\nhost: localhost\r\n", b""),
        (b"DELETE /cloudcard/photo/1412260?a=b HTTP/1.1\r\nhost: localhost\r\n", b""),
        (b"GET / HTTP/1.0\r\nhost: localhost\r\n", b""),
        (b"PATCH /nobody HTTP/1.1\r\nhost: localhost\r\n", b"{}"),
    ],
)
def test_a_request_in_pieces_has_the_response_of_one_in_one_piece(
    port: int, head: bytes, body: bytes
) -> None:
    head += CLOSE + b"content-length: %d\r\n" % len(body)
    whole = talk(port, head + b"\r\n" + body)
    pieces = talk(port, head, b"\r\n" + body[:1], body[1:], pause=0.02)
    dates = re.compile(rb"date: [^\r]*\r\n")
    assert dates.sub(b"", whole) == dates.sub(b"", pieces) != b""


def test_an_error_in_the_mock_is_a_500_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no such luck")

    mocks = app()
    monkeypatch.setattr(mocks, "respond", fail)
    with served(Application(mocks)) as number:
        response = talk(number, HEAD + CLOSE + b"\r\n")
    assert response.startswith(b"HTTP/1.1 500 ")
    assert b"RuntimeError: no such luck" in response


def test_the_offer_of_another_protocol_is_ignored(port: int) -> None:
    offer = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"
    length = b"content-length: %d\r\n\r\n" % len(LIST)
    responses = talk(
        port, HEAD + offer + JSON + length + LIST + HEAD + JSON + CLOSE + length + LIST
    )
    assert responses.count(b"HTTP/1.1 200 ") == responses.count(b'"status":"success"') == 2


def test_a_client_that_has_sent_everything_gets_its_response(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        length = b"content-length: %d\r\n\r\n" % len(LIST)
        connection.sendall(HEAD + JSON + length + LIST)
        connection.shutdown(socket.SHUT_WR)
        response = read_all(connection)
    assert response.startswith(b"HTTP/1.1 200 ")
    assert b'"status":"success"' in response


def test_a_body_that_is_too_slow_is_rejected() -> None:
    with served(Application(app(), body_seconds=0.5)) as number:
        response = talk(number, HEAD + JSON + b"content-length: 100\r\n\r\n{")
        assert response.startswith(b"HTTP/1.1 408 ")
        assert b"took too long" in response
        assert is_alive(number)


def test_a_head_that_is_too_slow_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_connection, "HEAD_SECONDS", 0.7)
    with served(Application(app())) as number:
        started = time.perf_counter()
        with contextlib.suppress(ConnectionResetError):
            assert talk(number, HEAD) == b""
        with contextlib.suppress(ConnectionResetError):
            assert talk(number) == b""
        assert time.perf_counter() - started < 8
        assert is_alive(number)


def test_a_slow_head_on_a_used_connection_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_connection, "HEAD_SECONDS", 0.7)
    with served(Application(app())) as number:
        length = b"content-length: %d\r\n\r\n" % len(CARD)
        with contextlib.suppress(ConnectionResetError):
            assert (
                talk(number, HEAD + JSON + length + CARD, HEAD, pause=0.1).count(b"HTTP/1.1") == 1
            )


def test_a_head_without_end_is_hung_up_on(port: int) -> None:
    line = b"x-more: " + b"y" * 1000 + b"\r\n"
    sent = 0
    with (
        socket.create_connection(("127.0.0.1", port), timeout=10) as connection,
        contextlib.suppress(ConnectionError),
    ):
        connection.sendall(HEAD)
        while sent < 100 * MAX_HEAD:
            connection.sendall(line)
            sent += len(line)
            time.sleep(0.0002)
    assert sent < 100 * MAX_HEAD
    assert is_alive(port)


@pytest.mark.parametrize(
    "sent",
    [
        b"no http at all\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
        HEAD + b"content-length: -1\r\n\r\n",
        HEAD + b"content-length: five\r\n\r\n",
        HEAD + b"transfer-encoding: chunked\r\n\r\nzz\r\n",
        HEAD + JSON + b"content-length: 3\r\nconnection: close\r\n\r\n" + CARD,
        b"GET /%zz/%ff HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
        b"GET //// HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
        b"GET /../_mock/../.. HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
        b"GET /_mock/requests HTTP/1.0\r\n\r\n",
    ],
)
def test_a_malformed_request_is_rejected_plainly(port: int, sent: bytes) -> None:
    assert talk(port, sent).startswith(b"HTTP/1.1 4")
    assert is_alive(port)


def test_a_client_that_leaves_in_the_middle_of_a_body_is_forgotten(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(HEAD + JSON + b"content-length: 100\r\n\r\n{")
    assert is_alive(port)


def test_a_reset_and_a_truncated_response_are_seen_as_such_on_the_wire() -> None:
    mocks = app()
    with served(Application(mocks)) as number:
        length = b"content-length: %d\r\n\r\n" % len(CARD)
        mocks.engines["id123"].arm(Fault(reset=True, nth=1))
        mocks.engines["id123"].arm(Fault(damage="truncated", nth=2))
        with pytest.raises(ConnectionResetError):
            talk(number, HEAD + JSON + length + CARD)
        head, _, body = talk(number, HEAD + JSON + length + CARD).partition(b"\r\n\r\n")
        assert 0 < len(body) < int(head.split(b"content-length: ")[1].split(b"\r\n")[0])
        assert is_alive(number)


class Wire(asyncio.Transport):
    """A transport that keeps what is written, call by call."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[bytes] = []
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.sent.append(bytes(data))

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


async def sent_by(write: Callable[[Joined], None]) -> list[bytes]:
    wire = Wire()
    write(Joined(wire, asyncio.get_running_loop()))
    await asyncio.sleep(0)
    return wire.sent


def test_what_is_written_at_once_is_sent_at_once_and_in_order() -> None:
    long = b"x" * (LONG + 1)

    def head_and_body(transport: Joined) -> None:
        for part in (b"head", b"body"):
            transport.write(part)

    def with_a_long_body(transport: Joined) -> None:
        for part in (b"head", long, b"rest"):
            transport.write(part)

    def closed(transport: Joined) -> None:
        transport.write(b"last")
        transport.close()

    def lost(transport: Joined) -> None:
        transport.write(b"never")
        transport._transport.close()

    assert asyncio.run(sent_by(head_and_body)) == [b"headbody"]
    assert asyncio.run(sent_by(with_a_long_body)) == [b"head", long, b"rest"]
    assert asyncio.run(sent_by(closed)) == [b"last"]
    assert asyncio.run(sent_by(lost)) == []


def test_a_port_that_is_taken_is_an_error() -> None:
    with listen("127.0.0.1", 0) as sock, pytest.raises(OSError, match="in use"):
        serve([load(all_specs()[0])], port=sock.getsockname()[1])


def test_nothing_but_the_loopback_is_listened_on_unless_asked_for() -> None:
    code = (
        "from scripts.spec import all_specs, load; from scripts.mocks import serve;"
        "from scripts.mocks.serving import server;"
        "server.run = lambda app, host, port, on_ready, tls: print(host, port);"
        "serve([load(all_specs()[0])])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "127.0.0.1 4010\n"


SERVE = """\
from scripts.spec import all_specs, load
from scripts.mocks import serve
serve([load(path) for path in all_specs()], port=0, on_ready=lambda url: print(url, flush=True))
print("ended")
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_server_cleanly(number: signal.Signals) -> None:
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", SERVE],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        ready = time.perf_counter() - started
        with httpx.Client(base_url=url) as client:
            assert client.get("/").status_code == 200
            process.send_signal(number)
            out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (0, "ended\n", "")
    assert ready < 15, "a second on a quiet machine"


def test_an_address_for_ipv6_is_written_with_brackets() -> None:
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    seen: list[str] = []

    def stop(url: str) -> None:
        seen.append(url)
        signal.raise_signal(signal.SIGTERM)

    try:
        serve([load(all_specs()[0])], host="::1", port=0, on_ready=stop)
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")
    assert seen[0].startswith("http://[::1]:")


def test_an_error_in_on_ready_ends_the_server() -> None:
    def fail(url: str) -> None:
        raise RuntimeError(url)

    with pytest.raises(RuntimeError, match=r"http://127\.0\.0\.1:"):
        serve([load(all_specs()[0])], port=0, on_ready=fail)


CLIENTS = 200


def test_two_hundred_clients_lose_and_double_nothing() -> None:
    mocks = app()
    mocks.engines["id123"].arm(Fault(reset=True, every=7))
    mocks.engines["cloudcard"].arm(Fault(status=503, every=5))
    mocks.engines["gazoop"].arm(Fault(damage="truncated", every=11))
    with served(Application(mocks)) as number:
        responses = asyncio.run(_crowd(number))
    assert len(responses) == 4 * CLIENTS
    assert not [response for _, response in responses if response.startswith(b"HTTP/1.1 500")]
    made = [kind for kind, response in responses if kind == "card" and b'"success"' in response]
    lost = [kind for kind, response in responses if kind == "card" and not response]
    assert CLIENTS - len(lost) <= len(made) <= CLIENTS, "two try to make it, one does"
    assert len(mocks.engines["id123"].state["templates"]["T"]) == CLIENTS
    updated = [kind for kind, response in responses if kind == "photo" and b"200 OK" in response]
    assert mocks.engines["cloudcard"].state["photos"]["1412260"]["version"] == 12 + len(updated)
    assert 0 < len(updated) < CLIENTS
    assert mocks.engines["gazoop"].state["customers"]["447700900123"]["photo"]


async def _crowd(number: int) -> list[tuple[str, bytes]]:
    """Send four requests from every client on connections of their own; return all responses."""

    async def send(kind: str, head: str, body: bytes) -> tuple[str, bytes]:
        reader, writer = await asyncio.open_connection("127.0.0.1", number)
        length = f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        writer.write(f"{head}host: localhost\r\n{length}".encode() + body)
        response = b""
        with contextlib.suppress(ConnectionError):
            async with asyncio.timeout(30):
                response = await reader.read()
        writer.close()
        return kind, response

    async def visit(visitor: int) -> list[tuple[str, bytes]]:
        card = CARD.replace(b'"1"', b'"%d"' % visitor)
        return [
            await send("card", _POST_CARD, card),
            await send("photo", _PUT_PHOTO, b'{"status": "APPROVED"}'),
            await send("card", _POST_CARD, card),
            await send("customer", _POST_CUSTOMER, _CUSTOMER),
        ]

    visits = await asyncio.gather(*map(visit, range(CLIENTS)))
    return [response for answers in visits for response in answers]


_POST_CARD = (HEAD + JSON).decode().replace("host: localhost\r\n", "")
_PUT_PHOTO = f"PUT /cloudcard/photo/1412260 HTTP/1.1\r\nx-auth-token: mock\r\n{JSON.decode()}"
_POST_CUSTOMER = (
    "POST /gazoop/update_customer_photo.json HTTP/1.1\r\n"
    "content-type: application/x-www-form-urlencoded\r\n"
)
_CUSTOMER = b"api_key=mock&phone_number=447700900123&photo_base64=aGk%3D"


CHUNKED = b"transfer-encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n"


def test_a_trailer_is_not_a_header() -> None:
    head = b"POST /id123/api/v2/ HTTP/1.1\r\nhost: localhost\r\nx-api-key: wrong\r\n"
    body = CHUNKED % (len(LIST), LIST)
    with served(create_app(DOCUMENTS)) as port:
        response = talk(port, head + JSON + CLOSE + body + b"x-api-key: mock\r\n\r\n")
        control = talk(
            port,
            b"POST /_mock/reset HTTP/1.1\r\nhost: evil.example\r\n" + CLOSE + CHUNKED % (2, b"{}"),
            b"host: localhost\r\n\r\n",
        )
    assert b"the credential in the header X-API-KEY is wrong" in response
    assert control.startswith(b"HTTP/1.1 403 ")


def test_a_page_of_a_bare_address_does_not_control_the_mocks() -> None:
    with served(create_app(DOCUMENTS)) as port:
        head = b"POST /_mock/reset HTTP/1.1\r\nhost: 192.168.0.7:%d\r\n" % port
        foreign = talk(port, head + b"origin: http://203.0.113.9\r\n" + CLOSE + b"\r\n")
        own = talk(port, head + b"origin: http://192.168.0.7:%d\r\n" % port + CLOSE + b"\r\n")
    assert foreign.startswith(b"HTTP/1.1 403 ")
    assert own.startswith(b"HTTP/1.1 200 ")


def test_several_host_headers_are_rejected() -> None:
    request = b"POST /_mock/reset HTTP/1.1\r\nhost: evil.example\r\nhost: localhost\r\n"
    with served(create_app(DOCUMENTS)) as port:
        assert talk(port, request + CLOSE + b"\r\n").startswith(b"HTTP/1.1 400 ")
        request = request.replace(b"_mock/reset", b"id123/api/v2/")
        assert b"several Host headers" in talk(port, request + CLOSE + b"\r\n")


@pytest.mark.parametrize(
    "long", [b"x-more: " + b"y" * (8 << 20) + b"\r\n", b"a: b\r\n" * (1 << 20)]
)
def test_trailers_without_end_are_hung_up_on(long: bytes) -> None:
    body = CHUNKED % (len(LIST), LIST)
    with served(create_app(DOCUMENTS)) as port:
        with contextlib.suppress(ConnectionError):
            assert talk(port, HEAD + JSON + CLOSE + body, long + b"\r\n") == b""
        assert is_alive(port)


def test_a_client_that_leaves_pipelined_requests_leaves_no_garbage() -> None:
    request = HEAD + JSON + b"content-length: %d\r\n\r\n" % len(LIST) + LIST
    with served(create_app(DOCUMENTS)) as port:
        gc.collect()
        gc.disable()
        try:
            for _ in range(5):
                with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
                    connection.sendall(request * 200)
            assert is_alive(port)
            time.sleep(0.2)
            left = [each for each in gc.get_objects() if isinstance(each, RequestResponseCycle)]
        finally:
            gc.enable()
    assert len(left) < 50, "the requests without a response are released"


def test_memory_stays_flat() -> None:
    mocks = app()
    headers = {b"x-auth-token": b"mock", b"content-type": b"application/json"}
    body = b'{"status": "DENIED", "more": "' + b"x" * 5000 + b'"}'
    request = HttpRequest("PUT", b"/cloudcard/photo/1412260", b"otherReason=a", headers, body)
    tracemalloc.start()
    for _ in range(LENGTH + 100):
        assert mocks.respond(request).status == 200
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(LENGTH + 100):
        mocks.respond(request)
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert grown < 50_000, "what falls out of the journal is let go"


def missing_internals(kind: type[HttpToolsProtocol]) -> list[str]:
    """Return which of uvicorn's internals that the server uses a protocol lacks."""

    async def first_request() -> HttpToolsProtocol:
        here, there = socket.socketpair()
        loop = asyncio.get_running_loop()
        config = uvicorn.Config(create_app([]), ws="none")
        transport, protocol = await loop.create_connection(
            lambda: kind(config, ServerState(), {}, loop), sock=here
        )
        there.sendall(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")
        await asyncio.sleep(0.1)
        transport.close()
        there.close()
        return protocol

    protocol = asyncio.run(first_request())
    return [
        each
        for each in sorted(INTERNALS)
        if not hasattr(protocol.cycle if "." in each else protocol, each.rpartition(".")[2])
    ]


def test_uvicorn_has_the_internals_that_the_server_uses() -> None:
    assert not missing_internals(HttpToolsProtocol), (
        f"uvicorn {uvicorn.__version__} lacks what mocks/serving/http_connection.py builds on: "
        "adapt it, or lower the bound in pyproject.toml"
    )


def test_an_internal_that_uvicorn_drops_is_named() -> None:
    class Newer(HttpToolsProtocol):
        @property
        def eof_received(self) -> None:  # type: ignore[override]
            raise AttributeError

    assert missing_internals(Newer) == ["eof_received"]


def test_the_list_of_internals_is_complete() -> None:
    source = inspect.getsource(Connection)
    used = set(re.findall(r"super\(\)\.(\w+)", source))
    used |= set(re.findall(r"self\.(\w+)", source)) - set(vars(Connection))
    used |= {f"cycle.{each}" for each in re.findall(r"\bcycle\.(\w+)", source)}
    assert used <= INTERNALS
