from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    anything,
    as_is,
    many,
    nullable,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.organization import Organization

if TYPE_CHECKING:
    from ..models.photo import Photo


@define(kw_only=True, repr=False, eq=False)
class Person(_OpenModel[Any]):
    """A person as returned by the current operations.

    No page shows all of it: the properties of lists differ from those of a single person, and the
    examples end early.

    Attributes:
        id: The number that CloudCard assigned to the person.
        date_created
        password_reset_required
        custom_field_values: The person's custom fields. Empty in the only example.
        organization: An organization and its settings. Two generations of it are shown, one when it
            is read on its own and one inside people and photos; both are described here, and either
            may lack properties of the other.
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

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        from ..models.photo import Photo

        return {
            "id": required("id", as_is),
            "date_created": optional("dateCreated", datetime.datetime.fromisoformat),
            "password_reset_required": optional("passwordResetRequired", as_is),
            "custom_field_values": optional("customFieldValues", many(anything)),
            "organization": optional("organization", Organization.from_dict),
            "username": optional("username", as_is),
            "email": optional("email", as_is),
            "identifier": optional("identifier", as_is),
            "additional_photo_required": optional("additionalPhotoRequired", as_is),
            "domain_class": optional("domainClass", as_is),
            "current_photo": optional("currentPhoto", nullable(Photo.from_dict)),
        }
