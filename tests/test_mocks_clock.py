"""The clock of a mock: set, advanced and frozen, in process and by HTTP; what follows it."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.clock import Clock
from scripts.mocks.serving.app import App
from scripts.mocks.serving.in_process import Mock
from tests.vendors import document

from .test_mocks_control import content_of, send

NOON = datetime(2030, 1, 31, 12, tzinfo=UTC)
ALMOST = timedelta(seconds=5)


@pytest.fixture
def app() -> App:
    return create_app([document("amplifi")]).app


def id123(mock: Mock, action: str, **properties: Any) -> Any:
    body = {"action": action, "card-template-id": "T", "card-id": "1", **properties}
    with mock.client(headers={"X-API-KEY": "mock"}) as client:
        return client.post("/api/v2/", json=body).json().get("data")


def test_a_clock_shows_the_real_time_until_it_is_set() -> None:
    assert abs(Clock().now() - datetime.now(UTC)) < ALMOST


def test_a_clock_that_was_set_goes_on() -> None:
    clock = Clock()
    clock.set(NOON)
    first = clock.now()
    assert NOON <= first < NOON + ALMOST
    assert clock.now() > first


def test_a_clock_is_advanced_by_a_duration() -> None:
    clock = Clock()
    clock.freeze(NOON)
    clock.advance(hours=12, minutes=1)
    assert clock.now() == NOON + timedelta(hours=12, minutes=1)


def test_a_frozen_clock_goes_on_from_there_when_it_is_resumed() -> None:
    clock = Clock()
    clock.freeze(NOON)
    assert (clock.now(), clock.is_frozen) == (NOON, True)
    clock.resume()
    assert NOON <= clock.now() < NOON + ALMOST
    assert not clock.is_frozen


def test_a_time_in_another_zone_is_shown_in_utc() -> None:
    clock = Clock()
    clock.freeze(NOON.astimezone(timezone(timedelta(hours=5))))
    assert clock.now().isoformat() == "2030-01-31T12:00:00+00:00"


def test_a_time_without_a_zone_is_rejected() -> None:
    with pytest.raises(ValueError, match="has no time zone"):
        Clock().set(datetime(2030, 1, 1))  # noqa: DTZ001  # that is the mistake


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        ({"fortnights": 1}, "unknown unit 'fortnights'; known: weeks, days, hours"),
        ({"days": 10**9}, "from 1970 to 9000|at most to 9000"),
        ({"days": 10**30}, "at most to 9000"),
        ({"days": "1"}, "a number of its unit"),
    ],
)
def test_a_duration_that_no_clock_can_be_advanced_by_is_rejected(duration: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Clock().advance(**duration)


def test_a_session_expires_by_the_clock() -> None:
    cloudcard = make_mock("cloudcard")
    with cloudcard.client() as client:
        body = {"persistentAccessToken": "mock"}
        token = client.post("/authentication-token", json=body).json()["tokenValue"]
        client.headers["X-Auth-Token"] = token
        cloudcard.clock.advance(hours=11, minutes=59)
        assert client.get("/photo").status_code == 200
        cloudcard.clock.advance(minutes=1)
        assert client.get("/photo").status_code == 401


def test_a_card_has_the_times_of_its_creation_and_last_change() -> None:
    mock = make_mock("id123")
    mock.clock.freeze(NOON)
    id123(mock, "create-card")
    mock.clock.advance(days=1)
    id123(mock, "update-card")
    card = id123(mock, "view-card")
    assert card["created-at"] == "2030-01-31T12:00:00+00:00"
    assert card["last-updated"] == "2030-02-01T12:00:00+00:00"


def test_an_invitation_expires_a_year_after_the_clocks_time() -> None:
    mock = make_mock("id123")
    mock.clock.freeze(NOON)
    id123(mock, "create-card", **{"recipient-email": "jo@home.example"})
    id123(mock, "card-invitation")
    assert mock.state["outbox"][0]["invitation-expiration"] == "2031-01-31T12:00:00+00:00"


def test_the_heartbeat_has_the_clocks_time() -> None:
    mock = make_mock("amplifi")
    mock.clock.freeze(NOON)
    with mock.client() as client:
        assert client.get("/ping/heartbeat").json()["dts"] == "2030-01-31T12:00:00.000Z"


def test_a_reset_returns_to_the_real_time() -> None:
    mock = make_mock("amplifi")
    mock.clock.freeze(NOON)
    mock.reset()
    assert abs(mock.clock.now() - datetime.now(UTC)) < ALMOST


def test_the_clock_is_set_advanced_and_frozen_by_http(app: App) -> None:
    text = "2030-01-31T12:00:00Z"
    frozen = content_of(send(app, "PUT", "/_mock/clock", {"now": text, "frozen": True}))
    assert frozen == {"now": "2030-01-31T12:00:00+00:00", "frozen": True}
    later = content_of(send(app, "PUT", "/_mock/clock", {"advance": {"hours": 12}}))
    assert later["now"] == "2030-02-01T00:00:00+00:00"
    assert content_of(send(app, "PUT", "/_mock/clock", {"advance": 60}))["now"][14:16] == "01"
    assert content_of(send(app, "PUT", "/_mock/clock", {"frozen": False}))["frozen"] is False
    assert send(app, "DELETE", "/_mock/clock").status == 204
    assert not content_of(send(app, "GET", "/_mock/clock"))["now"].startswith("2030")


@pytest.mark.parametrize(
    "body",
    [
        [],
        {},
        {"then": 1},
        {"now": "soon"},
        {"now": 5},
        {"now": "2030-01-01T00:00:00"},
        {"now": "9500-01-01T00:00:00Z"},
        {"advance": True},
        {"advance": {"years": 1}},
    ],
)
def test_a_time_that_cannot_be_set_is_422(app: App, body: Any) -> None:
    assert send(app, "PUT", "/_mock/clock", body).status == 422
