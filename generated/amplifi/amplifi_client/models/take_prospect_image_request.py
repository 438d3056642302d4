from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, File, Unset, held_file as _held_file, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class TakeProspectImageRequest(_OpenModel[Any]):
    """One image and its metadata.

    Attributes:
        device_tag: The tag of a device, which is the device's id.
        afi_image_id: The id of the image, which the caller chooses.
        image_base64: The image as base64; it should be a file in a common format, such as PNG. No
            size limit and no alphabet of base64 is documented.
        type_: The type of the entity, for example `Face image`. Other types are not documented.
        pre_segment: The original category of the prospect. It is in every example of this request
            but not in its table of properties.
        dts_created: The date and time at which the entity was created, in ISO 8601.
    """

    device_tag: str = _field(repr=_hidden)
    afi_image_id: str
    image_base64: File = _field(repr=_hidden, converter=_held_file)
    type_: str | None | Unset = UNSET
    pre_segment: str | Unset = UNSET
    dts_created: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "device_tag": required("deviceTag", text),
            "afi_image_id": required("AFiImageId", text),
            "image_base64": required("imageBase64", File.from_base64),
            "type_": optional("type", nullable(text)),
            "pre_segment": optional("preSegment", text),
            "dts_created": optional("dtsCreated", nullable(text)),
        }
