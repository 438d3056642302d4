"""The vendors' events: what their documents describe, sent by the mocks and read by the clients."""

import importlib

import httpx
import pytest

from scripts.mocks import Mock, make_mock

from .clients import package

cloudcard_events = importlib.import_module(f"{package('cloudcard').__name__}.events")
veratad_events = importlib.import_module(f"{package('veratad').__name__}.events")


def approve(mock: Mock, status: str = "APPROVED") -> None:
    with mock.client(headers={"X-Auth-Token": "mock"}) as http:
        http.put("/photo/1412260", json={"status": status}).raise_for_status()


def subscribe(mock: Mock, status: str, kind: str = "FULL") -> None:
    body = {"organization": {"id": 2}, "photoStatus": status, "messageType": kind, "name": status}
    with mock.client(headers={"X-Auth-Token": "mock"}) as http:
        http.post("/status-queue", json=body).raise_for_status()


@pytest.fixture
def cloudcard() -> tuple[Mock, list[httpx.Request]]:
    mock, received = make_mock("cloudcard"), list[httpx.Request]()
    mock.events.deliver_to(received)
    return mock, received


def test_a_photo_that_reaches_the_status_of_a_queue_is_in_a_message(
    cloudcard: tuple[Mock, list[httpx.Request]],
) -> None:
    mock, received = cloudcard
    approve(mock)
    assert not received
    subscribe(mock, "APPROVED")
    approve(mock)
    event = cloudcard_events.parse(received[0].content)
    assert isinstance(event, cloudcard_events.PhotoStatusMessageEvent)
    assert (event.data.id, event.data.status) == (1412260, "APPROVED")
    assert event.id == "1412260:APPROVED"


def test_a_duplicate_has_the_same_id_and_another_status_another_one(
    cloudcard: tuple[Mock, list[httpx.Request]],
) -> None:
    mock, received = cloudcard
    subscribe(mock, "APPROVED")
    subscribe(mock, "DENIED")
    mock.events.repeat(2)
    mock.events.hold()
    approve(mock)
    approve(mock, "DENIED")
    mock.events.release("reversed")
    found = [cloudcard_events.parse(each.content).id for each in received]
    assert found == ["1412260:DENIED"] * 2 + ["1412260:APPROVED"] * 2


def test_a_queue_of_ids_has_messages_with_the_id_alone(
    cloudcard: tuple[Mock, list[httpx.Request]],
) -> None:
    mock, received = cloudcard
    subscribe(mock, "APPROVED", "ID")
    approve(mock)
    event = cloudcard_events.parse(received[0].content)
    assert received[0].content == b'{"id":1412260}'
    assert event.id is None


def test_a_changed_status_of_a_customer_is_posted_once() -> None:
    mock, received = make_mock("veratad"), list[httpx.Request]()
    mock.events.deliver_to(received)
    target = {"email": "test@veratad.com", "status": "PASS"}
    body = {"user": "mock", "pass": "mock", "service": "updateStatus", "target": target}
    with mock.client() as http:
        for _ in range(2):
            http.post("/v3/stable/api/storage", json=body).raise_for_status()
    (request,) = received
    event = veratad_events.parse(request.content, request.headers)
    assert isinstance(event, veratad_events.StatusChangedEvent)
    assert (event.data.email, event.data.status) == ("test@veratad.com", "PASS")
    assert event.data.reference == "888888812"
