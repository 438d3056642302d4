"""Sending: attempts, timeouts, logging, and what is rejected before anything is sent."""

import asyncio
import io
import logging
import socket
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.generate.runtime import errors, transport
from scripts.generate.runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from scripts.generate.runtime.request_body import ApiBody
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client
from scripts.generate.runtime.types import File, Response

SERVICE = Service("Acme", "ACME", "https://api.example/v2", "acme-client/1")
TOKEN = CredentialPlacement("api_key", "header", "X-API-KEY")
Handler = Callable[[httpx.Request], httpx.Response]


def operation(
    *, repeatable: bool = True, credentials: tuple[CredentialPlacement, ...] = ()
) -> ApiOperation:
    return ApiOperation(
        "putPhoto",
        "PUT",
        "/photo/{id}",
        repeatable=repeatable,
        credentials=(credentials,) if credentials else (),
        responses=(ExpectedResponse(200, 200, "json"),),
        sensitive=("note", "photo"),
    )


def call(**more: Any) -> ApiCall:
    options = {key: more.pop(key) for key in ("repeatable", "credentials") if key in more}
    return ApiCall(operation(**options), path={"id": 7}, **more)


def parse(_: int, data: Any) -> Any:
    return data


def both(
    handler: Handler, made: Callable[[], ApiCall], **options: Any
) -> Iterator[Callable[[], Response[Any]]]:
    """Return the same call, sync and async."""
    arguments = {"api_key": options.pop("api_key", "mock-key")}
    per_call = options.pop("per_call", {})
    per_call |= {key: options.pop(key) for key in ("timeout",) if key in options}

    def waiting() -> Response[Any]:
        with httpx.Client(transport=httpx.MockTransport(handler)) as http:
            client = Client(SERVICE, arguments, http_client=http, **options)
            return client.execute(made(), parse, **per_call)

    def awaited() -> Response[Any]:
        async def run() -> Response[Any]:
            async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http:
                client = AsyncClient(SERVICE, arguments, http_client=http, **options)
                return await client.execute(made(), parse, **per_call)

        return asyncio.run(run())

    yield waiting
    yield awaited


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Note pauses instead of making them."""
    noted: list[float] = []

    async def pause(seconds: float) -> None:
        noted.append(seconds)

    monkeypatch.setattr(transport, "_pause", noted.append)
    monkeypatch.setattr(transport, "_sleep", pause)
    return noted


class Script:
    """A server that responds to requests as scripted, and keeps what was sent."""

    def __init__(self, *steps: httpx.Response | type[Exception]) -> None:
        self.steps = list(steps)
        self.sent: list[tuple[httpx.Request, bytes]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append((request, request.read()))
        step = self.steps[min(len(self.sent), len(self.steps)) - 1]
        if isinstance(step, httpx.Response):
            return httpx.Response(step.status_code, headers=step.headers, content=step.content)
        raise step("SECRET-TOKEN was rejected")


def ok() -> httpx.Response:
    return httpx.Response(200, json={"id": 7})


def test_a_call_is_sent_where_and_as_it_is_described() -> None:
    def seen(request: httpx.Request) -> httpx.Response:
        assert str(request.url) == "https://api.example/v2/photo/7?a=1&a=x%20y&key=mock-key"
        assert request.method == "PUT"
        assert request.headers["user-agent"] == "acme-client/1"
        assert request.headers["x-note"] == "hello"
        assert request.headers["cookie"] == "s=1; c=mock-key"
        assert request.headers["authorization"] == "Bearer mock-key"
        assert request.headers["content-type"] == "application/json"
        assert request.headers["content-length"] == "31"
        assert "transfer-encoding" not in request.headers
        return ok()

    def made() -> ApiCall:
        return call(
            credentials=(
                CredentialPlacement("api_key", "query", "key"),
                CredentialPlacement("api_key", "cookie", "c"),
                CredentialPlacement("api_key", "bearer"),
                CredentialPlacement("api_key", "body", "key"),
            ),
            query=[("a", "1"), ("a", "x y")],
            headers={"X-Note": "hello"},
            cookies={"s": "1"},
            body=ApiBody("json", {"status": "D"}),
        )

    for send in both(seen, made):
        assert send().parsed == {"id": 7}


def test_a_streamed_body_has_its_length_and_is_whole() -> None:
    bodies: list[bytes] = []

    async def awaited(request: httpx.Request) -> httpx.Response:
        bodies.append(await request.aread())
        assert request.headers["content-length"] == str(len(bodies[-1]))
        assert "transfer-encoding" not in request.headers
        return ok()

    async def run() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(awaited)) as http:
            client = AsyncClient(SERVICE, {}, http_client=http)
            await client.execute(call(body=ApiBody("json", {"photo": File(bytes(10**6))})), parse)

    asyncio.run(run())
    script = Script(ok())
    client = Client(SERVICE, {}, http_client=httpx.Client(transport=httpx.MockTransport(script)))
    client.execute(call(body=ApiBody("json", {"photo": File(bytes(10**6))})), parse)
    assert script.sent[0][1] == bodies[0]
    assert script.sent[0][0].headers["content-length"] == str(len(bodies[0]))


@pytest.mark.parametrize("step", [httpx.ConnectError, httpx.ReadError, httpx.ReadTimeout])
def test_a_lost_connection_is_tried_twice_more_with_growing_pauses(
    step: type[Exception], pauses: list[float]
) -> None:
    script = Script(step, step, ok())

    for send in both(script, call):
        script.sent.clear()
        pauses.clear()
        assert send().parsed == {"id": 7}
        assert len(script.sent) == 3
        assert 0.25 <= pauses[0] <= 0.5 <= pauses[1] <= 1.0


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_vendor_is_called_again_after_its_retry_after(
    status: int, pauses: list[float]
) -> None:
    script = Script(httpx.Response(status, headers={"Retry-After": "3"}), ok())

    for send in both(script, call):
        script.sent.clear()
        pauses.clear()
        assert send().parsed == {"id": 7}
        assert pauses == [3.0]


@pytest.mark.parametrize(
    "step", [httpx.ReadTimeout, httpx.ReadError, httpx.WriteError, httpx.Response(503)]
)
def test_what_may_have_been_processed_is_sent_once(step: Any) -> None:
    script = Script(step, ok())

    for send in both(script, lambda: call(repeatable=False)):
        script.sent.clear()
        with pytest.raises(errors.ApiError) as caught:
            send()
        assert caught.value.outcome is errors.Outcome.UNKNOWN
        assert len(script.sent) == 1


@pytest.mark.parametrize(
    "step", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.Response(429)]
)
def test_what_was_not_sent_or_is_too_much_for_now_is_sent_again_for_every_operation(
    step: Any,
) -> None:
    script = Script(step, ok())

    for send in both(script, lambda: call(repeatable=False)):
        script.sent.clear()
        response = send()
        assert response.parsed == {"id": 7}
        assert response.attempts == 2
        assert 0 < response.elapsed < 10


@pytest.mark.parametrize("step", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout])
def test_the_outcome_of_what_was_not_sent_is_not_sent(step: Any) -> None:
    for send in both(Script(step), call, retries=0):
        with pytest.raises(errors.ApiConnectionError) as caught:
            send()
        assert caught.value.outcome is errors.Outcome.NOT_SENT


@pytest.mark.parametrize("status", [408, 500, 520])
def test_a_repeatable_call_is_repeated_after_a_failure_that_may_pass(status: int) -> None:
    script = Script(httpx.Response(status), ok())

    for send in both(script, call):
        script.sent.clear()
        assert send().attempts == 2


@pytest.mark.parametrize("retries", [0, 4])
def test_the_number_of_retries_is_the_clients(retries: int) -> None:
    script = Script(httpx.Response(503))

    for send in both(script, call, retries=retries):
        script.sent.clear()
        with pytest.raises(errors.ServerError):
            send()
        assert len(script.sent) == retries + 1


def test_the_number_of_retries_can_be_the_calls() -> None:
    script = Script(httpx.Response(503))
    client = Client(SERVICE, {}, http_client=httpx.Client(transport=httpx.MockTransport(script)))

    with pytest.raises(errors.ServerError):
        client.execute(call(), parse, retries=1)
    assert len(script.sent) == 2


def test_a_photo_is_sent_whole_again() -> None:
    script = Script(httpx.Response(503), ok())
    client = Client(SERVICE, {}, http_client=httpx.Client(transport=httpx.MockTransport(script)))

    client.execute(call(body=ApiBody("json", {"photo": File(b"PHOTO" * 999)})), parse)
    assert script.sent[0][1] == script.sent[1][1] != b""


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (httpx.ConnectError, errors.ApiConnectionError),
        (httpx.RemoteProtocolError, errors.ApiConnectionError),
        (httpx.ConnectTimeout, errors.ApiTimeoutError),
        (httpx.PoolTimeout, errors.ApiTimeoutError),
        (httpx.DecodingError, errors.DecodingError),
        (httpx.StreamError, errors.ApiConnectionError),
        (httpx.InvalidURL, errors.ApiConnectionError),
        (ConnectionResetError, errors.ApiConnectionError),
        (OSError, errors.ApiConnectionError),
        (TimeoutError, errors.ApiTimeoutError),
    ],
)
def test_an_error_of_the_http_library_is_ours_without_its_secrets(
    step: type[Exception], kind: type[errors.ApiError]
) -> None:
    for send in both(Script(step), call, api_key="SECRET-TOKEN"):
        with pytest.raises(kind) as caught:
            send()
        assert type(caught.value) is kind
        assert str(caught.value) == f"putPhoto: {step.__name__}: *** was rejected"
        assert "SECRET" not in "".join(traceback.format_exception(caught.value))


def test_timeouts_are_five_seconds_to_connect_and_thirty_otherwise() -> None:
    script = Script(ok())

    for send in both(script, call):
        send()
        timeout = script.sent[-1][0].extensions["timeout"]
        assert timeout == {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 30.0}


def test_a_timeout_can_be_the_clients_or_the_calls() -> None:
    script = Script(ok())

    for send in both(script, call, timeout=2.0):
        send()
        assert script.sent[-1][0].extensions["timeout"]["connect"] == 2.0
        assert script.sent[-1][0].extensions["timeout"]["read"] == 2.0


def test_a_slow_server_and_a_reset_connection_end_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

        def reset() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(100)
            connection, _ = listening.accept()
            connection.recv(100)
            held.append(connection)

        held: list[socket.socket] = []
        server = threading.Thread(target=reset)
        server.start()
        url = f"http://127.0.0.1:{port}"
        with Client(SERVICE, {}, base_url=url, retries=0, timeout=0.2) as client:
            with pytest.raises(errors.ApiConnectionError) as lost:
                client.execute(call(), parse)
            with pytest.raises(errors.ApiTimeoutError):
                client.execute(call(), parse)
        server.join()
        for connection in held:
            connection.close()
    assert type(lost.value) is errors.ApiConnectionError


def test_every_attempt_is_one_line_in_the_log_without_what_was_sent(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, transport.__package__)
    script = Script(httpx.Response(503), httpx.ReadTimeout, ok())

    def made() -> ApiCall:
        return call(query=[("note", "SECRET")], credentials=(TOKEN,))

    for send in both(script, made, api_key="SECRET-KEY"):
        caplog.clear()
        script.sent.clear()
        send()
        lines = [r.getMessage() for r in caplog.records if r.name == transport.__package__]
        assert [line.split(" in ")[0] for line in lines] == [
            "putPhoto: 503",
            "putPhoto: ReadTimeout",
            "putPhoto: 200",
        ]
        assert [line.split(" ms ")[1] for line in lines] == [
            "(attempt 1)",
            "(attempt 2)",
            "(attempt 3)",
        ]
        assert "SECRET" not in "".join(lines)


def test_a_redirect_is_not_followed_even_where_the_http_client_would() -> None:
    script = Script(httpx.Response(307, headers={"Location": "https://evil.example/"}))
    http = httpx.Client(transport=httpx.MockTransport(script), follow_redirects=True)

    with pytest.raises(errors.FailureError, match=r"redirect to evil\.example"):
        Client(SERVICE, {}, http_client=http).execute(call(), parse)
    assert [request.url.host for request, _ in script.sent] == ["api.example"]


@pytest.mark.parametrize("key", ["a\r\nX: y", "a\x00b", "ä", " a", "a\n"])
def test_a_credential_that_no_header_can_hold_is_rejected_and_not_shown(key: str) -> None:
    script = Script(ok())

    for send in both(script, lambda: call(credentials=(TOKEN,)), api_key=key):
        with pytest.raises(errors.UsageError) as caught:
            send()
        assert str(caught.value) == ("putPhoto: X-API-KEY has characters that no header can hold")
    assert script.sent == []


def test_the_address_comes_from_argument_environment_or_spec(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "https://api.example/v2" in repr(Client(SERVICE, {}))
    monkeypatch.setenv("ACME_BASE_URL", "https://other.example")
    assert "https://other.example" in repr(Client(SERVICE, {}))
    assert "https://given.example" in repr(Client(SERVICE, {}, base_url="https://given.example/"))


def test_a_vendor_without_an_address_needs_one() -> None:
    service = Service("Acme", "ACME", None, "acme-client/1")

    with pytest.raises(errors.UsageError) as caught:
        Client(service, {})
    assert str(caught.value) == "Acme publishes no address: pass base_url or set ACME_BASE_URL"


@pytest.mark.parametrize("url", ["http://api.example", "https://exa mple.example", "nonsense"])
def test_an_address_that_is_not_safe_makes_no_client(url: str) -> None:
    for kind in (Client, AsyncClient):
        with pytest.raises(errors.UsageError):
            kind(SERVICE, {}, base_url=url)


def test_a_client_closes_what_it_opened_and_nothing_else() -> None:
    http = httpx.Client(transport=httpx.MockTransport(Script(ok())))
    with Client(SERVICE, {}, http_client=http) as client:
        pass
    with Client(SERVICE, {}) as own:
        pass
    for each in (client, own):
        with pytest.raises(errors.UsageError, match="putPhoto: the client is closed"):
            each.execute(call(), parse)
    other = Client(SERVICE, {}, http_client=http)
    other.execute(call(), parse)
    http.close()
    with pytest.raises(errors.UsageError, match="putPhoto: the HTTP client is closed"):
        other.execute(call(), parse)


def test_an_async_client_closes_what_it_opened() -> None:
    async def run() -> None:
        async with AsyncClient(SERVICE, {}) as own:
            pass
        with pytest.raises(errors.UsageError, match="putPhoto: the client is closed"):
            await own.execute(call(), parse)
        http = httpx.AsyncClient()
        await http.aclose()
        with pytest.raises(errors.UsageError, match="putPhoto: the HTTP client is closed"):
            await AsyncClient(SERVICE, {}, http_client=http).execute(call(), parse)

    asyncio.run(run())


def test_a_repr_shows_address_and_names_alone() -> None:
    client = Client(SERVICE, {"api_key": "SECRET"})

    assert repr(client) == "Client('https://api.example/v2', <Credentials api_key>)"
    assert repr(call(query=[("note", "SECRET")])) == "<Call of putPhoto>"
    assert "SECRET" not in repr(ApiBody("json", {"x": "SECRET"}))


def test_threads_can_share_a_client() -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"id": request.url.path.rpartition("/")[2]})

    client = Client(SERVICE, {}, http_client=httpx.Client(transport=httpx.MockTransport(echo)))
    wrong: list[int] = []

    def work(number: int) -> None:
        for _ in range(20):
            answer = client.execute(ApiCall(operation(), path={"id": number}), parse).parsed
            if answer != {"id": str(number)}:
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.parametrize("step", [KeyboardInterrupt, SystemExit, asyncio.CancelledError])
def test_what_ends_the_program_or_the_task_is_not_held_up(step: type[Exception]) -> None:
    for send in both(Script(step), call):
        with pytest.raises(step):
            send()


def test_an_address_that_is_too_long_is_the_callers_and_not_shown() -> None:
    script = Script(ok())

    for send in both(script, lambda: call(query=[("note", "SECRET" * 20_000)])):
        with pytest.raises(errors.UsageError, match=r"^putPhoto: .* too long") as caught:
            send()
        assert caught.value.__context__ is None
        assert "SECRET" not in str(caught.value)
    assert script.sent == []


def text_file() -> Any:
    return io.StringIO("no bytes")


def closed_file() -> Any:
    file = File(opened := io.BytesIO(b"PHOTO"))
    opened.close()
    return file


@pytest.mark.parametrize("kind", ["json", "form", "multipart", "file"])
@pytest.mark.parametrize("what", ["missing.png", "folder.png", "text", "closed"])
def test_a_file_that_cannot_be_read_is_the_callers(tmp_path: Path, kind: Any, what: str) -> None:
    (tmp_path / "folder.png").mkdir()
    script = Script(ok())

    def made() -> ApiCall:
        payload: Any = {"text": text_file, "closed": closed_file}.get(what, lambda: tmp_path / what)
        given = payload()
        file = given if isinstance(given, File) else File(given)
        return call(body=ApiBody(kind, file if kind == "file" else {"photo": file}))

    for send in both(script, made):
        with pytest.raises(errors.UsageError) as caught:
            send()
        if what.endswith(".png"):
            assert f"putPhoto: {what} cannot be read: " in str(caught.value)
        assert caught.value.operation == "putPhoto"
        assert caught.value.__context__ is None
        assert str(tmp_path) not in str(caught.value)
    assert script.sent == []


class Changing(io.BytesIO):
    """A file that has another size once it is read."""

    def __init__(self, size: int, then: int) -> None:
        super().__init__(bytes(size))
        self.then = then

    def read(self, size: int | None = -1, /) -> bytes:
        if self.then >= 0:
            content, self.then = bytes(self.then), -1
            self.seek(0)
            self.truncate()
            self.write(content)
            self.seek(0)
        return super().read(size)


@contextmanager
def server(answer: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """Yield the address of a server with one response, and the heads of its requests."""
    heads: list[bytes] = []
    reply = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n"

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, suppress(OSError):  # such as a connection that is reset
                connection.settimeout(5)
                while got := connection.recv(65536):
                    if got.startswith(b"PUT "):
                        heads.append(got.partition(b"\r\n\r\n")[0])
                        connection.sendall(reply + answer + b'\r\n{"id": 7}')

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", heads
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()


@pytest.mark.parametrize(("size", "then"), [(400_000, 5), (400_000, 400_010), (9, 5), (9, 10)])
@pytest.mark.parametrize("kind", ["json", "file"])
def test_a_file_that_changes_while_it_is_sent_raises(kind: Any, size: int, then: int) -> None:
    def made() -> ApiCall:
        file = File(Changing(size, then))
        return call(body=ApiBody(kind, file if kind == "file" else {"photo": file}))

    async def awaited(url: str) -> None:
        async with AsyncClient(SERVICE, {}, base_url=url) as client:
            await client.execute(made(), parse)

    def waiting(url: str) -> None:
        with Client(SERVICE, {}, base_url=url) as client:
            client.execute(made(), parse)

    with server(b"") as (url, _):
        for send in (waiting, lambda url: asyncio.run(awaited(url))):
            with pytest.raises(errors.ApiConnectionError, match="changed its size") as caught:
                send(url)
            assert caught.value.operation == "putPhoto"


BAD_TIMEOUTS = [None, "5", 0, -1.0, float("inf"), float("nan"), True, 1e300, 10**400]
BAD_RETRIES = [None, -1, "2", 1.0, True]


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_invalid_options_make_no_client(kind: Any) -> None:
    for timeout in BAD_TIMEOUTS:
        with pytest.raises(errors.UsageError, match=r"^timeout has to be a number"):
            kind(SERVICE, {}, timeout=timeout)
    for retries in BAD_RETRIES:
        with pytest.raises(errors.UsageError, match=r"^retries has to be a whole number"):
            kind(SERVICE, {}, retries=retries)
    with pytest.raises(errors.UsageError, match="base_url has to be a str"):
        kind(SERVICE, {}, base_url=5)
    with pytest.raises(errors.UsageError, match="api_key has to be a str"):
        kind(SERVICE, {"api_key": 12345})
    kind(SERVICE, {}, timeout=1, retries=0)


def test_invalid_options_are_rejected_before_anything_is_sent() -> None:
    script = Script(ok())
    bad: list[dict[str, Any]] = [{"timeout": each} for each in BAD_TIMEOUTS[1:]]
    bad += [{"retries": each} for each in BAD_RETRIES[1:]]

    for each in bad:
        for send in both(script, call, per_call=dict(each)):
            with pytest.raises(errors.UsageError, match=r"^putPhoto: (timeout|retries) has to be"):
                send()
    assert script.sent == []


def test_an_http_client_of_the_other_kind_makes_no_client() -> None:
    wrong: Any = httpx.AsyncClient()
    with pytest.raises(errors.UsageError, match=r"http_client has to be an httpx\.Client$"):
        Client(SERVICE, {}, http_client=wrong)
    with httpx.Client() as http:
        wrong = http
        with pytest.raises(errors.UsageError, match=r"has to be an httpx\.AsyncClient$"):
            AsyncClient(SERVICE, {}, http_client=wrong)


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY"])
def test_a_clients_own_http_client_keeps_no_cookies_and_takes_no_proxy_in_the_clear(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def awaited(url: str) -> None:
        async with AsyncClient(SERVICE, {}, base_url=url, retries=0) as client:
            for _ in range(2):
                await client.execute(call(), parse)

    with server(b"") as (proxy, proxied), server(b"Set-Cookie: a=SESSION\r\n") as (url, heads):
        monkeypatch.setenv(variable, proxy)
        monkeypatch.setenv(variable.lower(), proxy)
        with Client(SERVICE, {}, base_url=url, retries=0) as client:
            for _ in range(2):
                client.execute(call(), parse)
            client.execute(call(cookies={"own": "1"}), parse)
        asyncio.run(awaited(url))
    assert proxied == []
    assert len(heads) == 5
    assert [b"cookie: own=1" in head.lower() for head in heads] == [False] * 2 + [True] + [
        False
    ] * 2
    assert b"SESSION" not in b"".join(heads)
