"""Gazoop: whose photo it is, and what becomes of it."""

from __future__ import annotations

from . import Exchange, sequel


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
    """The photo that was taken can be deleted, and another one taken after that."""
    photo.again({"photo_base64": "delete"}).must_succeed("the deletion of a photo")
    photo.again().must_succeed("a photo after a deletion")


@sequel("updateCustomerPhoto", "update-customer-photo/phone-number")
def the_phone_number_names_the_customer(photo: Exchange) -> None:
    """The same photo for a number that no customer has is refused."""
    photo.again({"phone_number": 1}).must_fail("a phone number that no customer has")
