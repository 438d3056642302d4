"""Journeys that are priced, booked and changed."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .access import number_of, reject
from .gazoop_state import PLACE, behaviour, new_booking

_FIRST_BOOKING, _FIRST_QUOTE = 12566, 12345


@behaviour.rule("createQuote")
@behaviour.rule("createOwnQuote")
def a_journey_is_priced(call: MockCall) -> MockResponse:
    """Every journey has the price of the vendor's sample."""
    number = str(_FIRST_QUOTE + len(call.state["quotes"]))
    call.state["quotes"][number] = {"pickup": call.body.get("pickup_address", ""), **_place(call)}
    return call.respond({"quote_id": number})


@behaviour.rule("createBooking")
@behaviour.rule("createOwnBooking")
@behaviour.rule("modifyBooking")
@behaviour.rule("modifyOwnBooking")
def an_unknown_quote_is_rejected(call: MockCall) -> MockResponse | None:
    """No message of its own is documented."""
    number = call.body.get("quote_id")
    if number is None or str(number) in call.state["quotes"]:
        return None
    return reject(call, "not-found", "no quote has this number")


@behaviour.rule("createBooking", "create-booking/quote-number")
@behaviour.rule("createOwnBooking")
def a_journey_is_booked(call: MockCall) -> MockResponse:
    """The data of a quote are taken unless others are sent; the booking has the status `W`."""
    number = str(_FIRST_BOOKING + len(call.state["bookings"]))
    booking = new_booking(number_of(call), "W", 10)
    booking["pickup"] = _pickup(call) or booking["pickup"]
    booking |= _place(call)
    call.indexes["bookings"].add(number, booking)
    return call.respond({"job_id": number})


@behaviour.rule("modifyBooking")
@behaviour.rule("modifyOwnBooking")
def a_booking_is_changed(call: MockCall) -> MockResponse:
    """Only one of the customer; prices are not kept."""
    booking = call.state["bookings"].get(str(call.body["job_id"]))
    if booking is None or booking["customer"] != number_of(call):
        return reject(call, "not-found", "the customer has no such booking")
    booking["pickup"] = _pickup(call) or booking["pickup"]
    booking |= _place(call)
    return call.respond()


def _pickup(call: MockCall) -> str:
    quote = call.state["quotes"].get(str(call.body.get("quote_id")), {"pickup": ""})
    return str(call.body.get("pickup_address") or quote["pickup"])


def _place(call: MockCall) -> dict[str, str]:
    """Return the place of the pick-up as text, as responses have it: that of the call or quote."""
    quote = call.state["quotes"].get(str(call.body.get("quote_id")), {})
    sent = {name: str(call.body[name]) for name in PLACE if name in call.body}
    return {name: quote[name] for name in PLACE if name in quote} | sent
