"""The log lines of the HTTP library for our calls, and the frames of a traceback."""

import asyncio
import io
import logging
import socket
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from types import ModuleType
from typing import Any, cast

import httpx
import pytest

from scripts.generate.runtime import errors
from scripts.generate.runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from scripts.generate.runtime.client_sessions import TokenSession
from scripts.generate.runtime.json_properties import as_is, properties_of, required
from scripts.generate.runtime.operation_groups import (
    AsyncOperationGroup,
    OperationGroup,
    awaited,
    awaited_pages,
)
from scripts.generate.runtime.page_iteration import Found, Numbers, Paged
from scripts.generate.runtime.request_body import ApiBody
from scripts.generate.runtime.service import Service
from scripts.generate.runtime.transport import AsyncClient, Client
from scripts.generate.runtime.types import File
from tests.frames import shown

PLACES = (
    CredentialPlacement("key", "query", "key"),
    CredentialPlacement("key", "header", "X-Key"),
    CredentialPlacement("key", "bearer"),
    CredentialPlacement("key", "cookie", "key"),
)
SERVICE = Service("Acme", "ACME", "https://api.example", "acme/1")


def operation(**more: Any) -> ApiOperation:
    responses = (ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None))
    made: dict[str, Any] = {
        "credentials": (PLACES,),
        "responses": responses,
        "sensitive": ("note",),
    }
    return ApiOperation("getPhoto", "POST", "/photo/{id}", repeatable=False, **{**made, **more})


def call(**more: Any) -> ApiCall:
    return ApiCall(
        operation(**more),
        path={"id": "SECRET-ID"},
        query=[("note", "SECRET-NOTE")],
        body=ApiBody("json", {"note": "SECRET-NOTE", "photo": File(b"SECRET-PHOTO" * 9)}),
    )


def parse(_: int, data: Any) -> Any:
    return data["id"]


@contextmanager
def server(answer: bytes) -> Iterator[str]:
    def run() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                connection.settimeout(5)
                while connection.recv(65536) and not answer:
                    pass
                connection.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()


OK = (
    b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\nSet-Cookie: s=SECRET-COOKIE\r\nConnection: close\r\n"
    b"\r\n" + b'{"id": 7}'
)


@pytest.mark.parametrize("kind", ["waiting", "awaited"])
def test_the_http_librarys_own_lines_show_nothing_of_our_calls(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def awaited() -> None:
        async with AsyncClient(SERVICE, {"key": "SECRET-KEY"}, base_url=url) as client:
            await client.execute(call(), parse)

    caplog.set_level(logging.DEBUG)
    with server(OK) as url:
        if kind == "awaited":
            asyncio.run(awaited())
        else:
            with Client(SERVICE, {"key": "SECRET-KEY"}, base_url=url) as client:
                client.execute(call(), parse)
    lines = [each.getMessage() for each in caplog.records]
    assert f'HTTP Request: POST {url}/photo/{{id}} "HTTP/1.1 200 OK"' in lines
    assert any(line.startswith("receive_response_headers.complete") for line in lines)
    assert "SECRET" not in "".join(lines)


def test_the_lines_of_other_users_of_the_http_library_stay(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "httpx")

    with server(OK) as url, httpx.Client() as http:
        http.get(f"{url}/theirs?a=1")
    assert f'HTTP Request: GET {url}/theirs?a=1 "HTTP/1.1 200 OK"' in caplog.messages


SESSION = TokenSession(
    argument="key",
    fetch=replace(operation(), id="logIn", path="/login", credentials=()),
    sources=("source",),
    token="value",
)


def failing(request: httpx.Request, answer: Any) -> httpx.Response:
    if "note" not in str(request.url):
        return httpx.Response(200, json={"value": "SECRET-TOKEN"})
    if isinstance(answer, httpx.Response):
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
    raise answer("SECRET-NOTE was refused")


@pytest.mark.parametrize("kind", ["waiting", "awaited"])
@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(401, text="no SECRET-TOKEN"),
        httpx.Response(500, text="SECRET-NOTE"),
        httpx.Response(200, text="SECRET-NOTE"),
        httpx.Response(200, json={"note": "SECRET-NOTE"}),
        httpx.ReadTimeout,
        httpx.ConnectError,
    ],
)
def test_no_frame_of_a_traceback_holds_a_secret(kind: str, answer: Any) -> None:
    def parsed(_: int, data: Any) -> Any:
        return required("id", as_is).take(properties_of(data))

    service = Service("Acme", "ACME", "https://api.example", "acme/1", SESSION)
    transport = httpx.MockTransport(lambda request: failing(request, answer))
    given = {"key": None, "source": "SECRET-SOURCE"}

    async def awaited() -> None:
        async with httpx.AsyncClient(transport=transport) as http:
            client = AsyncClient(service, given, http_client=http, retries=0, strict=True)
            await client.execute(call(), parsed)

    def waiting() -> None:
        with httpx.Client(transport=transport) as http:
            client = Client(service, given, http_client=http, retries=0, strict=True)
            client.execute(call(), parsed)

    with pytest.raises(errors.ApiError) as caught:
        asyncio.run(awaited()) if kind == "awaited" else waiting()
    assert "SECRET" not in shown(caught.value)


def test_a_file_that_fails_while_it_is_sent_leaves_no_frame_of_the_http_library() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 100_000:
                raise OSError(5, "Input/output error")
            return super().read(size)

    made = call()
    made.body = ApiBody("json", {"note": "SECRET-NOTE", "photo": File(Broken(bytes(400_000)))})
    with (
        server(b"") as url,
        Client(SERVICE, {"key": "SECRET-KEY"}, base_url=url) as client,
        pytest.raises(errors.UsageError, match="Input/output error") as caught,
    ):
        client.execute(made, parse)
    assert caught.value.outcome is errors.Outcome.UNKNOWN
    assert "SECRET" not in shown(caught.value)
    assert "httpcore" not in "".join(traceback.format_exception(caught.value))


class Photos(OperationGroup):
    def list_photos(self, note: str) -> list[int]:
        return self._call(call(), lambda _, data: [data["id"], note], {})

    def iterate_photos(self, note: str) -> Paged[int]:
        def read(_: Any) -> list[int]:
            return self.list_photos(note)

        return self._paged(read, Found[int], Numbers(1, None, 1), 1)


class AsyncPhotos(AsyncOperationGroup):
    @awaited(Photos.list_photos)
    def list_photos(self) -> object: ...

    @awaited_pages(Photos.iterate_photos)
    def iterate_photos(self) -> object: ...


@pytest.mark.parametrize("kind", ["waiting", "awaited"])
def test_no_frame_of_an_iteration_holds_what_it_was_called_with(kind: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(500))

    def waiting() -> None:
        with httpx.Client(transport=transport) as http:
            client = Client(SERVICE, {"key": "SECRET-KEY"}, http_client=http)
            next(Photos(client).iterate_photos("SECRET-NOTE"))

    async def waits() -> None:
        async with httpx.AsyncClient(transport=transport) as http:
            client = AsyncClient(SERVICE, {"key": "SECRET-KEY"}, http_client=http)
            await anext(AsyncPhotos(client).iterate_photos("SECRET-NOTE"))

    with pytest.raises(errors.ServerError) as caught:
        asyncio.run(waits()) if kind == "awaited" else waiting()
    assert "SECRET" not in shown(caught.value)


def test_a_bug_keeps_the_frames_below_the_method_in_which_it_shows() -> None:
    def bug() -> None:
        raise ZeroDivisionError

    class Broken(OperationGroup):
        def list_photos(self, note: str) -> None:
            assert note
            bug()

    with httpx.Client() as http, pytest.raises(ZeroDivisionError) as caught:
        Broken(Client(SERVICE, {"key": "k"}, http_client=http)).list_photos("SECRET-NOTE")
    names = [each.name for each in traceback.extract_tb(caught.value.__traceback__)]
    assert names[1:] == ["bug"]


class Tracing:
    """The part of OpenTelemetry that an instrumented program has loaded; keeps what is recorded."""

    SpanKind = type("SpanKind", (), {"CLIENT": "client"})

    def __init__(self) -> None:
        self.recorded: list[Any] = []
        self.suppressed: list[bool] = [False]

    def get_tracer(self, _: object) -> "Tracing":
        return self

    @contextmanager
    def start_as_current_span(self, name: str, **more: Any) -> Iterator["Tracing"]:
        self.recorded.append((name, more))
        yield self

    def set_attribute(self, name: str, value: object) -> None:
        self.recorded.append((name, value))

    @contextmanager
    def suppress_http_instrumentation(self) -> Iterator[None]:
        self.suppressed.append(True)
        yield
        self.suppressed.append(False)


@pytest.mark.parametrize("kind", ["waiting", "awaited"])
def test_a_span_names_the_operation_and_shows_nothing_that_was_sent(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracing, seen = Tracing(), list[bool]()
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", cast("ModuleType", tracing))
    name = "opentelemetry.instrumentation.utils"
    monkeypatch.setitem(sys.modules, name, cast("ModuleType", tracing))

    def answer(_: httpx.Request) -> httpx.Response:
        seen.append(tracing.suppressed[-1])
        return httpx.Response(200, json={"id": 7})

    async def awaited() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
            client = AsyncClient(SERVICE, {"key": "SECRET-KEY"}, http_client=http)
            await client.execute(call(), parse)

    if kind == "awaited":
        asyncio.run(awaited())
    else:
        with httpx.Client(transport=httpx.MockTransport(answer)) as http:
            Client(SERVICE, {"key": "SECRET-KEY"}, http_client=http).execute(call(), parse)
    assert seen == [True]
    assert tracing.suppressed[-1] is False
    assert tracing.recorded[0][0] == "getPhoto"
    assert tracing.recorded[1] == ("http.response.status_code", 200)
    assert tracing.recorded[0][1]["record_exception"] is False
    assert "SECRET" not in repr(tracing.recorded)
