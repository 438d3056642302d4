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
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class ConnectSocketRequest(_Model):
    """The requested websocket and its device.

    Attributes:
        half_ref: A long random string. What it refers to is not documented.
        device_tag: The device's tag, which is its id.
        linkinjected: A link to another user. It is a string here and an object elsewhere.
    """

    half_ref: str = _field(repr=_hidden)
    device_tag: str = _field(repr=_hidden)
    linkinjected: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "half_ref", "device_tag")
        data: dict[str, Any] = {**self.additional_properties}
        data["halfRef"] = self.half_ref
        data["deviceTag"] = self.device_tag
        if not isinstance(self.linkinjected, Unset):
            data["linkinjected"] = self.linkinjected
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            half_ref=required(rest, "halfRef", as_is),
            device_tag=required(rest, "deviceTag", as_is),
            linkinjected=optional(rest, "linkinjected", nullable(as_is)),
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
