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
class ViewedField(_Model):
    """One slot of a card with its value and label.

    Attributes:
        key: The slot's name, as in the template.
        value: The slot's value, for a photo its URL; it can be empty.
        label: The label that the template defines for the slot.
        type_: The data type that the template defines for the slot; barcode, photo and name
            have none.
    """

    key: str
    value: str = _field(repr=_hidden)
    label: str
    type_: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "key", "value", "label")
        data: dict[str, Any] = {**self.additional_properties}
        data["key"] = self.key
        data["value"] = self.value
        data["label"] = self.label
        if not isinstance(self.type_, Unset):
            data["type"] = self.type_
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            key=required(rest, "key", as_is),
            value=required(rest, "value", as_is),
            label=required(rest, "label", as_is),
            type_=optional(rest, "type", as_is),
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
