from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, boolean, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class LegacyCreatePersonRequestCustomFields(_MapModel[str]):
    """The organization's custom fields by name, each a string.

    Names may contain spaces. Responses have `customFieldValues` instead.
    """

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        return text


LegacyCreatePersonRequestCustomFieldsDict: TypeAlias = Mapping[str, str]


@define(kw_only=True, repr=False, eq=False)
class LegacyCreatePersonRequest(_OpenModel[Any]):
    """The person to add or, with `allowUpdate`, to find by e-mail address or identifier and to update.

    A new person needs an e-mail address.

    Attributes:
        email: The person's e-mail address, which is also the user name.
        identifier: The organization's own number of the person, for example of a student or an
            employee, unique in the organization.
        cardholder_group_name: The e-mail recipient group of the person.
        additional_photo_required: Whether the person has to submit all supporting documents.
        enabled: Whether the person may log in.
        custom_fields: The organization's custom fields by name, each a string. Names may contain
            spaces. Responses have `customFieldValues` instead.
        manager_email: The e-mail address of the person's manager.
        manager_identifier: The organization's own number of the person's manager.
        manager_cardholder_group_name: The group of the person's manager.
    """

    email: str | Unset = _field(default=UNSET, repr=_hidden)
    identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    cardholder_group_name: str | Unset = UNSET
    additional_photo_required: bool | Unset = UNSET
    enabled: bool | Unset = UNSET
    custom_fields: LegacyCreatePersonRequestCustomFields | Unset = _field(
        default=UNSET, repr=_hidden
    )
    manager_email: str | Unset = _field(default=UNSET, repr=_hidden)
    manager_identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    manager_cardholder_group_name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "email": optional("email", text),
            "identifier": optional("identifier", text),
            "cardholder_group_name": optional("cardholderGroupName", text),
            "additional_photo_required": optional("additionalPhotoRequired", boolean),
            "enabled": optional("enabled", boolean),
            "custom_fields": optional(
                "customFields", LegacyCreatePersonRequestCustomFields.from_dict
            ),
            "manager_email": optional("managerEmail", text),
            "manager_identifier": optional("managerIdentifier", text),
            "manager_cardholder_group_name": optional("managerCardholderGroupName", text),
        }
