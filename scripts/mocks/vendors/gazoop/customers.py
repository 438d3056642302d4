"""Customers: accounts are opened, verified, checked and changed; photos replaced or deleted."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from ...person_pictures import keep
from .access import customer_of, log_id, number_of, reject
from .gazoop_state import behaviour, new_customer

SECURITY_CODE = "123456"
"""The code that every new customer gets."""
_PROFILE = ("first_name", "last_name", "email")
_HOME = ("new_home_address", "new_home_lat", "new_home_long")


@behaviour.rule(
    "validateCustomerPin",
    "validate-customer-pin/phone-number",
    "validate-customer-pin/wrong-pin-fails",
    "validate-customer-pin/result-invalid",
)
def number_and_pin_must_belong_together(call: MockCall) -> MockResponse | None:
    """No failure is documented for an unknown number; here it is that of a wrong PIN."""
    customer = call.state["customers"].get(number_of(call))
    if customer and call.body["customer_pin"] == customer["pin"]:
        return None
    reason = "number and PIN do not belong together"
    return call.reject("authentication", reason, example="loginInvalid", inside=True)


@behaviour.rule("validateCustomerPin", "validate-customer-pin/result-valid-cin")
@behaviour.rule("validateCustomerLogin", "validate-customer-logins/result-valid-cin")
def an_account_may_wait_for_its_security_code(call: MockCall) -> MockResponse | None:
    """At the start one does; the login belongs to another."""
    return None if customer_of(call)["verified"] else _shown(call, "securityCodeNeeded")


@behaviour.rule("validateCustomerPin", "validate-customer-pin/purpose")
@behaviour.rule("validateCustomerLogin", "validate-customer-logins/purpose")
def the_customer_is_shown(call: MockCall) -> MockResponse:
    """Name, address and means of payment are those of the vendor's sample."""
    return _shown(call, "customerValid")


@behaviour.rule("createCustomer")
def a_number_has_one_account(call: MockCall) -> MockResponse | None:
    """No failure is documented for a number that has an account."""
    if number_of(call) not in call.state["customers"]:
        return None
    return reject(call, "conflict", "a customer has this number")


@behaviour.rule("createCustomer", "create-customer/security-code")
def an_account_is_opened_and_waits_for_its_code(call: MockCall) -> MockResponse:
    """The code is that of all customers here."""
    customers, number = call.state["customers"], number_of(call)
    customer = new_customer(
        max((each["id"] for each in customers.values()), default=0) + 1, call.body["new_pin"]
    )
    names = {name: call.body.get(name, "") for name in _PROFILE}
    customers[number] = {**customer, **names, "verified": False}
    return call.respond({"customer_id": str(customer["id"]), "phone_number": number})


@behaviour.rule("validateSeccode")
def a_wrong_code_is_rejected(call: MockCall) -> MockResponse | None:
    """No failure is documented for it."""
    if call.body["sec_code"] == SECURITY_CODE:
        return None
    return reject(call, "invalid-request", "the code is wrong")


@behaviour.rule("validateSeccode")
def an_account_is_verified(call: MockCall) -> MockResponse:
    """A verified account stays so."""
    customer_of(call)["verified"] = True
    return _shown(call, "codeConfirmed")


@behaviour.rule("updateCustomerProfile")
def a_number_of_another_customer_is_rejected(call: MockCall) -> MockResponse | None:
    """No failure is documented for it."""
    new = call.body["new_mobile"]
    if new == number_of(call) or new not in call.state["customers"]:
        return None
    return reject(call, "conflict", "another customer has this number")


@behaviour.rule("updateCustomerProfile", "update-customer-profile/blanks-are-stored")
def a_profile_is_replaced(call: MockCall) -> MockResponse:
    """A new number is that of the customer's bookings too; a blank one leaves the present one.

    A home is kept as it was sent, although no call returns it.
    """
    customers, old = call.state["customers"], number_of(call)
    new = call.body["new_mobile"] or old
    sent = {name: call.body[name] for name in (*_PROFILE, *_HOME) if name in call.body}
    customers[new] = {**customers.pop(old), **sent}
    for booking in list(call.indexes["bookings"].keys("customer", old)):
        call.indexes["bookings"].set(booking, "customer", new)
    if call.state["login"] == old:
        call.state["login"] = new
    return call.respond({"phone_number": new})


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/delete-word")
def the_word_delete_deletes_the_photo(call: MockCall) -> MockResponse | None:
    """Also a success without a photo; the response is not documented, so it has no URL."""
    if call.body["photo_base64"] != "delete":
        return None
    customer = customer_of(call)
    customer["photo"] = None
    call.state["pictures"].pop(f"{customer['id']}_photo", None)
    return call.respond(log_id(call), example="photoDeleted")


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/replaces-photo")
def the_photo_is_replaced(call: MockCall) -> MockResponse:
    """The state has the picture, and its URL in the format of the vendor's sample."""
    customer = customer_of(call)
    folder = "https://iWebCab.s3.amazonaws.com/fleet-689/customer_photos"
    customer["photo"] = f"{folder}/{customer['id']}_photo.jpg"
    keep(call.state["pictures"], f"{customer['id']}_photo", call.body["photo_base64"])
    return call.respond({"url_customer_picture": customer["photo"], **log_id(call)})


def _shown(call: MockCall, example: str) -> MockResponse:
    """Return an example with the properties of the call's customer."""
    response, customer = call.respond(example=example), customer_of(call)
    assert response.prepared is not None, "the spec has this example"
    shown = response.prepared.value
    properties = {
        **shown,
        "customer_id": str(customer["id"]),
        "phone_number": number_of(call),
        "url_customer_picture": customer["photo"],
        **({name: customer[name] for name in _PROFILE} if "first_name" in shown else {}),
    }
    return response.with_body({name: each for name, each in properties.items() if each is not None})
