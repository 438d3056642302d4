from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
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
from ..models.legacy_person_additional_photos import LegacyPersonAdditionalPhotos
from ..models.legacy_person_custom_fields import LegacyPersonCustomFields
from ..models.legacy_person_email_group import LegacyPersonEmailGroup
from ..models.organization import Organization
from ..models.photo import Photo
from ..models.role import Role
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class LegacyPerson(_Model):
    """A person in the older form, as the paths under `/api` return it.

    No page shows all of it.

    Attributes:
        account_expired
        account_locked
        activated_date
        additional_photo_required
        additional_photos: The supporting documents by the name of their type. The value is
            null in every example that has one.
        authorities: The person's roles.
        current_photo: The person's current photo; null without one. One example has the
            person inside it.
        custom_fields: The organization's custom fields by name; null for one without a
            value.
        domain_class
        email
        email_group: The person's group of e-mail recipients.
        enabled
        id: The number that CloudCard assigned to the person.
        identifier: The organization's own number of the person; a string in every example.
        organization: An organization and its settings. Two generations of it are shown, one
            when it is read on its own and one inside people and photos; both are described
            here, and either may lack properties of the other.
        password_expired
        password_reset_required
        read_only
        username
    """

    account_expired: bool | Unset = UNSET
    account_locked: bool | Unset = UNSET
    activated_date: datetime.datetime | None | Unset = UNSET
    additional_photo_required: bool | Unset = UNSET
    additional_photos: LegacyPersonAdditionalPhotos | Unset = UNSET
    authorities: list[Role] | Unset = UNSET
    current_photo: Photo | None | Unset = UNSET
    custom_fields: LegacyPersonCustomFields | Unset = _field(default=UNSET, repr=_hidden)
    domain_class: str | Unset = UNSET
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    email_group: LegacyPersonEmailGroup | Unset = UNSET
    enabled: bool | Unset = UNSET
    id: int
    identifier: str | None | Unset = _field(default=UNSET, repr=_hidden)
    organization: Organization | Unset = UNSET
    password_expired: bool | Unset = UNSET
    password_reset_required: bool | Unset = UNSET
    read_only: bool | Unset = UNSET
    username: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "id")
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.account_expired, Unset):
            data["accountExpired"] = self.account_expired
        if not isinstance(self.account_locked, Unset):
            data["accountLocked"] = self.account_locked
        if not isinstance(self.activated_date, Unset):
            data["activatedDate"] = plain(self.activated_date)
        if not isinstance(self.additional_photo_required, Unset):
            data["additionalPhotoRequired"] = self.additional_photo_required
        if not isinstance(self.additional_photos, Unset):
            data["additionalPhotos"] = self.additional_photos.to_dict()
        if not isinstance(self.authorities, Unset):
            data["authorities"] = [each.to_dict() for each in self.authorities]
        if not isinstance(self.current_photo, Unset):
            data["currentPhoto"] = plain(self.current_photo)
        if not isinstance(self.custom_fields, Unset):
            data["customFields"] = self.custom_fields.to_dict()
        if not isinstance(self.domain_class, Unset):
            data["domainClass"] = self.domain_class
        if not isinstance(self.email, Unset):
            data["email"] = self.email
        if not isinstance(self.email_group, Unset):
            data["emailGroup"] = self.email_group.to_dict()
        if not isinstance(self.enabled, Unset):
            data["enabled"] = self.enabled
        data["id"] = self.id
        if not isinstance(self.identifier, Unset):
            data["identifier"] = self.identifier
        if not isinstance(self.organization, Unset):
            data["organization"] = self.organization.to_dict()
        if not isinstance(self.password_expired, Unset):
            data["passwordExpired"] = self.password_expired
        if not isinstance(self.password_reset_required, Unset):
            data["passwordResetRequired"] = self.password_reset_required
        if not isinstance(self.read_only, Unset):
            data["readOnly"] = self.read_only
        if not isinstance(self.username, Unset):
            data["username"] = self.username
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            account_expired=optional(rest, "accountExpired", as_is),
            account_locked=optional(rest, "accountLocked", as_is),
            activated_date=optional(
                rest, "activatedDate", nullable(datetime.datetime.fromisoformat)
            ),
            additional_photo_required=optional(rest, "additionalPhotoRequired", as_is),
            additional_photos=optional(
                rest, "additionalPhotos", LegacyPersonAdditionalPhotos.from_dict
            ),
            authorities=optional(rest, "authorities", many(Role.from_dict)),
            current_photo=optional(rest, "currentPhoto", nullable(Photo.from_dict)),
            custom_fields=optional(rest, "customFields", LegacyPersonCustomFields.from_dict),
            domain_class=optional(rest, "domainClass", as_is),
            email=optional(rest, "email", as_is),
            email_group=optional(rest, "emailGroup", LegacyPersonEmailGroup.from_dict),
            enabled=optional(rest, "enabled", as_is),
            id=required(rest, "id", as_is),
            identifier=optional(rest, "identifier", nullable(as_is)),
            organization=optional(rest, "organization", Organization.from_dict),
            password_expired=optional(rest, "passwordExpired", as_is),
            password_reset_required=optional(rest, "passwordResetRequired", as_is),
            read_only=optional(rest, "readOnly", as_is),
            username=optional(rest, "username", as_is),
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
