"""Streams of JSON lines and of server-sent events, from a server of the standard library."""

import asyncio
import gzip
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scripts import fuzz, mocks
from scripts.spec import load
from tests.samples import TEXT, WHOLE, Sample, obj, operation, ref, returns


class Streaming(BaseHTTPRequestHandler):
    """Sends the chunks of its class, each as one chunk of HTTP; None breaks the connection."""

    protocol_version = "HTTP/1.1"
    chunks: list[bytes | None]
    headers_sent: dict[str, str]
    accepted: list[str]
    connections: list[Any]

    def do_GET(self) -> None:  # the library's name
        self.accepted.append(self.headers["accept"])
        self.connections.append(self.connection)
        self.send_response(200)
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for chunk in self.chunks:
            if chunk is None:
                self.close_connection = True
                return
            self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            self.wfile.flush()
        self.wfile.write(b"0\r\n\r\n")

    def handle(self) -> None:
        """Serve a client that may leave in the middle."""
        with suppress(OSError):
            super().handle()

    def finish(self) -> None:
        """End the same."""
        with suppress(OSError):
            super().finish()

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def service() -> Iterator[Any]:
    more: dict[str, Any] = {"chunks": [], "headers_sent": {}, "accepted": [], "connections": []}
    handler: Any = type("Handler", (Streaming,), more)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        handler.url = f"http://127.0.0.1:{server.server_port}"
        yield handler
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    lines, events = "application/x-ndjson", "text/event-stream"
    both = returns({"type": "array", "items": ref("Card")})
    both["200"]["content"][lines] = {"schema": ref("Card")}
    paths = {
        "/lines": {"get": operation("listLines", responses=returns(ref("Card"), lines))},
        "/events": {"get": operation("getEvents", responses=returns(ref("Card"), events))},
        "/texts": {"get": operation("getTexts", responses=returns(TEXT, events))},
        "/both": {"get": operation("listBoth", responses=both)},
    }
    schemas = {"Card": obj("id", id=WHOLE, name=TEXT)}
    return Sample(tmp_path_factory.mktemp("streams"), paths, schemas=schemas)


def client(sample: Sample, url: str, *, is_async: bool = False, **options: Any) -> Any:
    name = f"{'Async' if is_async else ''}{sample.path.stem.capitalize()}Client"
    return getattr(sample.module, name)(base_url=url, retries=0, **options)


def served(service: Any, media_type: str, *chunks: bytes | None, **headers: str) -> None:
    service.chunks = list(chunks)
    service.headers_sent = {"Content-Type": media_type, **headers}


def read(service: Any, sample: Sample, method: str, **options: Any) -> list[Any]:
    """Read a stream with both clients; return the items, which are the same."""
    with client(sample, service.url, **options) as sync:
        found = list(getattr(sync.jobs, method)())

    async def call() -> list[Any]:
        async with client(sample, service.url, is_async=True, **options) as asynchronous:
            return [each async for each in await getattr(asynchronous.jobs, method)()]

    assert asyncio.run(call()) == found
    return found


LINES = b'{"id":1}\n\n{"id":2,"name":"\xc3\xa4"}\n{"id":3}'


@pytest.mark.parametrize("size", [1, 7, 100])
def test_each_line_is_an_item(service: Any, sample: Sample, size: int) -> None:
    chunks = [LINES[at : at + size] for at in range(0, len(LINES), size)]
    served(service, "application/x-ndjson; charset=utf-8", *chunks)
    card = sample.module.Card
    assert read(service, sample, "list_lines") == [
        card(id=1),
        card(id=2, name="ä"),
        card(id=3),
    ]
    assert service.accepted[-1] == "application/x-ndjson"


EVENTS = (
    b"\xef\xbb\xbf: a comment\r\n"
    b'data: {"id":\r\ndata: 1}\r\n\r\n'
    b'event: made\rid: 7\rretry: 20\rdata:{"id":2}\r\r'
    b'id\ndata: {"id":3}\n\n'
)


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_each_event_is_an_item_as_the_html_standard_has_it(
    service: Any, sample: Sample, size: int
) -> None:
    chunks = [EVENTS[at : at + size] for at in range(0, len(EVENTS), size)]
    served(service, "text/event-stream", *chunks)
    found = read(service, sample, "get_events")
    assert [(each.event, each.data.id, each.id, each.retry) for each in found] == [
        ("message", 1, "", None),
        ("made", 2, "7", 20),
        ("message", 3, "", None),
    ]


def test_the_data_of_an_event_can_be_a_text(service: Any, sample: Sample) -> None:
    served(service, "text/event-stream", b"data: one\ndata:  two\n\n")
    assert [each.data for each in read(service, sample, "get_texts")] == ["one\n two"]


def test_a_compressed_stream_is_read(service: Any, sample: Sample) -> None:
    packed = gzip.compress(LINES)
    encoding = {"Content-Encoding": "gzip"}
    served(service, "application/x-ndjson", packed[:9], packed[9:], **encoding)
    assert len(read(service, sample, "list_lines")) == 3


@pytest.mark.parametrize(
    ("method", "chunks", "expected"),
    [
        ("list_lines", [b'{"id":1}\n{"id"'], ("DecodingError", "item 1 .* cut short")),
        ("list_lines", [b'{"id":1}\n{"id"', None], ("ApiConnectionError", "listLines")),
        ("list_lines", [b'{"id":1}\nno\n{"id":2}\n'], ("DecodingError", "not JSON")),
        ("list_lines", [b'{"id":1}\n{"name":"x"}\n'], ("DecodingError", "item 2 .*id")),
        ("list_lines", [b'{"id":1}\n', b"x" * 5000], ("DecodingError", "more than 4000 bytes")),
        ("get_events", [b'data: {"id":1}\n\ndata: {"id":2}\n'], ("DecodingError", "cut short")),
        ("get_events", [b'data: {"id":1}\n\ndata: no\n\n'], ("DecodingError", "item 2 .*not JSON")),
    ],
)
def test_what_is_wrong_with_a_stream_is_an_error_after_the_items_before_it(
    service: Any, sample: Sample, method: str, chunks: Any, expected: tuple[str, str]
) -> None:
    error, message = expected
    kind = "application/x-ndjson" if method == "list_lines" else "text/event-stream"
    served(service, kind, *chunks)
    with client(sample, service.url, size_limit=4000) as sync:
        items = iter(getattr(sync.jobs, method)())
        next(items)
        with pytest.raises(getattr(sample.module, error), match=message):
            next(items)


def test_another_media_type_is_an_error_of_the_call(service: Any, sample: Sample) -> None:
    served(service, "application/json", b"{}")
    with (
        client(sample, service.url) as sync,
        pytest.raises(sample.module.DecodingError, match="not a stream of application/x-ndjson"),
    ):
        sync.jobs.list_lines()


def test_a_stream_that_is_left_gives_its_connection_back(service: Any, sample: Sample) -> None:
    served(service, "application/x-ndjson", *([b'{"id":1}\n'] * 3))
    with client(sample, service.url) as sync:
        with sync.jobs.list_lines() as stream:
            assert next(iter(stream)).id == 1
        with pytest.raises(sample.module.UsageError, match="the stream is closed"):
            next(iter(stream))
        assert len(list(sync.jobs.list_lines())) == 3

    async def leave() -> None:
        async with client(sample, service.url, is_async=True) as asynchronous:
            stream = await asynchronous.jobs.list_lines()
            async for each in stream:
                assert each.id == 1
                break
            await stream.aclose()

    asyncio.run(leave())


def test_a_list_that_can_be_a_stream_has_a_method_for_it(service: Any, sample: Sample) -> None:
    served(service, "application/x-ndjson", b'{"id":1}\n')
    assert [each.id for each in read(service, sample, "list_both_as_lines")] == [1]
    assert service.accepted[-1] == "application/x-ndjson"


@pytest.mark.parametrize("method", ["list_lines", "get_events", "get_texts", "list_both_as_lines"])
def test_the_mock_streams_what_the_client_reads(sample: Sample, method: str) -> None:
    mock = mocks.make_mock(load(sample.path))
    name = f"{sample.path.stem.capitalize()}Client"
    with mock.client() as http:
        sync = getattr(sample.module, name)(base_url=mock.base_url, http_client=http)
        assert len(list(getattr(sync.jobs, method)())) == 1


def test_the_property_tests_find_nothing_about_streams(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "streams.yaml"
    path.write_text(sample.path.read_text())
    report = fuzz.run(load(path), max_examples=3)
    assert [f"{each.rule}: {each.message}" for each in report.failures] == []
