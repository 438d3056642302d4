from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import as_is, members, nullable, optional, shown as _shown
from ..models.prospect_client import ProspectClient
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False)
class ProspectPayload:
    """What the prospect's segment needs.

    The members that are described here are those of the page's table; the overview shows a
    payload without any of them, so others are allowed.

    Attributes:
        referral: The code that a friend gave to the prospect.
        referrer_a_fi_user_id: The id of the user who referred the prospect.
        client: The prospect as a client. The table goes on where its text was cut.
    """

    referral: str | None | Unset = UNSET
    referrer_a_fi_user_id: str | None | Unset = UNSET
    client: ProspectClient | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def __repr__(self) -> str:
        return _shown(self)

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.referral, Unset):
            data["referral"] = self.referral
        if not isinstance(self.referrer_a_fi_user_id, Unset):
            data["referrerAFiUserId"] = self.referrer_a_fi_user_id
        if not isinstance(self.client, Unset):
            data["client"] = self.client.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            referral=optional(rest, "referral", nullable(as_is)),
            referrer_a_fi_user_id=optional(rest, "referrerAFiUserId", nullable(as_is)),
            client=optional(rest, "client", ProspectClient.from_dict),
        )
        made.additional_properties = rest
        return made

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
