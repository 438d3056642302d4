"""The state of Gazoop's mock at the start."""

from __future__ import annotations

from typing import Any

from ...mock_behaviour import MockBehaviour, state_schema, table_schema
from ...person_pictures import picture
from ...state_index import TableIndex

FIRST_CUSTOMER = 452733
PLACE = ("pickup_lat", "pickup_long")
"""The place of a pick-up, which a booking has if it was sent."""


def new_customer(number: int, pin: str, *, verified: bool = True) -> dict[str, Any]:
    """Return a customer with the name and the address of the vendor's sample."""
    return {
        "id": number,
        "pin": pin,
        "photo": None,
        "verified": verified,
        "first_name": "James",
        "last_name": "Morris",
        "email": "support@iwebcab.com",
    }


def new_booking(customer: str, status: str, day: int) -> dict[str, Any]:
    """Return a booking for a day of April 2030, at 12:21 UTC."""
    return {
        "customer": customer,
        "status": status,
        "pickup": "Bentalls Shopping Centre, Clarence Street",
        "dropoff": "Wimbledon Station Car Park, London",
        "time": f"{day}th April at 12:21",
        "pickup_time": 1901535660 + (day - 4) * 86400,
        "feedback": None,
        "escalated": False,
    }


behaviour = MockBehaviour(
    start={
        "customers": {
            "447700900123": new_customer(FIRST_CUSTOMER, "0123"),
            "447700900456": new_customer(452734, "4567"),
            "447700900789": new_customer(452735, "7890", verified=False),
        },
        "bookings": {
            "12566": new_booking("447700900123", "Y", 4),
            "12567": new_booking("447700900123", "W", 7),
            "12568": new_booking("447700900123", "W", 6),
            "12569": new_booking("447700900123", "W", 9),
            "12570": new_booking("447700900456", "W", 5),
        },
        "quotes": {"12345": {"pickup": "Bentalls Shopping Centre, Clarence Street"}},
        "pictures": {},
        "login": "447700900123",
    },
    schema=state_schema(
        customers=table_schema(
            "The customers, by telephone number: the address of the photo, if there is one, whether"
            " the account has been verified by a security code, and the profile.",
            id="integer",
            pin="string",
            photo="string|null",
            verified="boolean",
            first_name="string",
            last_name="string",
            email="string",
        ),
        bookings=table_schema(
            "The bookings by number: the customer's telephone number, the status (`Y` and `V` have"
            " ended), and the rating.",
            customer="string",
            status="string",
            pickup="string",
            dropoff="string",
            time="string",
            pickup_time="integer",
            feedback="object|null",
            escalated="boolean",
        ),
        quotes=table_schema("The quotes by number.", pickup="string"),
        pictures={
            "type": "object",
            "description": "The pictures last uploaded, as base64, by their name without `.jpg`.",
            "additionalProperties": {"type": "string", "contentEncoding": "base64"},
        },
        login={
            "type": "string",
            "description": "The telephone number of the customer whose login is `mock`.",
        },
    ),
    index=lambda state: {"bookings": TableIndex(state["bookings"], "customer")},
    picture=lambda state, name: picture(state["pictures"], name),
)
