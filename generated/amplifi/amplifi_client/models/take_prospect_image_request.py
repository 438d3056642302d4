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
from ..types import (
    UNSET,
    File,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
    names_of as _names_of,
)


@define(kw_only=True, repr=False, eq=False)
class TakeProspectImageRequest(_Model):
    """One image and its metadata.

    Attributes:
        device_tag: The tag of a device, which is the device's id.
        a_fi_image_id: The id of the image, which the caller chooses.
        image_base_64: The image as base64; it should be a file in a common format, such as
            PNG. No size limit and no alphabet of base64 is documented.
        type_: The type of the entity, for example `Face image`. Other types are not
            documented.
        pre_segment: The original category of the prospect. It is in every example of this
            request but not in its table of properties.
        dts_created: The date and time at which the entity was created, in ISO 8601.
    """

    device_tag: str = _field(repr=_hidden)
    a_fi_image_id: str
    image_base_64: File = _field(repr=_hidden, converter=_held_file)
    type_: str | None | Unset = UNSET
    pre_segment: str | Unset = UNSET
    dts_created: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "device_tag", "a_fi_image_id", "image_base_64")
        data: dict[str, Any] = {**self.additional_properties}
        data["deviceTag"] = self.device_tag
        data["AFiImageId"] = self.a_fi_image_id
        data["imageBase64"] = self.image_base_64
        if not isinstance(self.type_, Unset):
            data["type"] = self.type_
        if not isinstance(self.pre_segment, Unset):
            data["preSegment"] = self.pre_segment
        if not isinstance(self.dts_created, Unset):
            data["dtsCreated"] = self.dts_created
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            device_tag=required(rest, "deviceTag", as_is),
            a_fi_image_id=required(rest, "AFiImageId", as_is),
            image_base_64=required(rest, "imageBase64", File.from_base64),
            type_=optional(rest, "type", nullable(as_is)),
            pre_segment=optional(rest, "preSegment", as_is),
            dts_created=optional(rest, "dtsCreated", nullable(as_is)),
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
