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
class ScannedSelfie(_OpenModel[Any]):
    """The images of a document and its holder.

    Attributes:
        front: The front.
        back: The back.
        selfie: The holder's face.
    """

    front: File = _field(repr=_hidden, converter=_held_file)
    back: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    selfie: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "front": required("front", File.from_base64),
            "back": optional("back", File.from_base64),
            "selfie": optional("selfie", File.from_base64),
        }


class ScannedSelfieDict(TypedDict, total=False):
    """The JSON data of `ScannedSelfie`, as a plain dict."""

    front: Required[FileInput]
    back: FileInput
    selfie: FileInput


@define(kw_only=True, repr=False, eq=False)
class ScanSelfieTarget(_OpenModel[Any]):
    """The images and the customer.

    Attributes:
        document: The images of a document and its holder.
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

    document: ScannedSelfie
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
            "document": required("document", ScannedSelfie.from_dict),
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


class ScanSelfieTargetDict(TypedDict, total=False):
    """The JSON data of `ScanSelfieTarget`, as a plain dict."""

    document: Required[ScannedSelfie | ScannedSelfieDict]
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
class ScanSelfieRequest(_OpenModel[Any]):
    """A document to scan.

    Attributes:
        service: Selects this service.
        rules: The set of rules; empty for the base set.
        reference: The account's own reference.
        target: The images and the customer.
    """

    service: Literal["DCAMSPLUS5.0.Enhanced.Selfie"] = "DCAMSPLUS5.0.Enhanced.Selfie"
    rules: str | Unset = UNSET
    reference: str | Unset = UNSET
    target: ScanSelfieTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("DCAMSPLUS5.0.Enhanced.Selfie")),
            "rules": optional("rules", text),
            "reference": optional("reference", text),
            "target": required("target", ScanSelfieTarget.from_dict),
        }
