"""The recording proxy passes everything on unchanged and keeps no value of it."""

import io
import json
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from starlette.requests import ClientDisconnect
from werkzeug import Response

from scripts import observe
from scripts.build import UNABLE, main
from scripts.mocks import make_mock
from scripts.observe import Addresses, InvalidRecording, ObservationLog, RecordedExchange, Traffic
from scripts.observe.recording_proxy import KEPT, application
from tests import traffic, vendors
from tests.werkzeug_service import served

ROOT = Path(__file__).parent.parent
Handler = Callable[[httpx.Request], httpx.Response]


async def parts(*chunks: bytes) -> AsyncIterator[bytes]:
    """Yield a body as it comes from a network."""
    for each in chunks:
        yield each


def through(
    upstream: httpx.AsyncBaseTransport, request: httpx.Request, url: str
) -> tuple[Any, Any]:
    """Send one request through the proxy; return the response and what was observed."""
    observed: list[RecordedExchange] = []
    app = application(url, observed.append, upstream)

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.send(request)

    return anyio.run(send), observed


def test_a_response_passes_unchanged_and_its_deviation_is_found() -> None:
    mock = make_mock("cloudcard")
    request = httpx.Request(
        "GET", "http://127.0.0.1/photo/1412260", headers={"X-Auth-Token": "mock"}
    )
    response, (exchange,) = through(mock.transport, request, mock.base_url)
    assert response.status_code == 200
    assert response.json()["id"] == 1412260
    document = vendors.document("cloudcard")
    seen = Traffic(document, Addresses(document, [mock.base_url]))
    assert seen.add(traffic.changed(exchange, {"set": {"colour": True}}))
    (found,) = observe.findings(seen)
    assert found.rule == "undocumented-property"


def test_method_query_body_and_status_are_those_of_the_caller_and_the_upstream() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        seen.append((request.method, str(request.url), request.read()))
        return httpx.Response(418, headers={"x-a": "b"}, content=parts(b"te", b"a"))

    seen: list[Any] = []
    sent = httpx.Request("PUT", "http://127.0.0.1/a%2Fb?q=1&q=2", content=b"body")
    response, (exchange,) = through(httpx.MockTransport(handle), sent, "https://api.example/v1")
    assert seen == [("PUT", "https://api.example/v1/a%2Fb?q=1&q=2", b"body")]
    assert (response.status_code, response.content, response.headers["x-a"]) == (418, b"tea", "b")
    assert (exchange.request.body, exchange.response.body) == (b"body", b"tea")


def test_a_redirect_is_returned_and_not_followed() -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "https://other.example/"}, content=parts())

    request = httpx.Request("GET", "http://127.0.0.1/")
    response, _ = through(httpx.MockTransport(handle), request, "https://api.example")
    assert response.status_code == 302


def test_an_upstream_that_cannot_be_reached_is_a_502_without_its_address() -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("to secret.example")

    request = httpx.Request("GET", "http://127.0.0.1/")
    response, observed = through(httpx.MockTransport(handle), request, "https://secret.example")
    assert (response.status_code, response.text) == (502, "ConnectError from the upstream\n")
    assert not observed


def test_a_long_body_passes_and_is_not_kept() -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=parts(*[b"x" * KEPT] * 3))

    request = httpx.Request("GET", "http://127.0.0.1/")
    response, (exchange,) = through(httpx.MockTransport(handle), request, "https://api.example")
    assert len(response.content) == 3 * KEPT
    assert exchange.response.body is None


def logged(*exchanges: RecordedExchange) -> str:
    document = vendors.document("cloudcard")
    seen = Traffic(document, Addresses(document, [traffic.base_url("cloudcard")]))
    file = io.StringIO()
    log = ObservationLog(file)
    for each in exchanges:
        held = seen.compare(each)
        assert held
        log.add(document, held, each.at)
    return file.getvalue()


def test_a_log_has_the_same_findings_as_the_traffic(tmp_path: Path) -> None:
    document = vendors.document("cloudcard")
    faithful = traffic.recorded("cloudcard")["getPerson"]
    wrong = traffic.changed(faithful, {"set": {"currentPhoto/colour": True, "organization": 1}})
    direct = Traffic(document, Addresses(document, [traffic.base_url("cloudcard")]))
    for each in (faithful, wrong, wrong):
        direct.add(each)
    path = tmp_path / "traffic.jsonl"
    path.write_text(logged(faithful, wrong, wrong))
    assert observe.is_log(path)
    read = Traffic(document, Addresses(document))
    for line in observe.read_log(path, {"cloudcard": document}):
        read.count(line.held, line.at)
    assert observe.findings(read) == observe.findings(direct)
    assert read.seen == direct.seen


def test_a_log_has_no_value_of_the_traffic() -> None:
    exchange = traffic.recorded("cloudcard")["getPerson"]
    text = logged(exchange)
    for value in ("approved.student@cloudcard.example", "A1234567", "Test Org.", "1412260"):
        assert value in str(exchange.response.body) or value in exchange.url
        assert value not in text


def test_a_line_that_is_not_an_observation_is_named(tmp_path: Path) -> None:
    path = tmp_path / "traffic.jsonl"
    good = logged(traffic.recorded("cloudcard")["getPerson"])
    bad = {**json.loads(good), "outcomes": [["made-up", "#/info", "x", "response"]]}
    path.write_text(f"{good}{json.dumps(bad)}\n")
    with pytest.raises(InvalidRecording, match=r"traffic.jsonl:2: not an observation"):
        list(observe.read_log(path, {"cloudcard": vendors.document("cloudcard")}))


# The command.


@contextmanager
def command(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run `proxy` for CloudCard on a free port; yield the process and its address."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "scripts.build", "proxy"),
            *("--vendor", "cloudcard", "--port", "0", *arguments),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        line = process.stdout.readline()
        yield process, line.split()[3]
    finally:
        process.kill()
        process.communicate()


def upstream(body: bytes) -> AbstractContextManager[str]:
    """Serve one JSON body for every request; yield the address."""
    return served(lambda _: Response(body, content_type="application/json"))


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_command_prints_a_difference_once_and_the_report_at_the_end(
    stop: signal.Signals, tmp_path: Path
) -> None:
    log = tmp_path / "observed.jsonl"
    body = json.dumps({"id": 7, "status": "DONE", "colour": "blue"}).encode()
    with upstream(body) as api, command("--to", api, "--record", str(log)) as (process, url):
        for _ in range(2):
            response = httpx.get(f"{url}/photo/7", trust_env=False)
            assert response.content == body
            assert response.headers.get_list("date") == [response.headers["date"]]
        process.send_signal(stop)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, "")
    assert out.count("the property colour (string) is not documented") == 1
    described = len(vendors.document("cloudcard").actions)
    assert f"cloudcard: 2 exchanges, 1 of {described} operations" in out
    assert len(log.read_text().splitlines()) == 2
    assert "blue" not in out + log.read_text()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--to", "https://a.example", "--host", "192.0.2.1"], "listens on the loopback only"),
        (["--to", "https://a.example", "--host", "a.example"], "listens on the loopback only"),
        (["--to", "ftp://a.example"], "begins with https:// or http://"),
        (["--to", "https://user:key@a.example"], "no user, query or fragment"),
        (["--to", "https://a.example", "--record", "/nowhere/a/b"], "cannot start"),
    ],
)
def test_what_the_command_cannot_do_exits_with_2(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["proxy", "--vendor", "cloudcard", *arguments]) == UNABLE
    error = capsys.readouterr().err
    assert reason in error
    assert "key@" not in error


def test_a_port_that_is_taken_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        to = ["--to", "https://a.example"]
        assert main(["proxy", "--vendor", "cloudcard", *to, "--port", port]) == UNABLE
    assert "try --port" in capsys.readouterr().err


def test_the_command_needs_a_vendor(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["proxy", "--to", "https://a.example"]) == UNABLE
    assert "--vendor" in capsys.readouterr().err


def test_a_caller_that_leaves_early_frees_the_connection_to_the_upstream() -> None:
    closed: list[bool] = []

    class Endless(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                yield b"x" * 1024

        async def aclose(self) -> None:
            closed.append(True)

    async def leave() -> None:
        def handle(_: httpx.Request) -> httpx.Response:
            return httpx.Response(200, stream=Endless())

        app = application("https://a.example", lambda _: None, httpx.MockTransport(handle))
        scope: dict[str, Any] = {"type": "http", "method": "GET", "path": "/", "raw_path": b"/"}
        scope |= {"query_string": b"", "headers": [], "asgi": {"spec_version": "2.4"}}

        async def receive() -> Any:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(event: Any) -> None:
            if event["type"] == "http.response.body":
                raise OSError

        with pytest.raises(ClientDisconnect):
            await app(scope, receive, send)

    anyio.run(leave)
    assert closed


def test_the_deviations_of_recordings_are_found_by_the_proxy() -> None:
    missed = []
    for deviation in traffic.DEVIATIONS:
        vendor = deviation["vendor"]
        faithful = traffic.recorded(vendor)[deviation["action"]]
        wrong = traffic.changed(faithful, deviation["change"])

        def handle(_: httpx.Request, wrong: RecordedExchange = wrong) -> httpx.Response:
            return httpx.Response(
                wrong.status,
                headers=list(wrong.response.headers),
                content=parts(wrong.response.body or b""),
            )

        base = traffic.base_url(vendor)
        sent = httpx.Request(
            wrong.method,
            wrong.url.replace(base, "http://127.0.0.1"),
            headers=[
                each for each in wrong.request.headers if each[0] in ("content-type", "x-api-key")
            ],
            content=wrong.request.body,
        )
        _, observed = through(httpx.MockTransport(handle), sent, base)
        document = vendors.document(vendor)
        seen = Traffic(document, Addresses(document, [base]))
        seen.add(observed[0])
        found = [(each.rule, each.pointer) for each in observe.findings(seen)]
        if found != [(deviation["rule"], deviation["at"])]:
            missed.append((deviation, found))
    assert missed == []
