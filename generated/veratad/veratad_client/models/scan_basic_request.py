from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
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
class LicenseImages(_OpenModel[Any]):
    """The images of a license.

    Attributes:
        front: The front.
        back: The back.
        state: The state that issued it.
        region: The region, empty for the United States; five others are Asia, Australia, Africa,
            Canada and Europe.
    """

    front: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    back: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    state: str | Unset = UNSET
    region: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "front": optional("front", File.from_base64),
            "back": optional("back", File.from_base64),
            "state": optional("state", text),
            "region": optional("region", text),
        }


class LicenseImagesDict(TypedDict, total=False):
    """The JSON data of `LicenseImages`, as a plain dict."""

    front: FileInput
    back: FileInput
    state: str
    region: str


@define(kw_only=True, repr=False, eq=False)
class ScanBasicTargetPassport(_MapModel[Any]):
    """The images of a passport, whose names could not be read; not used if there is a license."""


ScanBasicTargetPassportDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class ScanBasicTarget(_OpenModel[Any]):
    """The images and the customer.

    Attributes:
        license_: The images of a license.
        passport: The images of a passport, whose names could not be read; not used if there is a
            license.
        age: The age to check: a number and a plus sign.
        fn: First name.
        ln: Last name.
        dob: Date of birth, year, month and day without separators (YYYYMMDD).
        test_key: Selects a known response, free of charge.
    """

    license_: LicenseImages | Unset = UNSET
    passport: ScanBasicTargetPassport | Unset = UNSET
    age: str | Unset = UNSET
    fn: str | Unset = _field(default=UNSET, repr=_hidden)
    ln: str | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | Unset = _field(default=UNSET, repr=_hidden)
    test_key: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "license_": optional("license", LicenseImages.from_dict),
            "passport": optional("passport", ScanBasicTargetPassport.from_dict),
            "age": optional("age", text),
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "dob": optional("dob", text),
            "test_key": optional("test_key", text),
        }


class ScanBasicTargetDict(TypedDict, total=False):
    """The JSON data of `ScanBasicTarget`, as a plain dict."""

    license: LicenseImages | LicenseImagesDict
    passport: ScanBasicTargetPassport | ScanBasicTargetPassportDict
    age: str
    fn: str
    ln: str
    dob: str
    test_key: str


@define(kw_only=True, repr=False, eq=False)
class ScanBasicRequest(_OpenModel[Any]):
    """A document to scan.

    Attributes:
        service: Selects this service.
        rules: The set of rules; empty for the base set.
        reference: The account's own reference.
        target: The images and the customer.
    """

    service: Literal["DCAMSPLUS5.0"] = "DCAMSPLUS5.0"
    rules: str | Unset = UNSET
    reference: str | Unset = UNSET
    target: ScanBasicTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("DCAMSPLUS5.0")),
            "rules": optional("rules", text),
            "reference": optional("reference", text),
            "target": required("target", ScanBasicTarget.from_dict),
        }
