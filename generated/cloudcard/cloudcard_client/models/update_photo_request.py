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
from ..models.photo_status import PhotoStatus
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class UpdatePhotoRequest(_Model):
    """The change to make.

    Attributes:
        status: The status of a photo. An office sets it to `APPROVED` or `DENIED`.
            `READY_FOR_DOWNLOAD` marks approved photos that an integration has to fetch,
            which needs the external download strategy according to older versions of a
            page. A caller that has fetched a photo sets it to `DOWNLOADED`, which removes
            it from the `APPROVED` list, so the next run does not return it again. The other
            statuses are listed without an explanation.
        version: The version of the photo on which the change is based, as last read. The
            change is rejected if the photo has changed since. Without it, nothing is
            compared, and the change of another user or process may be overwritten;
            CloudCard strongly recommends sending it.
    """

    status: PhotoStatus
    version: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "status")
        data: dict[str, Any] = {**self.additional_properties}
        data["status"] = str(self.status)
        if not isinstance(self.version, Unset):
            data["version"] = self.version
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            status=required(rest, "status", PhotoStatus), version=optional(rest, "version", as_is)
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
