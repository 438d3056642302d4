"""Who calls: a fleet with its key, for a customer with a number and perhaps a PIN, or a customer.

The login `mock` is that of one customer, whom the state names.
"""

from __future__ import annotations

from typing import Any

from ...behaviour import Call, Problem
from ...compile.answers import Answer
from .state import behaviour

FIRST_LOG_ID = 2288346

_WITH_LOGIN = (
    "validateCustomerLogin",
    "listOwnBookings",
    "checkOwnBooking",
    "cancelOwnBooking",
    "rateOwnBooking",
    "estimateOwnPickup",
)

behaviour.leaves_to_engine("customer-api-guide/no-approval-needed")


@behaviour.wording(
    "update-customer-photo/api-key",
    "validate-customer-pin/api-key",
    "cancel-booking-record/api-key",
    "booking-feedback/key",
    "pickup-estimate/api-key",
)
def an_unknown_key_has_its_own_words(problem: Problem) -> str | None:
    """The words are inferred, as the spec says beside the example."""
    is_key = problem.kind == "authentication" and problem.action not in _WITH_LOGIN
    return "unknownKey" if is_key else None


@behaviour.wording(
    "validate-customer-logins/purpose",
    "cancel-booking-customer/username",
    "cancel-booking-customer/password",
    "customer-bookings/username",
    "customer-bookings/password",
    "pickup-estimate-customer/username",
    "pickup-estimate-customer/password",
)
def a_wrong_login_is_told_by_the_call_that_checks_it(problem: Problem) -> str | None:
    """No other call has words for it."""
    is_asked = problem.action == "validateCustomerLogin" and problem.kind == "authentication"
    return "loginInvalid" if is_asked else None


@behaviour.wording()
def all_other_refusals_have_the_same_words(_: Problem) -> str:
    """The call about a photo has no such example and tells its first failure."""
    return "requestRefused"


@behaviour.rule("listBookings")
@behaviour.rule("checkBooking")
@behaviour.rule("cancelBooking")
@behaviour.rule("rateBooking")
@behaviour.rule("estimatePickup")
def a_key_beside_a_login_is_refused(call: Call) -> Answer | None:
    """Which of the two would count is not documented."""
    if not call.body.keys() & {"username", "password"}:
        return None
    return refuse(call, "invalid-request", "there are both a key and a login")


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/phone-number")
@behaviour.rule("cancelBooking", "cancel-booking-record/phone-number")
@behaviour.rule("rateBooking", "booking-feedback/number")
@behaviour.rule("listBookings")
@behaviour.rule("checkBooking")
@behaviour.rule("validateCustomerLogin")
@behaviour.rule("listOwnBookings")
@behaviour.rule("checkOwnBooking")
@behaviour.rule("cancelOwnBooking")
@behaviour.rule("rateOwnBooking")
def an_unknown_number_is_refused(call: Call) -> Answer | None:
    """That of the login is known, unless a tester has set the state so."""
    if number_of(call) in call.state["customers"]:
        return None
    return refuse(call, "not-found", "no customer has this number")


@behaviour.rule(
    "updateCustomerPhoto",
    "update-customer-photo/wrong-pin-fails",
    "update-customer-photo/blank-pin-unchecked",
)
@behaviour.rule(
    "cancelBooking",
    "cancel-booking-record/wrong-pin-fails",
    "cancel-booking-record/blank-pin-unchecked",
)
@behaviour.rule("rateBooking", "booking-feedback/pin")
@behaviour.rule("listBookings")
@behaviour.rule("checkBooking")
def a_wrong_pin_is_refused(call: Call) -> Answer | None:
    """A blank PIN and none are the same."""
    pin = call.body.get("customer_pin")
    if not pin or pin == customer_of(call)["pin"]:
        return None
    return refuse(call, "permission", "the PIN is not this customer's")


def number_of(call: Call) -> str:
    """Give the number that the call names, or that of the login."""
    return str(call.body.get("phone_number", call.state["login"]))


def customer_of(call: Call) -> dict[str, Any]:
    """Give the customer, who is known, from the state."""
    found: dict[str, Any] = call.state["customers"][number_of(call)]
    return found


def refuse(call: Call, kind: str, reason: str, example: str = "requestRefused") -> Answer:
    """Give the failure of the call; only that about a photo is documented to have a log number."""
    members = log_id(call) if "photo_base64" in call.body else None
    return call.refuse(kind, reason, members, example=example)


def log_id(call: Call) -> dict[str, int]:
    """Give the member with the number under which the call is logged."""
    return {"api_log_id": FIRST_LOG_ID + call.number}
