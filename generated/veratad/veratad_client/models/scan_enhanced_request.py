from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import (
    UNSET,
    File,
    FileInput,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
)


@define(kw_only=True, repr=False, eq=False)
class ScannedDocument(_OpenModel[Any]):
    """The images of a document.

    Attributes:
        front: The front.
        back: The back.
    """

    front: File = _field(repr=_hidden, converter=_held_file)
    back: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "front": required("front", File.from_base64),
            "back": optional("back", File.from_base64),
        }


class ScannedDocumentDict(TypedDict, total=False):
    """The JSON data of `ScannedDocument`, as a plain dict."""

    front: Required[FileInput]
    back: FileInput


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
            "age": required("age", text),
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "addr": optional("addr", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "zip_": optional("zip", text),
            "dob": optional("dob", text),
            "test_key": optional("test_key", text),
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


@define(kw_only=True, repr=False, eq=False)
class ScanEnhancedRequest(_OpenModel[Any]):
    """A document to scan.

    Attributes:
        service: Selects this service.
        rules: The set of rules; empty for the base set.
        reference: The account's own reference.
        target: The images and the customer.
    """

    service: Literal["DCAMSPLUS5.0.Enhanced"] = "DCAMSPLUS5.0.Enhanced"
    rules: str | Unset = UNSET
    reference: str | Unset = UNSET
    target: ScanEnhancedTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("DCAMSPLUS5.0.Enhanced")),
            "rules": optional("rules", text),
            "reference": optional("reference", text),
            "target": required("target", ScanEnhancedTarget.from_dict),
        }
