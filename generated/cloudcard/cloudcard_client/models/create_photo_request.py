from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, integer, required
from photo_id_runtime.types import File, held_file as _held_file, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CreatePhotoRequestPerson(_OpenModel[Any]):
    """The person in the photo.

    Attributes:
        id: The number that CloudCard assigned to the person.
    """

    id: int

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"id": required("id", integer)}


class CreatePhotoRequestPersonDict(TypedDict, total=False):
    """The JSON data of `CreatePhotoRequestPerson`, as a plain dict."""

    id: Required[int]


@define(kw_only=True, repr=False, eq=False)
class CreatePhotoRequest(_OpenModel[Any]):
    """An image and its person.

    Attributes:
        person: The person in the photo.
        encoded_image: The image, a JPEG file, as base64; the example has neither line breaks nor a
            `data:` prefix. Whether other formats are accepted is not documented. Responses have an
            address instead.
    """

    person: CreatePhotoRequestPerson
    encoded_image: File = _field(repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "person": required("person", CreatePhotoRequestPerson.from_dict),
            "encoded_image": required("encodedImage", File.from_base64),
        }
