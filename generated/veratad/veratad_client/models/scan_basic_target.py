from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.license_images import LicenseImages, LicenseImagesDict
from ..models.scan_basic_target_passport import ScanBasicTargetPassport, ScanBasicTargetPassportDict


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
            "age": optional("age", as_is),
            "fn": optional("fn", as_is),
            "ln": optional("ln", as_is),
            "dob": optional("dob", as_is),
            "test_key": optional("test_key", as_is),
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
