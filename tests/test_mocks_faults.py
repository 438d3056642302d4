"""Faults and stubs: which calls they apply to, what they do, and how several of them compose."""

import asyncio
import re
import socket
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.http_messages import HttpRequest
from scripts.mocks.serving.asgi_application import Application
from scripts.mocks.serving.in_process import Mock
from scripts.mocks.tester import armed_faults
from scripts.mocks.tester.armed_faults import ArmedFaults
from scripts.mocks.tester.injected_faults import Fault, WrongFault
from scripts.mocks.tester.request_matching import RequestView
from tests.vendors import document

from .mocked import spec
from .test_mocks_control import content_of, send
from .test_mocks_server import served

TOKEN = {"X-Auth-Token": "mock"}
KEY = {"X-API-KEY": "mock"}
PHOTO = "/photo/1412260"
VIEW = RequestView(HttpRequest("GET", b"/"), {})


def get(mock: Mock, path: str = PHOTO, **options: Any) -> httpx.Response:
    with mock.client(headers=TOKEN) as client:
        return client.get(path, **options)


def card(mock: Mock, number: str) -> httpx.Response:
    body = {"action": "create-card", "card-template-id": "T", "card-id": number}
    with mock.client(headers=KEY) as client:
        return client.post("/api/v2/", json=body)


def test_a_fault_applies_where_the_request_matches() -> None:
    mock = make_mock("id123")
    mock.arm(Fault(operation="createCard", match={"card-id": "4711"}, status=503))
    assert [card(mock, number).status_code for number in ("4710", "4711")] == [200, 503]


def test_a_call_that_does_not_match_is_not_counted() -> None:
    mock = make_mock("id123")
    mock.arm(Fault(match={"card-id": re.compile("^A")}, status=503, nth=2))
    found = [card(mock, number).status_code for number in ("A1", "B1", "A2", "A3")]
    assert found == [200, 200, 503, 200]


def test_a_fault_applies_so_many_times() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(status=503, times=2))
    assert [get(mock).status_code for _ in range(3)] == [503, 503, 200]


def test_faults_with_times_follow_each_other() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(status=503, times=1))
    mock.arm(Fault(status=502, times=1))
    assert [get(mock).status_code for _ in range(3)] == [503, 502, 200]


def test_a_probability_is_drawn_with_its_seed() -> None:
    def statuses(seed: int) -> list[int]:
        mock = make_mock("cloudcard")
        mock.arm(Fault(status=503, probability=0.5, seed=seed))
        return [get(mock).status_code for _ in range(40)]

    assert statuses(1) == statuses(1) != statuses(2)
    assert 10 < statuses(1).count(503) < 30


def test_a_delay_on_all_calls_and_a_status_on_one_compose() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(delay=0.02))
    mock.arm(Fault(operation="getPhoto", status=503))
    started = time.perf_counter()
    assert get(mock).status_code == 503
    assert time.perf_counter() - started >= 0.02
    assert mock.requests[0].faults == ("fault 1: delay 0.02", "fault 2: status 503")


def test_what_is_ignored_is_in_the_journal_with_the_reason() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(status=503))
    mock.arm(Fault(status=502, delay=0.001))
    get(mock)
    (entry,) = mock.requests
    assert entry.ignored == ("fault 2: delay 0.001, status 502; fault 1 sets the response",)
    assert entry.faults[0] == "fault 1: status 503"


@pytest.mark.parametrize("delay", [(0.01, 0.03), {"median": 0.02, "sigma": 0.3}])
def test_a_random_delay_is_drawn_with_its_seed(delay: Any) -> None:
    def drawn(seed: int) -> list[float]:
        armed = ArmedFaults()
        armed.arm(Fault(delay=delay, seed=seed))
        return [armed.plan((), VIEW).delay for _ in range(50)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 0 < min(drawn(1)) < max(drawn(1)) < 0.1
    if isinstance(delay, tuple):
        assert 0.01 <= min(drawn(1)) < max(drawn(1)) <= 0.03


@pytest.mark.parametrize(
    ("vendor", "operation", "kind", "path", "body", "status", "words"),
    [
        (
            "gazoop",
            "updateCustomerPhoto",
            "not-found",
            "/update_customer_photo.json",
            {},
            200,
            "error",
        ),
        ("cloudcard", "getPhoto", "not-found", PHOTO, None, 404, ""),
        ("id123", "createCard", "conflict", "/api/v2/", {}, 200, "failure"),
        ("id123", "createCard", "authentication", "/api/v2/", {}, 401, "failure"),
    ],
)
def test_a_failure_of_a_kind_is_where_the_vendor_has_it(  # noqa: PLR0917
    vendor: str, operation: str, kind: str, path: str, body: Any, status: int, words: str
) -> None:
    mock = make_mock(vendor)
    mock.arm(Fault(operation=operation, kind=kind))
    sent = {"action": "create-card", "card-template-id": "T"} if vendor == "id123" else None
    with mock.client(headers={**KEY, **TOKEN}) as client:
        response = client.request("GET" if body is None else "POST", path, json=sent)
    assert response.status_code == status
    assert words in response.text
    if status == 200:
        assert response.headers["x-mock-reason"] == "an armed fault"


def test_a_kind_that_is_not_documented_cannot_be_armed() -> None:
    with pytest.raises(
        WrongFault, match=r"createOrUpdateCustomer documents no failure of kind conf"
    ):
        make_mock("veratad").arm(Fault(operation="createOrUpdateCustomer", kind="conflict"))


def test_a_documented_example_is_a_response() -> None:
    mock = make_mock("id123")
    name = mock._engine.require("createCard").responses.examples[-1]
    mock.arm(Fault(operation="createCard", example=name))
    response = card(mock, "1")
    assert response.headers["x-mock-reason"] == "an armed fault"
    assert "1" not in mock.state["templates"].get("T", {})


def test_an_example_of_another_operation_is_ignored() -> None:
    mock = make_mock("id123")
    only = set(mock._engine.require("listTemplates").responses.examples)
    name = min(only - set(mock._engine.require("createCard").responses.examples))
    mock.arm(Fault(example=name))
    assert card(mock, "1").status_code == 200
    assert mock.requests[0].ignored == (f"fault 1: createCard has no example {name}",)


@pytest.mark.parametrize(
    ("fault", "status", "media", "text"),
    [
        (Fault(body={"a": [1]}), 200, "application/json", '{"a":[1]}'),
        (Fault(status=502, body="<html>"), 502, "text/plain; charset=utf-8", "<html>"),
        (Fault(body=b"x"), 200, "application/octet-stream", "x"),
        (Fault(body="<p>", headers={"Content-Type": "text/html"}), 200, "text/html", "<p>"),
        (Fault(body=[]), 200, "application/json", "[]"),
        (Fault(retry_after=7, body=""), 429, "text/plain; charset=utf-8", ""),
    ],
)
def test_a_stub_sends_its_body(fault: Fault, status: int, media: str, text: str) -> None:
    mock = make_mock("cloudcard")
    mock.arm(fault)
    response = get(mock)
    assert (response.status_code, response.headers["content-type"]) == (status, media)
    assert response.text == text


def test_headers_of_a_fault_replace_those_of_the_response() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(headers={"X-Request-Id": "7", "Content-Type": "text/html"}))
    response = get(mock)
    assert response.headers["x-request-id"] == "7"
    assert response.headers.get_list("content-type") == ["text/html"]
    assert response.json()["id"] == 1412260


def test_a_function_computes_the_response_or_leaves_the_call_alone() -> None:
    mock = make_mock("cloudcard")

    def respond(view: RequestView) -> httpx.Response | None:
        number = view.find("path/id")
        return httpx.Response(404, json={"no": number}) if number == 5 else None

    mock.arm(Fault(operation="getPhoto", respond=respond))
    assert get(mock).status_code == 200
    response = get(mock, "/photo/5")
    assert (response.status_code, response.json()) == (404, {"no": 5})


def test_an_error_in_such_a_function_is_shown() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(respond=lambda view: view.missing))  # type: ignore[attr-defined]
    response = get(mock)
    assert response.status_code == get(mock, "/elsewhere").status_code == 500
    assert "AttributeError" in response.headers["x-mock-reason"]
    assert "AttributeError" in mock.requests[0].reason


def test_a_server_that_is_down_fails_every_request() -> None:
    mock = make_mock("cloudcard")
    mock.down()
    assert get(mock).status_code == 503
    assert get(mock, "/nowhere").status_code == 503
    assert get(mock, headers={"X-Auth-Token": "wrong"}).status_code == 503
    with mock.client(headers=TOKEN) as client:
        assert client.put(PHOTO, content=b"{").status_code == 503
        assert client.delete(PHOTO).status_code == 503
    mock.disarm()
    assert get(mock).status_code == 200


def test_a_server_that_is_down_can_reset_every_connection() -> None:
    mock = make_mock("cloudcard")
    mock.down(reset=True)
    with pytest.raises(httpx.ReadError):
        get(mock, "/nowhere")
    assert [each.status for each in mock.requests] == [0]


def test_calls_above_a_limit_per_minute_are_rejected() -> None:
    now = [0.0]
    armed = ArmedFaults(clock=lambda: now[0])
    armed.arm(Fault(per_minute=2))
    found = []
    for moment in (0.0, 10.0, 20.0, 59.0, 60.5, 61.0):
        now[0] = moment
        found.append(armed.plan((), VIEW).response is not None)
    assert found == [False, False, True, True, False, True]


LIMITED = """\
  /a:
    get:
      operationId: getA
      responses:
        "200": {description: ok}
        "429":
          description: too many
          headers:
            Retry-After: {schema: {type: integer}}
          content:
            application/json:
              schema: {type: object}
              example: {error: slow down}
"""


def test_a_limit_has_the_documented_response_and_its_headers(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, LIMITED))
    mock.arm(Fault(per_minute=1))
    assert get(mock, "/a").status_code == 200
    response = get(mock, "/a")
    assert (response.status_code, response.json()) == (429, {"error": "slow down"})
    assert 50 <= int(response.headers["retry-after"]) <= armed_faults.MINUTE + 1


def test_a_limit_that_is_not_documented_is_a_plain_429() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(per_minute=1))
    assert [get(mock).status_code for _ in range(3)] == [200, 429, 429]
    assert "retry-after" not in get(mock).headers


def test_a_dribbled_body_arrives_whole_and_slowly() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(dribble=0.1))
    started = time.perf_counter()
    assert get(mock).json()["id"] == 1412260
    assert time.perf_counter() - started >= 0.1


def test_a_dribbled_body_runs_into_the_timeout() -> None:
    mock = make_mock("cloudcard")
    mock.arm(Fault(dribble=1.0))

    async def call() -> None:
        async with mock.async_client(headers=TOKEN, timeout=0.05) as client:
            await client.get(PHOTO)

    with pytest.raises(httpx.ReadTimeout):
        get(mock, timeout=0.05)
    with pytest.raises(httpx.ReadTimeout):
        asyncio.run(call())


def test_a_dribbled_body_is_sent_in_pieces_by_a_server() -> None:
    application = create_app([document("cloudcard")])
    application.app.engines["cloudcard"].arm(Fault(dribble=0.3))
    request = b"GET /cloudcard/photo/1412260 HTTP/1.1\r\nhost: a\r\nx-auth-token: mock\r\n"
    chunks = []
    with (
        served(Application(application.app)) as port,
        socket.create_connection(("127.0.0.1", port), timeout=10) as connection,
    ):
        connection.sendall(request + b"connection: close\r\n\r\n")
        while chunk := connection.recv(65536):
            chunks.append(chunk)
    assert len(chunks) > 3
    assert b"".join(chunks).endswith(b"}")


def test_a_fault_is_armed_over_http_with_the_same_fields() -> None:
    app = create_app([document("id123")]).app
    fault = {
        "operation": "createCard",
        "match": {"card-id": {"$pattern": "^A"}},
        "body": {"status": "failure"},
        "delay": [0, 0.001],
        "times": 1,
    }
    assert send(app, "POST", "/_mock/id123/faults", fault).status == 201
    headers = {"x-api-key": "mock", "content-type": "application/json", "host": "localhost"}
    for number in ("B", "A", "A"):
        body = {"action": "create-card", "card-template-id": "T", "card-id": number}
        send(app, "POST", "/id123/api/v2/", body, headers)
    (armed,) = content_of(send(app, "GET", "/_mock/id123/faults"))
    assert armed == {**fault, "calls": 2, "applied": 1}


def test_faults_with_functions_are_shown_by_name() -> None:
    app = create_app([document("id123")]).app
    app.engines["id123"].arm(Fault(match={"card-id": str.isdigit}, body=b"x"))
    (armed,) = content_of(send(app, "GET", "/_mock/id123/faults"))
    assert armed["match"] == {"card-id": "isdigit"}


def test_the_failure_of_a_kind_keeps_its_status_whatever_the_wording_is() -> None:
    veratad = make_mock("veratad")
    veratad.arm(Fault(operation="getStatus", kind="not-found"))
    target = {"email": "test@veratad.com"}
    body = {"user": "mock", "pass": "mock", "service": "getStatus", "target": target}
    with veratad.client() as client:
        response = client.post("/v3/stable/api/storage", json=body)
    assert (response.status_code, "not" in response.json()["message"].lower()) == (404, True)


def test_a_body_that_is_too_slow_is_waited_for_up_to_the_limit_of_the_client(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    mock = make_mock("cloudcard")
    mock.arm(Fault(dribble=60))
    with mock.client(headers=TOKEN, timeout=2) as client, pytest.raises(httpx.ReadTimeout):
        client.get(PHOTO)
    assert max(waited) == 2
