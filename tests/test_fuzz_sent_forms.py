"""Multipart forms as sent: a form can lose what makes it invalid."""

from typing import Any

import pytest
from requests import PreparedRequest, Request

from scripts.fuzz import replaced_checks, sent_forms
from scripts.fuzz.outcomes import Outcomes
from scripts.spec import Operation
from tests.vendors import document

DOCUMENT = document("cloudcard")
CSV = ("people.csv", b"email\n")


def operation(name: str) -> Operation:
    return next(each for each in DOCUMENT.operations if each.id == name)


UPLOAD = operation("createBulkAction")


def sent(*parts: tuple[str, Any]) -> PreparedRequest:
    files = [(name, value if isinstance(value, tuple) else (None, value)) for name, value in parts]
    return Request("POST", "http://127.0.0.1:4010/cloudcard/bulk-action", files=files).prepare()


@pytest.mark.parametrize("text", ["{}", "[1]", "3110", "true", "null", ""])
def test_a_string_part_is_valid_whatever_its_type_was(text: str) -> None:
    assert sent_forms.fits_as_sent(DOCUMENT, UPLOAD, sent(("csv", CSV), ("quoteChar", text)))


@pytest.mark.parametrize(
    "part",
    [
        ("hasHeaderRow", "maybe"),
        ("skipLines", "{}"),
        ("skipLines", "1.5"),
        ("invitationDefault", "SOME_USERS"),
    ],
)
def test_a_part_that_its_schema_rejects_makes_the_form_invalid(
    part: tuple[str, str],
) -> None:
    assert not sent_forms.fits_as_sent(DOCUMENT, UPLOAD, sent(("csv", CSV), part))


def test_a_form_that_lacks_a_required_part_is_invalid() -> None:
    assert not sent_forms.fits_as_sent(DOCUMENT, UPLOAD, sent(("quoteChar", "'")))


def test_a_part_that_is_sent_twice_is_not_a_string() -> None:
    twice = sent(("csv", CSV), ("quoteChar", "a"), ("quoteChar", "b"))
    assert not sent_forms.fits_as_sent(DOCUMENT, UPLOAD, twice)


def test_a_form_is_read_with_the_types_of_its_schema() -> None:
    parts = sent(("csv", CSV), ("skipLines", "2"), ("hasHeaderRow", "false"), ("quoteChar", "1"))
    read = {"csv": "email\n", "skipLines": 2, "hasHeaderRow": False, "quoteChar": "1"}
    assert sent_forms.as_sent(DOCUMENT, UPLOAD, parts) == read


def test_a_json_body_is_not_a_form() -> None:
    other = Request("POST", "http://127.0.0.1:4010/cloudcard/bulk-action", json={}).prepare()
    assert sent_forms.as_sent(DOCUMENT, UPLOAD, other) is None
    assert not sent_forms.fits_as_sent(DOCUMENT, UPLOAD, other)


def test_checks_are_replaced_only_for_operations_that_accept_a_form() -> None:
    replaced = {
        each.operation
        for each in replaced_checks.replacements(DOCUMENT, Outcomes(DOCUMENT))
        if each.check == "negative_data_rejection"
    }
    assert replaced == {"POST /bulk-action", "POST /api/bulk-action"}
