from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    nullable,
    optional,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.date_of_birth import DateOfBirth, DateOfBirthDict
from ..models.identity_document import IdentityDocument, IdentityDocumentDict
from ..models.payload_address import PayloadAddress, PayloadAddressDict
from ..models.person_name import PersonName, PersonNameDict
from ..models.prospect_client import ProspectClient, ProspectClientDict
from ..models.prospect_payload_extra import ProspectPayloadExtra, ProspectPayloadExtraDict


@define(kw_only=True, repr=False, eq=False)
class ProspectPayload(_OpenModel[Any]):
    """The data that the prospect's segment requires.

    The first three properties are those of the page's table; the others are those of the overview,
    whose payload has no `client` and may differ between segments.

    Attributes:
        referral: The code that the prospect received from a friend.
        referrer_afi_user_id: The id of the user who referred the prospect.
        client: The prospect as a client. The table continues where its text was cut off.
        name: The name of the prospect.
        address: An address of the prospect, the main one or, in `address1`, further details of it.
            It has the country in another property than the address of a client.
        address1: An address of the prospect, the main one or, in `address1`, further details of it.
            It has the country in another property than the address of a client.
        dob: The date of birth of the prospect, as a time and in its parts.
        document: An identity document of the prospect, such as a driver's license.
        extra: Further data, with any properties; their content could not be read.
    """

    referral: str | None | Unset = UNSET
    referrer_afi_user_id: str | None | Unset = UNSET
    client: ProspectClient | Unset = UNSET
    name: PersonName | Unset = _field(default=UNSET, repr=_hidden)
    address: PayloadAddress | Unset = _field(default=UNSET, repr=_hidden)
    address1: PayloadAddress | Unset = _field(default=UNSET, repr=_hidden)
    dob: DateOfBirth | Unset = _field(default=UNSET, repr=_hidden)
    document: IdentityDocument | Unset = _field(default=UNSET, repr=_hidden)
    extra: ProspectPayloadExtra | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "referral": optional("referral", nullable(as_is)),
            "referrer_afi_user_id": optional("referrerAFiUserId", nullable(as_is)),
            "client": optional("client", ProspectClient.from_dict),
            "name": optional("name", PersonName.from_dict),
            "address": optional("address", PayloadAddress.from_dict),
            "address1": optional("address1", PayloadAddress.from_dict),
            "dob": optional("dob", DateOfBirth.from_dict),
            "document": optional("document", IdentityDocument.from_dict),
            "extra": optional("extra", ProspectPayloadExtra.from_dict),
        }


class ProspectPayloadDict(TypedDict, total=False):
    """The JSON data of `ProspectPayload`, as a plain dict."""

    referral: str | None
    referrerAFiUserId: str | None
    client: ProspectClient | ProspectClientDict
    name: PersonName | PersonNameDict
    address: PayloadAddress | PayloadAddressDict
    address1: PayloadAddress | PayloadAddressDict
    dob: DateOfBirth | DateOfBirthDict
    document: IdentityDocument | IdentityDocumentDict
    extra: ProspectPayloadExtra | ProspectPayloadExtraDict
