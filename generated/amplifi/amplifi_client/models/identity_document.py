from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class IdentityDocument(_Model):
    """An identity document of the prospect, such as a driver's license.

    Attributes:
        type_: The kind of document, for example `US driving license`.
        number: The number of the document.
        issued: The day of issue; the example has eight digits, of which the last four are
            the year.
        expires: The day on which the document expires, in the format of the day of issue.
        issuing_state: The state that issued the document, two letters in the example.
    """

    type_: str | Unset = UNSET
    number: str | Unset = _field(default=UNSET, repr=_hidden)
    issued: str | Unset = _field(default=UNSET, repr=_hidden)
    expires: str | Unset = _field(default=UNSET, repr=_hidden)
    issuing_state: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.type_, Unset):
            data["type"] = self.type_
        if not isinstance(self.number, Unset):
            data["number"] = self.number
        if not isinstance(self.issued, Unset):
            data["issued"] = self.issued
        if not isinstance(self.expires, Unset):
            data["expires"] = self.expires
        if not isinstance(self.issuing_state, Unset):
            data["issuingState"] = self.issuing_state
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            type_=optional(rest, "type", as_is),
            number=optional(rest, "number", as_is),
            issued=optional(rest, "issued", as_is),
            expires=optional(rest, "expires", as_is),
            issuing_state=optional(rest, "issuingState", as_is),
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
