from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, boolean, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class UpdatePersonRequest(_OpenModel[str]):
    """The properties to change; every property is optional.

    Any additional property is a custom field of that name.

    Attributes:
        email: The person's e-mail address, which is also the user name.
        identifier: The organization's own number of the person, unique in the organization.
        role_director: Whether the person is a director.
        role_office: Whether the person belongs to the office.
        cardholder_group_name: The e-mail recipient group of the person.
        additional_photo_required: Whether the person has to submit all supporting documents.
        enabled: Whether the person may log in.
    """

    email: str | Unset = _field(default=UNSET, repr=_hidden)
    identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    role_director: bool | Unset = UNSET
    role_office: bool | Unset = UNSET
    cardholder_group_name: str | Unset = UNSET
    additional_photo_required: bool | Unset = UNSET
    enabled: bool | Unset = UNSET

    takes_more = True

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "email": optional("email", text),
            "identifier": optional("identifier", text),
            "role_director": optional("ROLE_DIRECTOR", boolean),
            "role_office": optional("ROLE_OFFICE", boolean),
            "cardholder_group_name": optional("cardholderGroupName", text),
            "additional_photo_required": optional("additionalPhotoRequired", boolean),
            "enabled": optional("enabled", boolean),
        }

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        return text
