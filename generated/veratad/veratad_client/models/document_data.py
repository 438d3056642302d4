from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class DocumentData(_OpenModel[Any]):
    """The data that were read from a document.

    Attributes:
        first_name
        last_name
        middle_name
        address
        city
        state
        zip_
        date_of_birth
        height
        sex
        eye_color
        document_number
        issue_date
        expiration_date
    """

    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | Unset = _field(default=UNSET, repr=_hidden)
    address: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    date_of_birth: str | Unset = _field(default=UNSET, repr=_hidden)
    height: str | Unset = _field(default=UNSET, repr=_hidden)
    sex: str | Unset = _field(default=UNSET, repr=_hidden)
    eye_color: str | Unset = _field(default=UNSET, repr=_hidden)
    document_number: str | Unset = _field(default=UNSET, repr=_hidden)
    issue_date: str | Unset = _field(default=UNSET, repr=_hidden)
    expiration_date: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "first_name": optional("FirstName", as_is),
            "last_name": optional("LastName", as_is),
            "middle_name": optional("MiddleName", as_is),
            "address": optional("Address", as_is),
            "city": optional("City", as_is),
            "state": optional("State", as_is),
            "zip_": optional("Zip", as_is),
            "date_of_birth": optional("DateOfBirth", as_is),
            "height": optional("Height", as_is),
            "sex": optional("Sex", as_is),
            "eye_color": optional("EyeColor", as_is),
            "document_number": optional("DocumentNumber", as_is),
            "issue_date": optional("IssueDate", as_is),
            "expiration_date": optional("ExpirationDate", as_is),
        }
