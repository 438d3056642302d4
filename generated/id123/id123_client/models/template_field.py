from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class TemplateField(_Model):
    """One slot of a template's cards and its constraints.

    Attributes:
        key: The slot's name, which a card's data refer to.
        label: The label that the template defines for the slot.
        type_: The data type that the template defines for the slot, for the barcode
            presumably its kind, such as a QR code; null for the photo. How the values are
            spelt here is not documented.
        format_: Presumably the format of the value, for a barcode alphanumeric or numeric;
            null for the photo. It is not known for the name, as the copies that were read
            are cut off before it.
        source: The source of the value, for example the data of each card, a fixed value of
            the template or, in an older guide, the holder's input in the app; null for the
            photo. How the values are spelt here is not documented.
        source_key: Presumably the value's key at its source. Of the two fields that can be
            read completely, the barcode has it and the photo does not.
        tip: Presumably a hint for the person who fills the slot, like the help text in an
            older guide for the holder's input in the app; null for the photo. It is not
            known for the name, as the copies that were read are cut off before it.
        max_length: The maximum length of the value, 0 for the photo.
        min_length: The minimum length of the value.
        editable: Whether the slot may be edited.
        required: Whether the slot is required.
        value: Presumably the value of the slot if a card sends none.
    """

    key: str
    label: str | Unset = UNSET
    type_: str | None | Unset = UNSET
    format_: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    source_key: str | Unset = UNSET
    tip: str | None | Unset = UNSET
    max_length: int | Unset = UNSET
    min_length: int | Unset = UNSET
    editable: bool | Unset = UNSET
    required: bool | Unset = UNSET
    value: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "key")
        data: dict[str, Any] = {**self.additional_properties}
        data["key"] = self.key
        if not isinstance(self.label, Unset):
            data["label"] = self.label
        if not isinstance(self.type_, Unset):
            data["type"] = self.type_
        if not isinstance(self.format_, Unset):
            data["format"] = self.format_
        if not isinstance(self.source, Unset):
            data["source"] = self.source
        if not isinstance(self.source_key, Unset):
            data["source-key"] = self.source_key
        if not isinstance(self.tip, Unset):
            data["tip"] = self.tip
        if not isinstance(self.max_length, Unset):
            data["max-length"] = self.max_length
        if not isinstance(self.min_length, Unset):
            data["min-length"] = self.min_length
        if not isinstance(self.editable, Unset):
            data["editable"] = self.editable
        if not isinstance(self.required, Unset):
            data["required"] = self.required
        if not isinstance(self.value, Unset):
            data["value"] = self.value
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            key=required(rest, "key", as_is),
            label=optional(rest, "label", as_is),
            type_=optional(rest, "type", nullable(as_is)),
            format_=optional(rest, "format", nullable(as_is)),
            source=optional(rest, "source", nullable(as_is)),
            source_key=optional(rest, "source-key", as_is),
            tip=optional(rest, "tip", nullable(as_is)),
            max_length=optional(rest, "max-length", as_is),
            min_length=optional(rest, "min-length", as_is),
            editable=optional(rest, "editable", as_is),
            required=optional(rest, "required", as_is),
            value=optional(rest, "value", nullable(as_is)),
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
