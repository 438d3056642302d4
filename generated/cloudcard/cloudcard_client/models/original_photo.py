from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..models.photo_links import PhotoLinks
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class OriginalPhoto(_Model):
    """The photo from which another one was created, with its number and its image.

    Attributes:
        id: The number that CloudCard assigned to the photo.
        public_key: The photo's own key, as secret as that of any other.
        links: The address of the image. The current pages on downloading and on uploading
            photos use it, while the current examples of a photo have `externalURL` in the
            same place. The vendor's downloader prefers `externalURL` and falls back to
            this.
    """

    id: int | Unset = UNSET
    public_key: str | Unset = _field(default=UNSET, repr=_hidden)
    links: PhotoLinks | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.id, Unset):
            data["id"] = self.id
        if not isinstance(self.public_key, Unset):
            data["publicKey"] = self.public_key
        if not isinstance(self.links, Unset):
            data["links"] = self.links.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            id=optional(rest, "id", as_is),
            public_key=optional(rest, "publicKey", as_is),
            links=optional(rest, "links", PhotoLinks.from_dict),
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
