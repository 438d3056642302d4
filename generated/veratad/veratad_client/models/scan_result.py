from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required, text
from photo_id_runtime.types import UNSET, OpenStrEnum as _OpenStrEnum, Unset, hidden as _hidden

from ..models.scan_meta import ScanMeta
from ..models.scan_outcome import ScanOutcome


class ScannedDataDocumentType(_OpenStrEnum):
    """The kind of document."""

    DRIVERS_LICENSE = "DRIVERS LICENSE"
    PASSPORT = "PASSPORT"
    IDENTITY_CARD = "IDENTITY CARD"
    UNKNOWN = "UNKNOWN"


@define(kw_only=True, repr=False, eq=False)
class ScannedData(_OpenModel[Any]):
    """The data that were read from the document.

    Attributes:
        first_name
        last_name
        middle_name
        full_address
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
        country_code: The ISO code of the country, two or three letters.
        document_type: The kind of document.
    """

    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | Unset = _field(default=UNSET, repr=_hidden)
    full_address: str | Unset = _field(default=UNSET, repr=_hidden)
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
    country_code: str | Unset = UNSET
    document_type: ScannedDataDocumentType | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "first_name": optional("FirstName", text),
            "last_name": optional("LastName", text),
            "middle_name": optional("MiddleName", text),
            "full_address": optional("FullAddress", text),
            "address": optional("Address", text),
            "city": optional("City", text),
            "state": optional("State", text),
            "zip_": optional("Zip", text),
            "date_of_birth": optional("DateOfBirth", text),
            "height": optional("Height", text),
            "sex": optional("Sex", text),
            "eye_color": optional("EyeColor", text),
            "document_number": optional("DocumentNumber", text),
            "issue_date": optional("IssueDate", text),
            "expiration_date": optional("ExpirationDate", text),
            "country_code": optional("CountryCode", text),
            "document_type": optional("DocumentType", ScannedDataDocumentType),
        }


@define(kw_only=True, repr=False, eq=False)
class ScanOutput(_OpenModel[Any]):
    """The data that were read.

    Attributes:
        documents: The data that were read from the document.
    """

    documents: ScannedData | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"documents": optional("documents", ScannedData.from_dict)}


@define(kw_only=True, repr=False, eq=False)
class ScanResult(_OpenModel[Any]):
    """The result of a scan; the outcome is in `result`.

    Attributes:
        output: The data that were read.
        meta: The call.
        result: The outcome.
    """

    output: ScanOutput | Unset = UNSET
    meta: ScanMeta | Unset = UNSET
    result: ScanOutcome

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "output": optional("output", ScanOutput.from_dict),
            "meta": optional("meta", ScanMeta.from_dict),
            "result": required("result", ScanOutcome.from_dict),
        }
