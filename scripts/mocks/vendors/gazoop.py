"""Gazoop: a customer is named by phone number, and every failure is told inside a 200."""

from __future__ import annotations

from ..answers import Answer
from ..behaviour import Behaviour, Call, Problem, shape, table

FIRST_LOG_ID = 2288346

behaviour = Behaviour(
    start={
        "customers": {
            "447700900123": {"id": 452733, "pin": "0123", "photo": None},
            "447700900456": {"id": 452734, "pin": "4567", "photo": None},
        }
    },
    shape=shape(customers=table(id="integer", pin="string", photo="string|null")),
)


@behaviour.wording("update-customer-photo/api-key")
def an_unknown_key_has_its_own_words(problem: Problem) -> str | None:
    """The words are inferred, as the spec says beside the example."""
    return "unknownKey" if problem.kind == "authentication" else None


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/phone-number")
def an_unknown_number_is_refused(call: Call) -> Answer | None:
    """No text for it is documented, so the vendor's only one is kept."""
    if _key(call) in call.state["customers"]:
        return None
    return call.refuse("not-found", "no customer has this number", _log_id(call))


@behaviour.rule(
    "updateCustomerPhoto",
    "update-customer-photo/wrong-pin-fails",
    "update-customer-photo/blank-pin-unchecked",
)
def a_wrong_pin_is_refused(call: Call) -> Answer | None:
    """A blank PIN and none are the same."""
    pin = call.body.get("customer_pin")
    if not pin or pin == call.state["customers"][_key(call)]["pin"]:
        return None
    return call.refuse("permission", "the PIN is not this customer's", _log_id(call))


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/delete-word")
def the_word_delete_deletes_the_photo(call: Call) -> Answer | None:
    """A success too where there was none; whether the answer has a URL is not documented."""
    if call.body["photo_base64"] != "delete":
        return None
    call.state["customers"][_key(call)]["photo"] = None
    return call.answer(_log_id(call))


@behaviour.rule("updateCustomerPhoto", "update-customer-photo/replaces-photo")
def the_photo_is_replaced(call: Call) -> Answer:
    """The state has its URL, formed like the one in the vendor's sample."""
    customer = call.state["customers"][_key(call)]
    folder = "https://iWebCab.s3.amazonaws.com/fleet-689/customer_photos"
    customer["photo"] = f"{folder}/{customer['id']}_photo.jpg"
    return call.answer({"url_customer_picture": customer["photo"], **_log_id(call)})


def _key(call: Call) -> str:
    return str(call.body["phone_number"])


def _log_id(call: Call) -> dict[str, int]:
    return {"api_log_id": FIRST_LOG_ID + call.number}
