from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    optional,
    required,
    settled as _settled,
)
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class CancelBookingRequest(_Model):
    """A fleet's key, the customer and the booking to cancel.

    Attributes:
        phone_number: The mobile number of the customer's account, digits only, which
            identifies the customer. The vendor's own examples, which have a country code,
            need more than 32 bits.
        customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where
            a call allows it to be blank or missing, nothing checks that the caller acts for
            this customer.
        job_id: The number of the booking.
        reason: The reason for the cancellation, as text.
    """

    phone_number: int = _field(repr=_hidden)
    customer_pin: str | Unset = _field(default=UNSET, repr=_hidden)
    job_id: int
    reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "phone_number", "job_id")
        data: dict[str, Any] = {**self.additional_properties}
        data["phone_number"] = self.phone_number
        if not isinstance(self.customer_pin, Unset):
            data["customer_pin"] = self.customer_pin
        data["job_id"] = self.job_id
        if not isinstance(self.reason, Unset):
            data["reason"] = self.reason
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            phone_number=required(rest, "phone_number", as_is),
            customer_pin=optional(rest, "customer_pin", as_is),
            job_id=required(rest, "job_id", as_is),
            reason=optional(rest, "reason", as_is),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Give the names of the members that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
