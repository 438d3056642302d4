from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class DateOfBirth(_Model):
    """The date of birth of the prospect, as a time and in its parts.

    Attributes:
        dts: The date and time, in ISO 8601.
        day
        month
        year
    """

    dts: str | Unset = _field(default=UNSET, repr=_hidden)
    day: int | Unset = _field(default=UNSET, repr=_hidden)
    month: int | Unset = _field(default=UNSET, repr=_hidden)
    year: int | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the model as JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.dts, Unset):
            data["dts"] = self.dts
        if not isinstance(self.day, Unset):
            data["day"] = self.day
        if not isinstance(self.month, Unset):
            data["month"] = self.month
        if not isinstance(self.year, Unset):
            data["year"] = self.year
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Return a model of JSON data.

        Raises:
            ValueError: A required property is missing, or one cannot be read.
        """
        rest = members(src_dict)
        made = cls(
            dts=optional(rest, "dts", as_is),
            day=optional(rest, "day", as_is),
            month=optional(rest, "month", as_is),
            year=optional(rest, "year", as_is),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Return the names of the properties that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
