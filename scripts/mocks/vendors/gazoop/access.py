"""Access: by a fleet's key, with a customer's number and perhaps a PIN, or by a customer's login.

A customer's login is the telephone number with the PIN; `mock` is that of the customer who is named
in the state.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall, Rejection, State
from .gazoop_state import behaviour

FIRST_LOG_ID = 2288346

_WITH_LOGIN = (
    "validateCustomerLogin",
    "listOwnBookings",
    "checkOwnBooking",
    "cancelOwnBooking",
    "rateOwnBooking",
    "estimateOwnPickup",
    "createOwnQuote",
    "createOwnBooking",
    "modifyOwnBooking",
    "listOwnAirports",
)

behaviour.leaves_to_engine("customer-api-guide/no-approval-needed")


@behaviour.wording(
    "update-customer-photo/api-key",
    "validate-customer-pin/api-key",
    "cancel-booking-record/api-key",
    "booking-feedback/key",
    "pickup-estimate/api-key",
)
def an_unknown_key_has_its_own_message(problem: Rejection) -> str | None:
    """The message is inferred, as the spec states next to the example."""
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
def a_wrong_login_has_its_own_message_where_it_is_checked(problem: Rejection) -> str | None:
    """No other call has a message for it."""
    is_checked = problem.action == "validateCustomerLogin" and problem.kind == "authentication"
    return "loginInvalid" if is_checked else None


@behaviour.wording()
def all_other_rejections_have_the_same_message(_: Rejection) -> str:
    """The photo's operation has no such example and returns its first failure."""
    return "requestRefused"


@behaviour.knowledge()
def a_customer_logs_in_with_number_and_pin(presented: Mapping[str, str], state: State) -> bool:
    """The documents call this the general case; the login `mock` is accepted too."""
    customer = state["customers"].get(presented.get("username"))
    return customer is not None and presented.get("password") == customer["pin"]


@behaviour.rule("listBookings")
@behaviour.rule("checkBooking")
@behaviour.rule("cancelBooking")
@behaviour.rule("rateBooking")
@behaviour.rule("estimatePickup")
@behaviour.rule("createQuote")
@behaviour.rule("createBooking")
@behaviour.rule("modifyBooking")
@behaviour.rule("listAirports")
def a_key_next_to_a_login_is_rejected(call: MockCall) -> MockResponse | None:
    """No document states which of the two counts."""
    if not call.body.keys() & {"username", "password"}:
        return None
    return reject(call, "invalid-request", "the request has both a key and a login")


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
@behaviour.rule("createBooking")
@behaviour.rule("createOwnBooking")
@behaviour.rule("modifyBooking")
@behaviour.rule("modifyOwnBooking")
@behaviour.rule("validateSeccode")
@behaviour.rule("updateCustomerProfile")
def an_unknown_number_is_rejected(call: MockCall) -> MockResponse | None:
    """The number of the login is known, unless a tester has set another state."""
    if number_of(call) in call.state["customers"]:
        return None
    return reject(call, "not-found", "no customer has this number")


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
@behaviour.rule("createBooking")
@behaviour.rule("modifyBooking")
@behaviour.rule("updateCustomerProfile")
def a_wrong_pin_is_rejected(call: MockCall) -> MockResponse | None:
    """A blank PIN counts as absent."""
    pin = call.body.get("customer_pin")
    if not pin or pin == customer_of(call)["pin"]:
        return None
    return reject(call, "permission", "the PIN is not this customer's")


def number_of(call: MockCall) -> str:
    """Return the number in the call, or that of the login."""
    username = str(call.body.get("username"))
    login = username if username in call.state["customers"] else call.state["login"]
    return str(call.body.get("phone_number", login))


def customer_of(call: MockCall) -> dict[str, Any]:
    """Return the known customer from the state."""
    found: dict[str, Any] = call.state["customers"][number_of(call)]
    return found


def reject(call: MockCall, kind: str, reason: str, example: str = "requestRefused") -> MockResponse:
    """Return the failure of the call; only that of a photo has a documented log number."""
    properties = log_id(call) if "photo_base64" in call.body else None
    return call.reject(kind, reason, properties, example=example)


def log_id(call: MockCall) -> dict[str, int]:
    """Return the property with the number under which the call is logged."""
    return {"api_log_id": FIRST_LOG_ID + call.number}
