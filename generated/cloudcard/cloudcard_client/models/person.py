from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    anything,
    as_is,
    check as _check,
    many,
    members,
    nullable,
    optional,
    plain,
    required,
    settled as _settled,
)
from ..models.organization import Organization
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of

if TYPE_CHECKING:
    from ..models.photo import Photo


@define(kw_only=True, repr=False, eq=False)
class Person(_Model):
    """A person as returned by the current operations.

    No page shows all of it: the properties of lists differ from those of a single person,
    and the examples end early.

    Attributes:
        id: The number that CloudCard assigned to the person.
        date_created
        password_reset_required
        custom_field_values: The person's custom fields. Empty in the only example.
        organization: An organization and its settings. Two generations of it are shown, one
            when it is read on its own and one inside people and photos; both are described
            here, and either may lack properties of the other.
        username: The user name, which is the e-mail address.
        email
        identifier: The organization's own number of the person, unique in the organization.
        additional_photo_required
        domain_class
        current_photo: The person's current photo; null without one. A person whose photo is
            `DENIED` should be asked for another one.
    """

    id: int
    date_created: datetime.datetime | Unset = UNSET
    password_reset_required: bool | Unset = UNSET
    custom_field_values: list[Any] | Unset = _field(default=UNSET, repr=_hidden)
    organization: Organization | Unset = UNSET
    username: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_photo_required: bool | Unset = UNSET
    domain_class: str | Unset = UNSET
    current_photo: Photo | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "id")
        data: dict[str, Any] = {**self.additional_properties}
        data["id"] = self.id
        if not isinstance(self.date_created, Unset):
            data["dateCreated"] = self.date_created.isoformat()
        if not isinstance(self.password_reset_required, Unset):
            data["passwordResetRequired"] = self.password_reset_required
        if not isinstance(self.custom_field_values, Unset):
            data["customFieldValues"] = list(self.custom_field_values)
        if not isinstance(self.organization, Unset):
            data["organization"] = self.organization.to_dict()
        if not isinstance(self.username, Unset):
            data["username"] = self.username
        if not isinstance(self.email, Unset):
            data["email"] = self.email
        if not isinstance(self.identifier, Unset):
            data["identifier"] = self.identifier
        if not isinstance(self.additional_photo_required, Unset):
            data["additionalPhotoRequired"] = self.additional_photo_required
        if not isinstance(self.domain_class, Unset):
            data["domainClass"] = self.domain_class
        if not isinstance(self.current_photo, Unset):
            data["currentPhoto"] = plain(self.current_photo)
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        from ..models.photo import Photo

        rest = members(src_dict)
        made = cls(
            id=required(rest, "id", as_is),
            date_created=optional(rest, "dateCreated", datetime.datetime.fromisoformat),
            password_reset_required=optional(rest, "passwordResetRequired", as_is),
            custom_field_values=optional(rest, "customFieldValues", many(anything)),
            organization=optional(rest, "organization", Organization.from_dict),
            username=optional(rest, "username", as_is),
            email=optional(rest, "email", as_is),
            identifier=optional(rest, "identifier", as_is),
            additional_photo_required=optional(rest, "additionalPhotoRequired", as_is),
            domain_class=optional(rest, "domainClass", as_is),
            current_photo=optional(rest, "currentPhoto", nullable(Photo.from_dict)),
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
