"""Multipart forms as they are sent: what makes one invalid may be gone on the wire."""

from typing import Any

import pytest
from requests import PreparedRequest, Request

from scripts.fuzz import forms, policy
from scripts.fuzz.answers import Answers
from scripts.spec import SPECS, Operation, load

DOCUMENT = load(SPECS / "cloudcard.yaml")
CSV = ("people.csv", b"email\n")


def operation(name: str) -> Operation:
    return next(each for each in DOCUMENT.operations if each.id == name)


UPLOAD = operation("createBulkAction")


def sent(*parts: tuple[str, Any]) -> PreparedRequest:
    files = [(name, value if isinstance(value, tuple) else (None, value)) for name, value in parts]
    return Request("POST", "http://127.0.0.1:4010/cloudcard/bulk-action", files=files).prepare()


@pytest.mark.parametrize("text", ["{}", "[1]", "3110", "true", "null", ""])
def test_a_part_that_may_be_a_text_is_right_whatever_it_was_made_from(text: str) -> None:
    assert forms.fits_as_sent(DOCUMENT, UPLOAD, sent(("csv", CSV), ("quoteChar", text)))


@pytest.mark.parametrize(
    "part",
    [
        ("hasHeaderRow", "maybe"),
        ("skipLines", "{}"),
        ("skipLines", "1.5"),
        ("actionDefault", "RESTORE"),
    ],
)
def test_a_part_that_its_schema_refuses_as_it_stands_makes_the_form_invalid(
    part: tuple[str, str],
) -> None:
    assert not forms.fits_as_sent(DOCUMENT, UPLOAD, sent(("csv", CSV), part))


def test_a_form_that_lacks_a_required_part_is_invalid() -> None:
    assert not forms.fits_as_sent(DOCUMENT, UPLOAD, sent(("quoteChar", "'")))


def test_a_part_that_is_sent_twice_is_no_text() -> None:
    twice = sent(("csv", CSV), ("quoteChar", "a"), ("quoteChar", "b"))
    assert not forms.fits_as_sent(DOCUMENT, UPLOAD, twice)


def test_a_form_is_read_with_the_types_of_its_schema() -> None:
    parts = sent(("csv", CSV), ("skipLines", "2"), ("hasHeaderRow", "false"), ("quoteChar", "1"))
    read = {"csv": "email\n", "skipLines": 2, "hasHeaderRow": False, "quoteChar": "1"}
    assert forms.as_sent(DOCUMENT, UPLOAD, parts) == read


def test_another_body_is_no_form() -> None:
    other = Request("POST", "http://127.0.0.1:4010/cloudcard/bulk-action", json={}).prepare()
    assert forms.as_sent(DOCUMENT, UPLOAD, other) is None
    assert not forms.fits_as_sent(DOCUMENT, UPLOAD, other)


def test_the_narrowing_is_stated_for_operations_that_take_a_form_and_for_no_others() -> None:
    stated = {
        each.operation
        for each in policy.narrowings(DOCUMENT, Answers(DOCUMENT))
        if each.check == "negative_data_rejection"
    }
    assert stated == {"POST /bulk-action"}
