"""Customers: number and PIN, or the login, are checked; the photo is replaced or deleted."""

from __future__ import annotations

from ...behaviour import Call
from ...compile.answers import Answer
from .access import customer_of, log_id, number_of
from .state import behaviour


@behaviour.rule(
    "validateCustomerPin",
    "validate-customer-pin/phone-number",
    "validate-customer-pin/wrong-pin-fails",
    "validate-customer-pin/result-invalid",
)
def number_and_pin_must_belong_together(call: Call) -> Answer | None:
    """Which failure an unknown number gives is not documented; here it is that of a wrong PIN."""
    customer = call.state["customers"].get(number_of(call))
    if customer and call.body["customer_pin"] == customer["pin"]:
        return None
    reason = "number and PIN do not belong together"
    return call.refuse("authentication", reason, example="loginInvalid", inside=True)


@behaviour.rule("validateCustomerPin", "validate-customer-pin/result-valid-cin")
@behaviour.rule("validateCustomerLogin", "validate-customer-logins/result-valid-cin")
def an_account_may_wait_for_its_security_code(call: Call) -> Answer | None:
    """At the start one does, and the login is another one's."""
    return None if customer_of(call)["verified"] else _shown(call, "securityCodeNeeded")


@behaviour.rule("validateCustomerPin", "validate-customer-pin/purpose")
@behaviour.rule("validateCustomerLogin", "validate-customer-logins/purpose")
def the_customer_is_shown(call: Call) -> Answer:
    """Name, address and means of payment are those of the vendor's sample."""
    return _shown(call, "customerValid")


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/delete-word")
def the_word_delete_deletes_the_photo(call: Call) -> Answer | None:
    """A success too where there was none; no answer is documented, so it has no URL."""
    if call.body["photo_base64"] != "delete":
        return None
    customer_of(call)["photo"] = None
    return call.answer(log_id(call), example="photoDeleted")


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/replaces-photo")
def the_photo_is_replaced(call: Call) -> Answer:
    """The state has its URL, formed like the one in the vendor's sample."""
    customer = customer_of(call)
    folder = "https://iWebCab.s3.amazonaws.com/fleet-689/customer_photos"
    customer["photo"] = f"{folder}/{customer['id']}_photo.jpg"
    return call.answer({"url_customer_picture": customer["photo"], **log_id(call)})


def _shown(call: Call, example: str) -> Answer:
    """Give what an example shows, of the customer whom the call is about."""
    answer, customer = call.answer(example=example), customer_of(call)
    assert answer.form is not None, "the spec has this example"
    members = {
        **answer.form.value,
        "customer_id": str(customer["id"]),
        "phone_number": number_of(call),
        "url_customer_picture": customer["photo"],
    }
    return answer.holding({name: each for name, each in members.items() if each is not None})
