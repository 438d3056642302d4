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
class ViewTemplateRequest(_Model):
    """The template to return.

    Attributes:
        action: Selects this action among those that share the URL.
        card_template_id: The template's id.
    """

    action: Literal["view-template"] = "view-template"
    card_template_id: str
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "action", "card_template_id")
        data: dict[str, Any] = {**self.additional_properties}
        data["action"] = self.action
        data["card-template-id"] = self.card_template_id
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            action=required(rest, "action", exactly("view-template")),
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
