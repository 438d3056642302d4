"""Invariants of Gazoop: customers with PINs, photos and bookings."""

from __future__ import annotations

from . import Interaction, InvariantViolation, after


@after("updateCustomerPhoto", "update-customer-photo/wrong-pin-fails")
def a_wrong_pin_fails(photo: Interaction) -> None:
    """The same photo with another PIN is rejected."""
    if pin := photo.sent.get("customer_pin"):
        photo.repeat({"customer_pin": f"{pin}9"}).must_fail("a wrong PIN")


@after("updateCustomerPhoto", "update-customer-photo/blank-pin-unchecked")
def a_blank_pin_is_not_checked(photo: Interaction) -> None:
    """The same photo with a blank PIN is accepted."""
    photo.repeat({"customer_pin": ""}).must_succeed("a blank PIN")


@after("updateCustomerPhoto", "update-customer-photo/delete-word")
def a_photo_can_be_deleted(photo: Interaction) -> None:
    """The photo can be deleted, is then absent, and another one can be stored."""
    deleted = photo.repeat({"photo_base64": "delete"})
    deleted.must_succeed("the deletion of a photo")
    if "url_customer_picture" in deleted.received:
        raise InvariantViolation("the response to a deletion has the URL of the deleted photo")
    photo.repeat().must_succeed("a photo after a deletion")


@after(
    "updateCustomerPhoto",
    "update-customer-photo/delete-word",
    "validate-customer-pin/valid-picture",
)
def a_stored_photo_is_the_customers(photo: Interaction) -> None:
    """The customer has the URL of the stored photo, and none after its deletion."""
    pin = photo.sent.get("customer_pin")
    for image, is_stored in (("/9j/4AAQ", True), ("delete", False)) if pin else ():
        photo.repeat({"photo_base64": image}).must_succeed(f"a photo {image}")
        customer = {name: photo.sent[name] for name in ("api_key", "phone_number")}
        found = photo.call("validateCustomerPin", body={**customer, "customer_pin": pin})
        if bool(found.received.get("url_customer_picture")) is not is_stored:
            raise InvariantViolation("validateCustomerPin does not have the photo as it was stored")


@after("listBookings", "cancel-booking-record/wrong-pin-fails", "cancel-booking-record/job-id")
def a_cancellation_with_a_wrong_pin_fails(listed: Interaction) -> None:
    """No booking of the list is cancelled with a wrong PIN."""
    for job in listed.received:
        body = {**listed.sent, "customer_pin": "999999999", "job_id": job}
        listed.call("cancelBooking", body=body).must_fail("a cancellation with a wrong PIN")


@after("updateCustomerPhoto", "update-customer-photo/phone-number")
def the_phone_number_names_the_customer(photo: Interaction) -> None:
    """The same photo for an unknown number is rejected."""
    photo.repeat({"phone_number": 1}).must_fail("an unknown phone number")


@after("validateCustomerPin", "validate-customer-pin/wrong-pin-fails")
def another_pin_is_invalid(checked: Interaction) -> None:
    """The same number with another PIN is rejected."""
    checked.repeat({"customer_pin": f"{checked.sent['customer_pin']}9"}).must_fail("a wrong PIN")


@after("validateCustomerPin", "validate-customer-pin/phone-number")
def another_number_is_invalid(checked: Interaction) -> None:
    """The same PIN for an unknown number is rejected."""
    checked.repeat({"phone_number": 1}).must_fail("an unknown phone number")


@after("cancelBooking", "cancel-booking-record/not-y-or-v", "cancel-booking-record/at-once")
def a_booking_is_cancelled_once(cancelled: Interaction) -> None:
    """A second cancellation is rejected."""
    cancelled.repeat().must_fail("the cancellation of a cancelled booking")


@after("cancelOwnBooking", "cancel-booking-customer/not-y-or-v", "cancel-booking-customer/at-once")
def an_own_booking_is_cancelled_once(cancelled: Interaction) -> None:
    """A second cancellation is rejected."""
    cancelled.repeat().must_fail("the cancellation of a cancelled booking")


@after("checkBooking", "check-live-bookings/job-id")
def the_requested_booking_is_returned(checked: Interaction) -> None:
    """Its number is the one that was sent."""
    returned = checked.received["jobdata"]["job_id"]
    if returned != checked.sent.get("job_id", returned):
        raise InvariantViolation("the response has another booking than was requested")


@after("rateBooking", "booking-feedback/pin")
def a_rating_with_a_wrong_pin_fails(rated: Interaction) -> None:
    """The same rating with a wrong PIN is rejected."""
    rated.repeat({"customer_pin": "999999999"}).must_fail("a wrong PIN")


@after("rateBooking", "booking-feedback/number")
def the_phone_number_names_the_rating_customer(rated: Interaction) -> None:
    """The same rating for an unknown number is rejected."""
    rated.repeat({"phone_number": 1}).must_fail("an unknown phone number")
