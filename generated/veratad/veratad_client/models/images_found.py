from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    exactly,
    members,
    optional,
    required,
    settled as _settled,
)
from ..models.customer_status import CustomerStatus
from ..models.images_found_target import ImagesFoundTarget
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class ImagesFound(_Model):
    """The stored customer with the images of the documents.

    Attributes:
        result: Indicates that the call succeeded.
        reference: The account's own reference for the customer, as stored.
        status: The stored result of a customer's verification.
        target: The customer's attributes and documents.
    """

    result: Literal["Success"] = "Success"
    reference: str | Unset = UNSET
    status: CustomerStatus
    target: ImagesFoundTarget
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "result", "status", "target")
        data: dict[str, Any] = {**self.additional_properties}
        data["result"] = self.result
        if not isinstance(self.reference, Unset):
            data["reference"] = self.reference
        data["status"] = str(self.status)
        data["target"] = self.target.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            result=required(rest, "result", exactly("Success")),
            reference=optional(rest, "reference", as_is),
            status=required(rest, "status", CustomerStatus),
            target=required(rest, "target", ImagesFoundTarget.from_dict),
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
