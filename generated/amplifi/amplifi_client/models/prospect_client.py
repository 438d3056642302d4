from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    anything,
    as_is,
    nullable,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.address import Address, AddressDict


@define(kw_only=True, repr=False, eq=False)
class ProspectClient(_OpenModel[Any]):
    """The prospect as a client.

    The table continues where its text was cut off.

    Attributes:
        email: The e-mail address.
        mobile: The number of the mobile phone.
        is_intro_seen: True if the introduction is to be shown to the user, according to the table.
            The name states the opposite, that it was seen; ask PayGears before you rely on either.
        name: The name, of an entity according to the readable part of its description; its type
            could not be read.
        address: A postal address.
    """

    email: str = _field(repr=_hidden)
    mobile: str = _field(repr=_hidden)
    is_intro_seen: bool | None | Unset = UNSET
    name: Any | Unset = _field(default=UNSET, repr=_hidden)
    address: Address | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "email": required("email", as_is),
            "mobile": required("mobile", as_is),
            "is_intro_seen": optional("isIntroSeen", nullable(as_is)),
            "name": optional("name", anything),
            "address": optional("address", Address.from_dict),
        }


class ProspectClientDict(TypedDict, total=False):
    """The JSON data of `ProspectClient`, as a plain dict."""

    email: Required[str]
    mobile: Required[str]
    isIntroSeen: bool | None
    name: Any
    address: Address | AddressDict
