from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    optional,
    required,
    settled as _settled,
)
from ..models.create_person_request_custom_fields import CreatePersonRequestCustomFields
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class CreatePersonRequest(_Model):
    """The person to add.

    The smallest documented one has only an e-mail address.

    Attributes:
        email: The person's e-mail address, which is also the user name.
        identifier: The organization's own number of the person, for example of a student or
            an employee, unique in the organization.
        cardholder_group_name: The e-mail recipient group of the person.
        additional_photo_required: Whether the person has to submit all supporting
            documents.
        enabled: Whether the person may log in.
        custom_fields: The organization's custom fields by name, each a string. Names may
            contain spaces. Responses have `customFieldValues` instead.
        manager_email: The e-mail address of the person's manager.
        manager_identifier: The organization's own number of the person's manager.
        manager_cardholder_group_name: The group of the person's manager.
    """

    email: str = _field(repr=_hidden)
    identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    cardholder_group_name: str | Unset = UNSET
    additional_photo_required: bool | Unset = UNSET
    enabled: bool | Unset = UNSET
    custom_fields: CreatePersonRequestCustomFields | Unset = _field(default=UNSET, repr=_hidden)
    manager_email: str | Unset = _field(default=UNSET, repr=_hidden)
    manager_identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    manager_cardholder_group_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "email")
        data: dict[str, Any] = {**self.additional_properties}
        data["email"] = self.email
        if not isinstance(self.identifier, Unset):
            data["identifier"] = self.identifier
        if not isinstance(self.cardholder_group_name, Unset):
            data["cardholderGroupName"] = self.cardholder_group_name
        if not isinstance(self.additional_photo_required, Unset):
            data["additionalPhotoRequired"] = self.additional_photo_required
        if not isinstance(self.enabled, Unset):
            data["enabled"] = self.enabled
        if not isinstance(self.custom_fields, Unset):
            data["customFields"] = self.custom_fields.to_dict()
        if not isinstance(self.manager_email, Unset):
            data["managerEmail"] = self.manager_email
        if not isinstance(self.manager_identifier, Unset):
            data["managerIdentifier"] = self.manager_identifier
        if not isinstance(self.manager_cardholder_group_name, Unset):
            data["managerCardholderGroupName"] = self.manager_cardholder_group_name
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            email=required(rest, "email", as_is),
            identifier=optional(rest, "identifier", as_is),
            cardholder_group_name=optional(rest, "cardholderGroupName", as_is),
            additional_photo_required=optional(rest, "additionalPhotoRequired", as_is),
            enabled=optional(rest, "enabled", as_is),
            custom_fields=optional(rest, "customFields", CreatePersonRequestCustomFields.from_dict),
            manager_email=optional(rest, "managerEmail", as_is),
            manager_identifier=optional(rest, "managerIdentifier", as_is),
            manager_cardholder_group_name=optional(rest, "managerCardholderGroupName", as_is),
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
