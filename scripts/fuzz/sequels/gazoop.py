"""Gazoop: who the customer is, and what becomes of the photo and the bookings."""

from __future__ import annotations

from . import Broken, Exchange, sequel


@sequel("updateCustomerPhoto", "update-customer-photo/wrong-pin-fails")
def a_wrong_pin_fails(photo: Exchange) -> None:
    """The same photo with another PIN than the one that was taken is refused."""
    if pin := photo.sent.get("customer_pin"):
        photo.again({"customer_pin": f"{pin}9"}).must_fail("a wrong PIN")


@sequel("updateCustomerPhoto", "update-customer-photo/blank-pin-unchecked")
def a_blank_pin_is_not_checked(photo: Exchange) -> None:
    """The same photo with a blank PIN is taken."""
    photo.again({"customer_pin": ""}).must_succeed("a blank PIN")


@sequel("updateCustomerPhoto", "update-customer-photo/delete-word")
def a_photo_can_be_deleted(photo: Exchange) -> None:
    """The photo that was taken can be deleted, is gone then, and another one can be taken."""
    deleted = photo.again({"photo_base64": "delete"})
    deleted.must_succeed("the deletion of a photo")
    if "url_customer_picture" in deleted.told:
        raise Broken("the answer to a deletion tells where the deleted photo can be had")
    photo.again().must_succeed("a photo after a deletion")


@sequel("updateCustomerPhoto", "update-customer-photo/phone-number")
def the_phone_number_names_the_customer(photo: Exchange) -> None:
    """The same photo for a number that no customer has is refused."""
    photo.again({"phone_number": 1}).must_fail("a phone number that no customer has")


@sequel("validateCustomerPin", "validate-customer-pin/wrong-pin-fails")
def another_pin_is_invalid(checked: Exchange) -> None:
    """The same number with another PIN than the one that was taken is refused."""
    checked.again({"customer_pin": f"{checked.sent['customer_pin']}9"}).must_fail("a wrong PIN")


@sequel("validateCustomerPin", "validate-customer-pin/phone-number")
def another_number_is_invalid(checked: Exchange) -> None:
    """The same PIN for a number that no customer has is refused."""
    checked.again({"phone_number": 1}).must_fail("a phone number that no customer has")


@sequel("cancelBooking", "cancel-booking-record/not-y-or-v", "cancel-booking-record/at-once")
def a_booking_is_cancelled_once(cancelled: Exchange) -> None:
    """The same again is refused."""
    cancelled.again().must_fail("the cancelling of a booking that is cancelled")


@sequel("cancelOwnBooking", "cancel-booking-customer/not-y-or-v", "cancel-booking-customer/at-once")
def an_own_booking_is_cancelled_once(cancelled: Exchange) -> None:
    """The same again is refused."""
    cancelled.again().must_fail("the cancelling of a booking that is cancelled")


@sequel("checkBooking", "check-live-bookings/job-id")
def the_booking_that_was_asked_for_is_shown(checked: Exchange) -> None:
    """Its number is the one that was sent."""
    shown = checked.told["jobdata"]["job_id"]
    if shown != checked.sent.get("job_id", shown):
        raise Broken("the answer shows another booking than was asked for")


@sequel("rateBooking", "booking-feedback/pin")
def a_rating_with_a_wrong_pin_fails(rated: Exchange) -> None:
    """The same rating with a PIN that nobody has is refused."""
    rated.again({"customer_pin": "999999999"}).must_fail("a wrong PIN")


@sequel("rateBooking", "booking-feedback/number")
def the_phone_number_names_who_rates(rated: Exchange) -> None:
    """The same rating for a number that no customer has is refused."""
    rated.again({"phone_number": 1}).must_fail("a phone number that no customer has")
