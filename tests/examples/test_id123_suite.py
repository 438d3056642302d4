"""A school's card office that issues ID123 cards, tested against the mock."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from scripts.mocks import Fault, Mock
from scripts.mocks.pytest_plugin import photo_id_mock

__all__ = ["photo_id_mock"]

KEY = {"X-API-KEY": "mock"}


class CardError(Exception):
    """Raised by the program under test for a card that was not written."""


class CardOffice:
    """The program under test."""

    def __init__(self, http: httpx.Client) -> None:
        self.http = http

    def issue(self, card: str, name: str) -> None:
        fields = {"name-fields": [{"key": "name", "value": name}]}
        self._call("create-card", **{"card-id": card, "card-data": fields})

    def invite(self, card: str, address: str) -> None:
        self._call("card-invitation", **{"card-id": card, "recipient-email": address})

    def cards(self, offset: int = 0) -> list[str]:
        found = self._call("list-cards", offset=offset)
        return [each["card-id"] for each in found["data"]]

    def _call(self, action: str, **properties: Any) -> Any:
        body = {"action": action, "card-template-id": "staff", **properties}
        response = self.http.post("/api/v2/", json=body)
        if response.status_code == 503:
            response = self.http.post("/api/v2/", json=body)
        if response.status_code == 429:
            time.sleep(0)  # a real program waits for Retry-After
            raise CardError(f"wait {response.headers['retry-after']} s")
        if response.json()["status"] != "success":
            raise CardError(response.json())
        return response.json()


@pytest.fixture
def id123(photo_id_mock: Callable[..., Mock]) -> Mock:
    return photo_id_mock("id123")


@pytest.fixture
def office(id123: Mock) -> CardOffice:
    return CardOffice(id123.client(headers=KEY))


def test_a_card_is_created_once_with_its_name(id123: Mock, office: CardOffice) -> None:
    office.issue("4711", "Ada Lovelace")
    (call,) = id123.assert_called("createCard", times=1, with_={"card-id": "4711"})
    assert call.body["card-data"]["name-fields"] == [{"key": "name", "value": "Ada Lovelace"}]


def test_a_holder_is_invited_after_the_card_is_created(id123: Mock, office: CardOffice) -> None:
    office.issue("4711", "Ada Lovelace")
    office.invite("4711", "ada@home.example")
    id123.assert_order("createCard", ("inviteCardUser", {"card-id": "4711"}))
    id123.assert_not_called("deleteCard")


def test_a_card_that_exists_is_an_error_inside_a_200(id123: Mock, office: CardOffice) -> None:
    id123.put("templates", "staff", "4711", {"card-status": "active"})
    with pytest.raises(CardError):
        office.issue("4711", "Ada Lovelace")
    assert id123.requests[-1].status == 200
    assert id123.state["templates"]["staff"]["4711"] == {"card-status": "active"}


def test_one_of_many_cards_fails_and_the_others_are_created(
    id123: Mock, office: CardOffice
) -> None:
    id123.arm(Fault(operation="createCard", match={"card-id": "2"}, kind="conflict"))
    failed = []
    for card in ("1", "2", "3"):
        try:
            office.issue(card, "Ada Lovelace")
        except CardError:
            failed.append(card)
    assert failed == ["2"]
    assert office.cards() == ["1", "3"]


def test_a_short_outage_is_survived(id123: Mock, office: CardOffice) -> None:
    id123.arm(Fault(status=503, times=1))
    office.issue("4711", "Ada Lovelace")
    assert [each.status for each in id123.requests] == [503, 200]


def test_the_rate_limit_is_respected(id123: Mock, office: CardOffice) -> None:
    id123.arm(Fault(per_minute=2, retry_after=30))
    office.issue("1", "Ada Lovelace")
    office.issue("2", "Alan Turing")
    with pytest.raises(CardError, match="wait 30 s"):
        office.issue("3", "Grace Hopper")


def test_all_pages_of_a_list_are_read(id123: Mock, office: CardOffice) -> None:
    for number in range(12):
        id123.put("templates", "staff", f"{number:02}", {"card-status": "active"})
    assert office.cards() + office.cards(offset=10) == [f"{number:02}" for number in range(12)]


def test_an_invitation_expires_after_a_year(id123: Mock, office: CardOffice) -> None:
    id123.clock.freeze(datetime(2030, 1, 31, 12, tzinfo=UTC))
    office.issue("4711", "Ada Lovelace")
    office.invite("4711", "ada@home.example")
    (mail,) = id123.state["outbox"]
    assert mail["invitation-expiration"] == "2031-01-31T12:00:00+00:00"


def test_a_snapshot_gives_every_part_the_same_start(id123: Mock, office: CardOffice) -> None:
    office.issue("4711", "Ada Lovelace")
    id123.snapshot("one card")
    for name in ("Alan Turing", "Grace Hopper"):
        office.issue("4712", name)
        id123.restore("one card")
    assert office.cards() == ["4711"]


def test_the_key_of_another_school_is_rejected(photo_id_mock: Callable[..., Mock]) -> None:
    id123 = photo_id_mock("id123", credentials={"api_key": ["north", "south"]})
    found = []
    for key in ("north", "south", "mock"):
        with id123.client(headers={"X-API-KEY": key}) as http:
            found.append(http.post("/api/v2/", json={"action": "list-templates"}))
    assert [each.status_code for each in found] == [200, 200, 401]
    assert "X-API-KEY" in found[2].headers["x-mock-reason"]
