from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    integer,
    many,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.organization import Organization
from ..models.photo import Photo
from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class LegacyPersonAdditionalPhotos(_MapModel[Any]):
    """The supporting documents by the name of their type.

    The value is null in every example that has one.
    """


@define(kw_only=True, repr=False, eq=False)
class CustomFieldValue(_OpenModel[Any]):
    """The person's value of a custom field.

    Attributes:
        class_
        id
        custom_field: A reference to another record by its number.
        last_updated
        person: A reference to another record by its number.
        value
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    custom_field: Stub | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    person: Stub | Unset = UNSET
    value: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", text),
            "id": optional("id", integer),
            "custom_field": optional("customField", Stub.from_dict),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "person": optional("person", Stub.from_dict),
            "value": optional("value", text),
        }


@define(kw_only=True, repr=False, eq=False)
class LegacyPersonCustomFields(_MapModel[CustomFieldValue | None]):
    """The organization's custom fields by name; null for one without a value."""

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        return nullable(CustomFieldValue.from_dict)


@define(kw_only=True, repr=False, eq=False)
class LegacyPersonEmailGroup(_OpenModel[Any]):
    """The person's group of e-mail recipients.

    Attributes:
        id
        name
        receivable_emails: The kinds of e-mail that the group receives, separated by commas.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    receivable_emails: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "name": optional("name", text),
            "receivable_emails": optional("receivableEmails", text),
        }


@define(kw_only=True, repr=False, eq=False)
class LegacyPersonLinks(_OpenModel[Any]):
    """Links of the person, as `getLoginLink` returns them.

    Attributes:
        login: The address that logs the person in. Treat it as a secret: it needs no password.
    """

    login: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"login": optional("login", text)}


@define(kw_only=True, repr=False, eq=False)
class Role(_OpenModel[Any]):
    """A role that a person has.

    Attributes:
        class_
        id
        authority: The name of the role, for example `ROLE_OFFICE`.
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    authority: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", text),
            "id": optional("id", integer),
            "authority": optional("authority", text),
        }


@define(kw_only=True, repr=False, eq=False)
class LegacyPerson(_OpenModel[Any]):
    """A person in the older form, as the paths under `/api` return it.

    No page shows all of it.

    Attributes:
        account_expired
        account_locked
        activated_date
        additional_photo_required
        additional_photos: The supporting documents by the name of their type. The value is null in
            every example that has one.
        authorities: The person's roles.
        current_photo: The person's current photo; null without one. One example has the person
            inside it.
        custom_fields: The organization's custom fields by name; null for one without a value.
        domain_class
        email
        email_group: The person's group of e-mail recipients.
        enabled
        id: The number that CloudCard assigned to the person.
        identifier: The organization's own number of the person; a string in every example.
        links: Links of the person, as `getLoginLink` returns them.
        organization: An organization and its settings. Two generations of it are shown, one when it
            is read on its own and one inside people and photos; both are described here, and either
            may lack properties of the other.
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
    links: LegacyPersonLinks | Unset = UNSET
    organization: Organization | Unset = UNSET
    password_expired: bool | Unset = UNSET
    password_reset_required: bool | Unset = UNSET
    read_only: bool | Unset = UNSET
    username: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "account_expired": optional("accountExpired", boolean),
            "account_locked": optional("accountLocked", boolean),
            "activated_date": optional("activatedDate", nullable(datetime.datetime.fromisoformat)),
            "additional_photo_required": optional("additionalPhotoRequired", boolean),
            "additional_photos": optional(
                "additionalPhotos", LegacyPersonAdditionalPhotos.from_dict
            ),
            "authorities": optional("authorities", many(Role.from_dict)),
            "current_photo": optional("currentPhoto", nullable(Photo.from_dict)),
            "custom_fields": optional("customFields", LegacyPersonCustomFields.from_dict),
            "domain_class": optional("domainClass", text),
            "email": optional("email", text),
            "email_group": optional("emailGroup", LegacyPersonEmailGroup.from_dict),
            "enabled": optional("enabled", boolean),
            "id": required("id", integer),
            "identifier": optional("identifier", nullable(text)),
            "links": optional("links", LegacyPersonLinks.from_dict),
            "organization": optional("organization", Organization.from_dict),
            "password_expired": optional("passwordExpired", boolean),
            "password_reset_required": optional("passwordResetRequired", boolean),
            "read_only": optional("readOnly", boolean),
            "username": optional("username", text),
        }
