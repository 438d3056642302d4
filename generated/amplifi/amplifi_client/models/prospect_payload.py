from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, nullable, optional, settled as _settled
from ..models.date_of_birth import DateOfBirth
from ..models.identity_document import IdentityDocument
from ..models.payload_address import PayloadAddress
from ..models.person_name import PersonName
from ..models.prospect_client import ProspectClient
from ..models.prospect_payload_extra import ProspectPayloadExtra
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class ProspectPayload(_Model):
    """The data that the prospect's segment requires.

    The first three properties are those of the page's table; the others are those of the
    overview, whose payload has no `client` and may differ between segments.

    Attributes:
        referral: The code that the prospect received from a friend.
        referrer_a_fi_user_id: The id of the user who referred the prospect.
        client: The prospect as a client. The table continues where its text was cut off.
        name: The name of the prospect.
        address: An address of the prospect, the main one or, in `address1`, further details
            of it. It has the country in another property than the address of a client.
        address1: An address of the prospect, the main one or, in `address1`, further
            details of it. It has the country in another property than the address of a
            client.
        dob: The date of birth of the prospect, as a time and in its parts.
        document: An identity document of the prospect, such as a driver's license.
        extra: Further data, with any properties; their content could not be read.
    """

    referral: str | None | Unset = UNSET
    referrer_a_fi_user_id: str | None | Unset = UNSET
    client: ProspectClient | Unset = UNSET
    name: PersonName | Unset = _field(default=UNSET, repr=_hidden)
    address: PayloadAddress | Unset = _field(default=UNSET, repr=_hidden)
    address1: PayloadAddress | Unset = _field(default=UNSET, repr=_hidden)
    dob: DateOfBirth | Unset = _field(default=UNSET, repr=_hidden)
    document: IdentityDocument | Unset = _field(default=UNSET, repr=_hidden)
    extra: ProspectPayloadExtra | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.referral, Unset):
            data["referral"] = self.referral
        if not isinstance(self.referrer_a_fi_user_id, Unset):
            data["referrerAFiUserId"] = self.referrer_a_fi_user_id
        if not isinstance(self.client, Unset):
            data["client"] = self.client.to_dict()
        if not isinstance(self.name, Unset):
            data["name"] = self.name.to_dict()
        if not isinstance(self.address, Unset):
            data["address"] = self.address.to_dict()
        if not isinstance(self.address1, Unset):
            data["address1"] = self.address1.to_dict()
        if not isinstance(self.dob, Unset):
            data["dob"] = self.dob.to_dict()
        if not isinstance(self.document, Unset):
            data["document"] = self.document.to_dict()
        if not isinstance(self.extra, Unset):
            data["extra"] = self.extra.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            referral=optional(rest, "referral", nullable(as_is)),
            referrer_a_fi_user_id=optional(rest, "referrerAFiUserId", nullable(as_is)),
            client=optional(rest, "client", ProspectClient.from_dict),
            name=optional(rest, "name", PersonName.from_dict),
            address=optional(rest, "address", PayloadAddress.from_dict),
            address1=optional(rest, "address1", PayloadAddress.from_dict),
            dob=optional(rest, "dob", DateOfBirth.from_dict),
            document=optional(rest, "document", IdentityDocument.from_dict),
            extra=optional(rest, "extra", ProspectPayloadExtra.from_dict),
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
