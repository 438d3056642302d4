from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

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
class ReviewedLicense(_OpenModel[Any]):
    """The images of any identity document.

    Attributes:
        front: The front.
        back: The back.
    """

    front: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)
    back: File | Unset = _field(default=UNSET, repr=_hidden, converter=_held_file)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "front": optional("front", File.from_base64),
            "back": optional("back", File.from_base64),
        }


class ReviewedLicenseDict(TypedDict, total=False):
    """The JSON data of `ReviewedLicense`, as a plain dict."""

    front: FileInput
    back: FileInput


@define(kw_only=True, repr=False, eq=False)
class ManualReviewTarget(_OpenModel[Any]):
    """The images and the customer.

    Attributes:
        license_: The images of any identity document.
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

    license_: ReviewedLicense | Unset = UNSET
    age: str | Unset = UNSET
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
            "license_": optional("license", ReviewedLicense.from_dict),
            "age": optional("age", text),
            "fn": optional("fn", text),
            "ln": optional("ln", text),
            "addr": optional("addr", text),
            "city": optional("city", text),
            "state": optional("state", text),
            "zip_": optional("zip", text),
            "dob": optional("dob", text),
            "test_key": optional("test_key", text),
        }


class ManualReviewTargetDict(TypedDict, total=False):
    """The JSON data of `ManualReviewTarget`, as a plain dict."""

    license: ReviewedLicense | ReviewedLicenseDict
    age: str
    fn: str
    ln: str
    addr: str
    city: str
    state: str
    zip: str
    dob: str
    test_key: str


@define(kw_only=True, repr=False, eq=False)
class ManualReviewRequest(_OpenModel[Any]):
    """A document that people review; at most ten megabytes.

    Attributes:
        service: Selects this service.
        rules: The set of rules; empty for the base set.
        reference: The account's own reference.
        target: The images and the customer.
    """

    service: Literal["DCAMSPLUS5.0.Manual"] = "DCAMSPLUS5.0.Manual"
    rules: str | Unset = UNSET
    reference: str | Unset = UNSET
    target: ManualReviewTarget

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("DCAMSPLUS5.0.Manual")),
            "rules": optional("rules", text),
            "reference": optional("reference", text),
            "target": required("target", ManualReviewTarget.from_dict),
        }
