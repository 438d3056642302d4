"""Bookings: listed, shown, cancelled and rated; and the drivers who are near a place."""

from __future__ import annotations

from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .access import number_of, reject
from .gazoop_state import PLACE, behaviour

_ENDED = ("Y", "V")
_IN_SHORT = ("status", "pickup", "dropoff", "time")


@behaviour.rule("listBookings")
@behaviour.rule("listOwnBookings", "customer-bookings/keyed-by-number")
def bookings_are_listed_by_number(call: MockCall) -> MockResponse:
    """Only those of the customer, of any status."""
    found = _bookings(call).items()
    listed = {job: {name: each[name] for name in _IN_SHORT} for job, each in found}
    return call.respond().with_body(listed)


@behaviour.rule("checkBooking", "check-live-bookings/next-booking", "check-live-bookings/job-id")
@behaviour.rule("checkOwnBooking")
def one_booking_is_shown_in_full(call: MockCall) -> MockResponse:
    """Without a number the next live one; other properties are those of the vendor's sample."""
    bookings = _bookings(call)
    job = str(call.body.get("job_id", _next(bookings)))
    if job not in bookings:
        return reject(call, "not-found", "the customer has no such booking")
    response, booking = call.respond(), bookings[job]
    assert response.prepared is not None, "the spec has an example"
    properties = {
        "job_id": job,
        "pickup_text": booking["pickup"],
        "dropoff_text": booking["dropoff"],
        "pickup_time": booking["pickup_time"],
        "pickup_time_text": booking["time"],
        "status": booking["status"],
        **{name: booking[name] for name in PLACE if name in booking},
    }
    return response.with_body({"jobdata": {**response.prepared.value["jobdata"], **properties}})


@behaviour.rule("cancelBooking")
@behaviour.rule("cancelOwnBooking")
@behaviour.rule("rateBooking")
@behaviour.rule("rateOwnBooking")
def an_unknown_booking_is_rejected(call: MockCall) -> MockResponse | None:
    """A booking of another customer counts as unknown."""
    if str(call.body["job_id"]) in _bookings(call):
        return None
    return reject(call, "not-found", "the customer has no such booking")


@behaviour.rule(
    "cancelBooking", "cancel-booking-record/not-y-or-v", "cancel-booking-record/failure-sample"
)
@behaviour.rule(
    "cancelOwnBooking",
    "cancel-booking-customer/not-y-or-v",
    "cancel-booking-customer/failure-sample",
)
def an_ended_booking_is_not_cancelled(call: MockCall) -> MockResponse | None:
    """The message is the vendor's placeholder, which no other rejection has."""
    status = _named(call)["status"]
    if status not in _ENDED:
        return None
    return reject(call, "conflict", f"the booking has the status {status}", "notCancelled")


@behaviour.rule("cancelBooking", "cancel-booking-record/purpose", "cancel-booking-record/at-once")
@behaviour.rule(
    "cancelOwnBooking", "cancel-booking-customer/purpose", "cancel-booking-customer/at-once"
)
def a_booking_is_cancelled(call: MockCall) -> MockResponse:
    """Set the status to `V`, that of the sample; a cancelled booking's own is not documented."""
    _named(call)["status"] = "V"
    _named(call)["reason"] = call.body.get("reason", "")
    return call.respond()


@behaviour.rule("rateBooking", "booking-feedback/purpose", "booking-feedback/notes-escalate")
@behaviour.rule("rateOwnBooking")
def a_booking_is_rated(call: MockCall) -> MockResponse:
    """The last rating counts; once it had notes, the booking remains escalated."""
    booking, notes = _named(call), call.body.get("notes", "")
    booking["feedback"] = {"rating": call.body["rating"], "notes": notes}
    booking["escalated"] = booking["escalated"] or bool(notes)
    return call.respond()


@behaviour.rule("estimatePickup", "pickup-estimate/purpose")
@behaviour.rule("estimateOwnPickup", "pickup-estimate-customer/purpose")
def drivers_are_near_any_place(call: MockCall) -> MockResponse:
    """Always the same two; without a place the list is empty."""
    response = call.respond()
    return response if {"lat", "long"} <= call.body.keys() else response.with_body([])


def _bookings(call: MockCall) -> dict[str, dict[str, Any]]:
    """Return the bookings of the customer by number."""
    bookings = call.indexes["bookings"]
    return {job: bookings.rows[job] for job in bookings.keys("customer", number_of(call))}


def _named(call: MockCall) -> dict[str, Any]:
    found: dict[str, Any] = call.state["bookings"][str(call.body["job_id"])]
    return found


def _next(bookings: dict[str, dict[str, Any]]) -> str:
    """Return the number of the live booking that is due first, or an empty string."""
    live = [job for job, each in bookings.items() if each["status"] not in _ENDED]
    return min(live, key=lambda job: bookings[job]["pickup_time"], default="")
