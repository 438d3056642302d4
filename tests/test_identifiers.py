"""One function splits the names of a spec into words, for every name of a client."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_python_client import strings

from scripts.identifiers import class_name, identifier, snake, words

NAMES = st.text(string.ascii_letters + string.digits + "-_. ", min_size=1).filter(
    lambda name: name[0] in string.ascii_letters
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("photo_base64", "photo_base64"),
        ("imageBase64", "image_base64"),
        ("base64EncodedImage", "base64_encoded_image"),
        ("addressLine1", "address_line1"),
        ("address_line_1", "address_line_1"),
        ("get3dsAvailability", "get3ds_availability"),
        ("t2pd", "t2pd"),
        ("assume3DSecure", "assume_3d_secure"),
        ("base64URL", "base64_url"),
        ("aFiImageId", "afi_image_id"),
        ("referrerAFiUserId", "referrer_afi_user_id"),
        ("planBId", "plan_b_id"),
        ("createABooking", "create_a_booking"),
        ("B2BAccount", "b2b_account"),
        ("IPv4Address", "ipv4_address"),
        ("HTTPValidationError", "http_validation_error"),
        ("photoIDs", "photo_ids"),
        ("siteURL", "site_url"),
        ("emails/list-attachments", "emails_list_attachments"),
        ("page[after]", "page_after"),
        ("ONECLICK,RECURRING", "oneclick_recurring"),
        ("driver's license", "drivers_license"),
        ("_links", "links"),
        ("état", "état"),
        ("+1", "1"),
        ("", ""),
    ],
)
def test_a_name_is_split_once_on_case_and_separators(name: str, expected: str) -> None:
    assert snake(name) == expected
    assert snake(expected) == expected, "a split name stays as it is"


def test_the_words_keep_their_case() -> None:
    assert words("createHTTPError_v2") == ["create", "HTTP", "Error", "v2"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("aFiImage", "AfiImage"),
        ("HTTPValidationError", "HTTPValidationError"),
        ("photo_base64", "PhotoBase64"),
        ("ID123", "ID123"),
        ("photoIDs", "PhotoIds"),
        ("2fa", "Field2fa"),
    ],
)
def test_a_class_has_the_words_of_its_name(name: str, expected: str) -> None:
    assert class_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("class", "class_"), ("max", "max_"), ("2fa", "field_2fa"), ("@type", "type_")],
)
def test_a_name_that_python_needs_gets_another_one(name: str, expected: str) -> None:
    assert identifier(name) == expected


@settings(derandomize=True)
@given(NAMES)
def test_the_parser_makes_the_same_names_of_the_same_words(name: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strings, "split_words", words)
        assert strings.PythonIdentifier(name, prefix="field_") == identifier(name)
        assert strings.ClassName(name, prefix="field_") == class_name(name)
