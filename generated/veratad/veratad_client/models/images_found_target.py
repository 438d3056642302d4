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
from ..models.documents import Documents
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class ImagesFoundTarget(_Model):
    """The customer's attributes and documents.

    Attributes:
        email: The address under which the customer is registered.
        documents: The images of an identity document. Formats, sizes, and whether the
            Base64 text may have the prefix of a data URI, are not documented.
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State; the samples have the two-letter code of a state of the USA.
        zip_: Postal code, with leading zeros.
        dob: Date of birth, year, month and day without separators.
        phone: Telephone number; the samples have ten digits without separators.
    """

    email: str = _field(repr=_hidden)
    documents: Documents
    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    phone: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "email", "documents")
        data: dict[str, Any] = {**self.additional_properties}
        data["email"] = self.email
        data["documents"] = self.documents.to_dict()
        if not isinstance(self.fn, Unset):
            data["fn"] = self.fn
        if not isinstance(self.ln, Unset):
            data["ln"] = self.ln
        if not isinstance(self.addr, Unset):
            data["addr"] = self.addr
        if not isinstance(self.city, Unset):
            data["city"] = self.city
        if not isinstance(self.state, Unset):
            data["state"] = self.state
        if not isinstance(self.zip_, Unset):
            data["zip"] = self.zip_
        if not isinstance(self.dob, Unset):
            data["dob"] = self.dob
        if not isinstance(self.phone, Unset):
            data["phone"] = self.phone
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            email=required(rest, "email", as_is),
            documents=required(rest, "documents", Documents.from_dict),
            fn=optional(rest, "fn", as_is),
            ln=optional(rest, "ln", as_is),
            addr=optional(rest, "addr", as_is),
            city=optional(rest, "city", as_is),
            state=optional(rest, "state", as_is),
            zip_=optional(rest, "zip", as_is),
            dob=optional(rest, "dob", as_is),
            phone=optional(rest, "phone", as_is),
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
