from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, check as _check, members, required, settled as _settled
from ..models.create_photo_request_person import CreatePhotoRequestPerson
from ..types import File, held_file as _held_file, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class CreatePhotoRequest(_Model):
    """An image and its person.

    Attributes:
        person: The person in the photo.
        encoded_image: The image, a JPEG file, as base64; the example has neither line
            breaks nor a `data:` prefix. Whether other formats are accepted is not
            documented. Responses have an address instead.
    """

    person: CreatePhotoRequestPerson
    encoded_image: File = _field(repr=_hidden, converter=_held_file)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "person", "encoded_image")
        data: dict[str, Any] = {**self.additional_properties}
        data["person"] = self.person.to_dict()
        data["encodedImage"] = self.encoded_image
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            person=required(rest, "person", CreatePhotoRequestPerson.from_dict),
            encoded_image=required(rest, "encodedImage", File.from_base64),
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
