"""Gazoop's mock: journeys that are priced, booked and changed."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock

KEY = {"api_key": "mock", "phone_number": "447700900123"}


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with make_mock("gazoop").client() as client:
        yield client


def post(client: httpx.Client, call: str, **fields: Any) -> dict[str, Any]:
    found: dict[str, Any] = client.post(f"/{call}.json", data=KEY | fields).json()
    return found


def test_a_booking_has_the_place_of_its_quote_unless_another_is_sent(client: httpx.Client) -> None:
    quote = post(client, "create_quote", pickup_address="Here")["quote_id"]
    quoted = post(client, "create_booking", quote_id=quote)["job_id"]
    other = post(client, "create_booking", quote_id=quote, pickup_address="There")["job_id"]
    listed = post(client, "customer_bookings")
    assert (listed[quoted]["pickup"], listed[other]["pickup"]) == ("Here", "There")


def test_a_booking_has_the_coordinates_that_were_sent_or_those_of_its_quote(
    client: httpx.Client,
) -> None:
    here, there = ({"pickup_lat": lat, "pickup_long": "0.5"} for lat in ("51.5", "52.5"))
    quote = post(client, "create_quote", **here)["quote_id"]
    for sent, expected in (({}, here), (there, there)):
        job = post(client, "create_booking", quote_id=quote, **sent)["job_id"]
        found = post(client, "check_live_bookings", job_id=job)["jobdata"]
        assert {name: found[name] for name in expected} == expected


def test_a_changed_booking_is_listed_with_its_change(client: httpx.Client) -> None:
    assert post(client, "modify_booking", job_id=12567, pickup_address="There") == {
        "result": "valid"
    }
    assert post(client, "customer_bookings")["12567"]["pickup"] == "There"


@pytest.mark.parametrize(
    ("call", "fields"),
    [
        ("create_booking", {"quote_id": 1}),
        ("create_booking", {"customer_pin": "9"}),
        ("create_booking", {"phone_number": "1"}),
        ("modify_booking", {"job_id": 12570}),
    ],
)
def test_an_order_for_somebody_or_something_unknown_is_rejected(
    client: httpx.Client, call: str, fields: dict[str, Any]
) -> None:
    assert post(client, call, **fields)["result"] == "error"
