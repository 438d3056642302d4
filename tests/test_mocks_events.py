"""Mocks send the events of a spec: signed, to whom a test says, repeated and out of order."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import EventReceiver, Mock, create_app, make_mock, serve_in_thread
from scripts.mocks.pytest_plugin import photo_id_receiver
from scripts.mocks.serving.event_receivers import InvalidReceiver, url_target
from scripts.spec import Document, load

from .ledger import description

__all__ = ["photo_id_receiver"]
CARD = {
    "type": "object",
    "required": ["id", "status"],
    "properties": {"id": {"type": "string"}, "status": {"type": "string"}},
}
KEY = b"a key of sixteen"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"


def event(name: str, **more: Any) -> dict[str, Any]:
    payload = {
        "type": "object",
        "required": ["type", "data"],
        "properties": {"type": {"const": name}, "data": {"$ref": "#/components/schemas/Card"}},
    }
    value = {"type": name, "data": {"id": "0", "status": "NEW"}}
    content = {"application/json": {"schema": payload, "examples": {"one": {"value": value}}}}
    responses = {"204": {"description": "Taken."}}
    return {"post": {"requestBody": {"content": content}, "responses": responses, **more}}


def sends(when: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"security": [{"hook": []}], "x-event": {"data": "data", "sent-when": [when]}, **more}


def spec(callback: Any = None) -> dict[str, Any]:
    card = {"application/json": {"schema": {"$ref": "#/components/schemas/Card"}}}
    created = {"201": {"description": "Made.", "content": card}, "400": {"description": "No."}}
    create = {"operationId": "createCard", "requestBody": {"content": card}, "responses": created}
    number = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    read = {"parameters": [number], "responses": {"200": {"description": "It.", "content": card}}}
    hook = {
        "type": "apiKey",
        "in": "header",
        "name": "webhook-signature",
        "x-credential": "webhook_secret",
        "x-signature": "standard-webhooks",
    }
    lost = {"operation": "createCard", "property": "status", "value": "LOST"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Acme", "version": "1"},
        "paths": {
            "/cards": {"post": create | ({"callbacks": callback} if callback else {})},
            "/cards/{id}": {"get": read},
        },
        "webhooks": {
            "card.made": event("card.made", **sends({"operation": "createCard"})),
            "card.lost": event("card.lost", **sends(lost)),
        },
        "components": {"schemas": {"Card": CARD}, "securitySchemes": {"hook": hook}},
    }


def document(folder: Path, data: Mapping[str, Any]) -> Document:
    path = folder / "acme.json"
    path.write_text(json.dumps(data))
    return load(path)


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Document:
    return document(tmp_path_factory.mktemp("acme"), spec())


@pytest.fixture
def mock(acme: Document) -> Mock:
    return make_mock(acme, credentials={"webhook_secret": SECRET})


def create(mock: Mock, status: str = "NEW", number: str = "7") -> httpx.Response:
    with mock.client() as http:
        return http.post("/cards", json={"id": number, "status": status})


def names(received: list[httpx.Request]) -> list[str]:
    return [json.loads(each.content)["type"] for each in received]


def assert_signed(headers: Mapping[str, str], content: bytes) -> None:
    """Check a signature as standardwebhooks.com describes it."""
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + content
    expected = base64.b64encode(hmac.new(KEY, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 60


def test_an_event_follows_the_call_that_the_spec_names(mock: Mock) -> None:
    received: list[httpx.Request] = []
    mock.events.deliver_to(received)
    create(mock, number="9")
    (request,) = received
    assert json.loads(request.content) == {
        "type": "card.made",
        "data": {"id": "9", "status": "NEW"},
    }
    assert request.headers["content-type"] == "application/json"
    assert_signed(request.headers, request.content)


def test_an_event_follows_a_value_of_a_property(mock: Mock) -> None:
    received: list[httpx.Request] = []
    mock.events.deliver_to(received)
    create(mock, status="LOST")
    assert names(received) == ["card.made", "card.lost"]


def test_a_rejected_call_sends_nothing(mock: Mock) -> None:
    with mock.client() as http:
        assert http.post("/cards", json={"id": 1}).status_code == 400
    assert not mock.events.sent


def test_the_receiver_may_call_the_mock(mock: Mock) -> None:
    seen: list[str] = []

    def receive(request: httpx.Request) -> None:
        seen.append(json.loads(request.content)["data"]["id"])
        if len(seen) < 3:
            create(mock, number=f"{len(seen)}")

    mock.events.deliver_to(receive)
    create(mock)
    assert seen == ["7", "1", "2"]


def test_an_event_is_sent_on_demand(mock: Mock) -> None:
    received: list[httpx.Request] = []
    mock.events.deliver_to(received)
    mock.events.send("card.lost", {"data": {"id": "5"}})
    assert json.loads(received[0].content)["data"] == {"id": "5", "status": "NEW"}
    with pytest.raises(
        ValueError, match=r"unknown event card\.burnt; known: card\.made, card\.lost"
    ):
        mock.events.send("card.burnt")
    with pytest.raises(ValueError, match="data/id"):
        mock.events.send("card.lost", {"data": {"id": 5}})


def test_events_are_repeated_with_the_same_id(mock: Mock) -> None:
    received: list[httpx.Request] = []
    mock.events.deliver_to(received)
    mock.events.repeat(3)
    create(mock)
    assert [each.headers["webhook-id"] for each in received] == ["msg_1"] * 3


def test_held_events_are_released_in_another_order(mock: Mock) -> None:
    received: list[httpx.Request] = []
    mock.events.deliver_to(received)
    mock.events.hold()
    create(mock, status="LOST")
    assert not received
    mock.events.release("reversed")
    assert names(received) == ["card.lost", "card.made"]
    create(mock, status="LOST")
    assert names(received[2:]) == ["card.made", "card.lost"]


def test_an_event_is_sent_again_until_it_is_taken(mock: Mock) -> None:
    statuses = [500, 410, 204]
    received: list[httpx.Request] = []

    def receive(request: httpx.Request) -> int:
        received.append(request)
        return statuses.pop(0)

    mock.events.deliver_to(receive)
    mock.events.retry(5)
    create(mock)
    assert [each.headers["webhook-id"] for each in received] == ["msg_1"] * 3
    assert [each.status for each in mock.events.sent[0].attempts] == [500, 410, 204]


def test_a_failed_assertion_of_a_receiver_is_raised(mock: Mock) -> None:
    def receive(request: httpx.Request) -> None:
        assert request.method == "PUT", "no"

    mock.events.deliver_to(receive)
    with pytest.raises(AssertionError, match="no"):
        create(mock)


def test_an_error_of_a_receiver_is_a_failed_delivery(mock: Mock) -> None:
    mock.events.deliver_to(lambda request: request.headers["x-missing"])
    assert create(mock).status_code == 201
    assert mock.events.sent[0].attempts[0].status == 500


def test_several_secrets_sign_while_one_replaces_another(acme: Document) -> None:
    mock = make_mock(acme, credentials={"webhook_secret": [SECRET, "bmV3"]})
    received: list[httpx.Request] = []
    mock.events.deliver_to(received)
    create(mock)
    first, second = received[0].headers["webhook-signature"].split(" ")
    assert_signed({**received[0].headers, "webhook-signature": first}, received[0].content)
    assert first != second


def test_a_transport_reaches_an_application_under_test(mock: Mock) -> None:
    received: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return httpx.Response(202)

    transport = httpx.MockTransport(handle)
    mock.events.deliver_to("https://app.example/hook", transport=transport)
    create(mock)
    assert str(received[0].url) == "https://app.example/hook"
    assert mock.events.sent[0].attempts[0].status == 202


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest",
        "http://10.0.0.1/",
        "http://example.com/",
        "http://localhost.example.com/",
        "http://127.0.0.1.example.com/",
        "http://user:secret@127.0.0.1/",
        "http://[::ffff:10.0.0.1]/",
        "file:///etc/passwd",
        "//127.0.0.1/",
        "http://127.0.0.1:99999/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "",
    ],
)
def test_no_event_leaves_the_machine(url: str) -> None:
    with pytest.raises(InvalidReceiver):
        url_target(url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://localhost:1", "https://[::1]:1/x"])
def test_addresses_of_the_machine_are_accepted(url: str) -> None:
    assert url_target(url).url == url


def test_a_reset_forgets_events_and_receivers(mock: Mock) -> None:
    received: list[httpx.Request] = []
    mock.events.deliver_to(received)
    create(mock)
    mock.reset()
    create(mock)
    assert (len(received), [each.id for each in mock.events.sent]) == (1, ["msg_1"])


def test_the_fixture_receives_by_http(mock: Mock, photo_id_receiver: EventReceiver) -> None:
    photo_id_receiver.reject(503)
    mock.events.deliver_to(f"{photo_id_receiver.url}/hook")
    mock.events.retry(1)
    create(mock)
    first, second = photo_id_receiver.wait(2)
    assert (first.path, first.body) == ("/hook", second.body)
    assert_signed({k.lower(): v for k, v in second.headers.items()}, second.body)


def test_a_redirect_is_not_followed(mock: Mock, photo_id_receiver: EventReceiver) -> None:
    photo_id_receiver.reject(307)
    mock.events.deliver_to(photo_id_receiver.url)
    create(mock)
    assert mock.events.sent[0].attempts[0].status == 307


def test_a_receiver_that_is_gone_is_a_failed_delivery(mock: Mock) -> None:
    mock.events.deliver_to("http://127.0.0.1:9/")
    create(mock)
    assert "ConnectError" in mock.events.sent[0].attempts[0].problem


def test_waiting_in_vain_is_a_failed_assertion(photo_id_receiver: EventReceiver) -> None:
    with pytest.raises(AssertionError, match="0 events arrived"):
        photo_id_receiver.wait(seconds=0.01)


@pytest.fixture(scope="module")
def served(acme: Document) -> Iterator[str]:
    with serve_in_thread([acme]) as (url, _):
        yield url


def test_a_served_mock_sends_to_addresses_that_a_test_registers(
    served: str, photo_id_receiver: EventReceiver
) -> None:
    control = f"{served}/_mock/acme"
    httpx.post(f"{control}/receivers", json={"url": photo_id_receiver.url}).raise_for_status()
    httpx.put(f"{control}/delivery", json={"copies": 2}).raise_for_status()
    httpx.post(f"{served}/acme/cards", json={"id": "7", "status": "NEW"}).raise_for_status()
    sent = photo_id_receiver.wait(2)
    assert json.loads(sent[0].body) == json.loads(sent[1].body)
    httpx.put(f"{control}/delivery", json={"copies": 1, "held": True}).raise_for_status()
    for number in ("1", "2"):
        httpx.post(f"{control}/events", json=_sent(number)).raise_for_status()
    httpx.put(f"{control}/delivery", json={"held": False, "order": "reversed"}).raise_for_status()
    later = photo_id_receiver.wait(4)[2:]
    assert [json.loads(each.body)["data"]["id"] for each in later] == ["2", "1"]
    shown = httpx.get(f"{control}/events").json()
    assert [each["event"] for each in shown] == ["card.made", "card.made", "card.made"]
    assert httpx.post(f"{served}/_mock/reset").status_code == 200
    assert httpx.get(f"{control}/receivers").json() == []


def _sent(number: str) -> dict[str, Any]:
    return {"event": "card.made", "properties": {"data": {"id": number}}}


@pytest.mark.parametrize(
    ("path", "method", "body"),
    [
        ("receivers", "POST", {"url": "http://10.0.0.1/"}),
        ("receivers", "POST", {"url": 1}),
        ("events", "POST", {"event": "card.burnt"}),
        ("events", "POST", {"event": "card.made", "properties": {"data": 1}}),
        ("events", "POST", []),
        ("delivery", "PUT", {"copies": 0}),
        ("delivery", "PUT", {"retries": True}),
        ("delivery", "PUT", {"order": "upwards"}),
        ("delivery", "PUT", {"pace": 1}),
    ],
)
def test_a_wrong_control_request_is_rejected_with_the_reason(
    served: str, path: str, method: str, body: Any
) -> None:
    response = httpx.request(method, f"{served}/_mock/acme/{path}", json=body)
    assert (response.status_code, bool(response.text.strip())) == (422, True)


def test_receivers_are_checked_when_a_mock_starts(acme: Document) -> None:
    with pytest.raises(ValueError, match="not on this machine"):
        create_app([acme], receivers={"": ["http://10.0.0.1/"]})
    with pytest.raises(ValueError, match="unknown vendor bcme; known: acme"):
        create_app([acme], receivers={"bcme": ["http://127.0.0.1/"]})
    create_app([acme], receivers={"acme": ["http://app.test/"]}, hosts=["app.test"])


def callback(expression: str) -> dict[str, Any]:
    return {"cardDone": {expression: event("card.done")}}


@pytest.mark.parametrize(
    ("expression", "path"),
    [
        ("{$request.body#/url}/done", "/done"),
        ("{$request.query.to}?id={$response.body#/id}", "?id=7"),
        ("{$request.header.X-To}", ""),
    ],
)
def test_a_callback_goes_to_the_address_that_the_call_names(
    tmp_path: Path, photo_id_receiver: EventReceiver, expression: str, path: str
) -> None:
    mock = make_mock(document(tmp_path, spec(callback(expression))))
    url = photo_id_receiver.url
    with mock.client(headers={"X-To": url}, params={"to": url}) as http:
        http.post("/cards", json={"id": "7", "status": "NEW", "url": url}).raise_for_status()
    (sent,) = photo_id_receiver.wait()
    assert sent.path.endswith(path or "/")
    assert json.loads(sent.body)["type"] == "card.done"


def test_a_callback_elsewhere_is_not_sent(tmp_path: Path) -> None:
    mock = make_mock(document(tmp_path, spec(callback("{$request.body#/url}"))))
    with mock.client() as http:
        body = {"id": "7", "status": "NEW", "url": "http://10.0.0.1/"}
        assert http.post("/cards", json=body).status_code == 201
    done = next(each for each in mock.events.sent if each.name == "cardDone")
    assert "not on this machine" in done.attempts[0].problem


def test_a_mock_without_events_has_none(tmp_path: Path) -> None:
    mock = make_mock(document(tmp_path, description()))
    assert mock.events.names == []


def test_an_async_client_causes_events_too(mock: Mock) -> None:
    import asyncio

    received: list[httpx.Request] = []
    mock.events.deliver_to(received)

    async def call() -> None:
        async with mock.async_client() as http:
            await http.post("/cards", json={"id": "7", "status": "NEW"})

    asyncio.run(call())
    assert names(received) == ["card.made"]
