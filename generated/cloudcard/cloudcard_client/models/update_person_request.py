from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class UpdatePersonRequest(_Model):
    """The properties to change; every property is optional.

    Any additional property is a custom field of that name.

    Attributes:
        email: The person's e-mail address, which is also the user name.
        identifier: The organization's own number of the person, unique in the organization.
        role_director: Whether the person is a director.
        role_office: Whether the person belongs to the office.
        cardholder_group_name: The e-mail recipient group of the person.
        additional_photo_required: Whether the person has to submit all supporting
            documents.
        enabled: Whether the person may log in.
    """

    email: str | Unset = _field(default=UNSET, repr=_hidden)
    identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    role_director: bool | Unset = UNSET
    role_office: bool | Unset = UNSET
    cardholder_group_name: str | Unset = UNSET
    additional_photo_required: bool | Unset = UNSET
    enabled: bool | Unset = UNSET
    additional_properties: dict[str, str] = _field(
        init=False, factory=dict[str, str], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.email, Unset):
            data["email"] = self.email
        if not isinstance(self.identifier, Unset):
            data["identifier"] = self.identifier
        if not isinstance(self.role_director, Unset):
            data["ROLE_DIRECTOR"] = self.role_director
        if not isinstance(self.role_office, Unset):
            data["ROLE_OFFICE"] = self.role_office
        if not isinstance(self.cardholder_group_name, Unset):
            data["cardholderGroupName"] = self.cardholder_group_name
        if not isinstance(self.additional_photo_required, Unset):
            data["additionalPhotoRequired"] = self.additional_photo_required
        if not isinstance(self.enabled, Unset):
            data["enabled"] = self.enabled
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            email=optional(rest, "email", as_is),
            identifier=optional(rest, "identifier", as_is),
            role_director=optional(rest, "ROLE_DIRECTOR", as_is),
            role_office=optional(rest, "ROLE_OFFICE", as_is),
            cardholder_group_name=optional(rest, "cardholderGroupName", as_is),
            additional_photo_required=optional(rest, "additionalPhotoRequired", as_is),
            enabled=optional(rest, "enabled", as_is),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Give the names of the members that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> str:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: str) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
