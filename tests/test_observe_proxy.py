"""The recording proxy passes everything on unchanged and keeps no value of it."""

import io
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from scripts import observe
from scripts.mocks import make_mock
from scripts.observe import Addresses, InvalidRecording, ObservationLog, RecordedExchange, Traffic
from scripts.observe.recording_proxy import KEPT, application
from tests import traffic

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
    document = traffic.document("cloudcard")
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
    document = traffic.document("cloudcard")
    seen = Traffic(document, Addresses(document, [traffic.base_url("cloudcard")]))
    file = io.StringIO()
    log = ObservationLog(file)
    for each in exchanges:
        held = seen.compare(each)
        assert held
        log.add(document, held, each.at)
    return file.getvalue()


def test_a_log_has_the_same_findings_as_the_traffic(tmp_path: Path) -> None:
    document = traffic.document("cloudcard")
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
        list(observe.read_log(path, {"cloudcard": traffic.document("cloudcard")}))
