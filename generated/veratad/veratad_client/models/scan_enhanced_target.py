from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.scanned_document import ScannedDocument, ScannedDocumentDict


@define(kw_only=True, repr=False, eq=False)
class ScanEnhancedTarget(_OpenModel[Any]):
    """The images and the customer.

    Attributes:
        document: The images of a document.
        age: The age to check: a number and a plus sign.
        fn: First name.
        ln: Last name.
        addr: Street and house number.
        city: City of the address.
        state: State of the address, two letters in the sample.
        zip_: Postal code.
        dob: Date of birth, year, month and day without separators (YYYYMMDD).
        test_key: Selects a known response, free of charge.
    """

    document: ScannedDocument
    age: str
    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    addr: str | Unset = _field(default=UNSET, repr=_hidden)
    city: str | Unset = _field(default=UNSET, repr=_hidden)
    state: str | Unset = _field(default=UNSET, repr=_hidden)
    zip_: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    test_key: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "document": required("document", ScannedDocument.from_dict),
            "age": required("age", as_is),
            "fn": optional("fn", as_is),
            "ln": optional("ln", as_is),
            "addr": optional("addr", as_is),
            "city": optional("city", as_is),
            "state": optional("state", as_is),
            "zip_": optional("zip", as_is),
            "dob": optional("dob", as_is),
            "test_key": optional("test_key", as_is),
        }


class ScanEnhancedTargetDict(TypedDict, total=False):
    """The JSON data of `ScanEnhancedTarget`, as a plain dict."""

    document: Required[ScannedDocument | ScannedDocumentDict]
    age: Required[str]
    fn: str
    ln: str
    addr: str
    city: str
    state: str
    zip: str
    dob: str
    test_key: str
