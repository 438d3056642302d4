from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


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
            "id": optional("id", as_is),
            "name": optional("name", as_is),
            "receivable_emails": optional("receivableEmails", as_is),
        }
