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
    required,
    settled as _settled,
)
from ..types import names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class CardWritten(_Model):
    """The card was created, updated or deleted.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text; no real text is documented.
        card_id: The card's id, as sent.
        card_template_id: The template's id, as sent.
    """

    status: Literal["success"] = "success"
    code: str
    message: str
    card_id: str
    card_template_id: str
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "status", "code", "message", "card_id", "card_template_id")
        data: dict[str, Any] = {**self.additional_properties}
        data["status"] = self.status
        data["code"] = self.code
        data["message"] = self.message
        data["card-id"] = self.card_id
        data["card-template-id"] = self.card_template_id
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            status=required(rest, "status", exactly("success")),
            code=required(rest, "code", as_is),
            message=required(rest, "message", as_is),
            card_id=required(rest, "card-id", as_is),
            card_template_id=required(rest, "card-template-id", as_is),
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
