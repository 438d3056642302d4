"""Customers: number and PIN, or the login, are checked; the photo is replaced or deleted."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from ...person_pictures import keep
from .access import customer_of, log_id, number_of
from .gazoop_state import behaviour


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
    properties = {
        **response.prepared.value,
        "customer_id": str(customer["id"]),
        "phone_number": number_of(call),
        "url_customer_picture": customer["photo"],
    }
    return response.with_body({name: each for name, each in properties.items() if each is not None})
