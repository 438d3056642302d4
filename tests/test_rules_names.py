"""Names are spelled as the client generator spells them."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_python_client.strings import ClassName, PythonIdentifier

from scripts.rules.name_spelling import (
    class_name,
    is_camel_case,
    is_pascal_case,
    nearest,
    python_name,
)

WIRE_NAMES = st.text(string.ascii_letters + string.digits + "-_. ", min_size=1).filter(
    lambda name: name[0] in string.ascii_letters
)


@settings(derandomize=True)
@given(WIRE_NAMES)
def test_a_name_is_spelled_as_the_generator_spells_functions_and_arguments(name: str) -> None:
    assert python_name(name) == PythonIdentifier(name, prefix="field_")


@settings(derandomize=True)
@given(WIRE_NAMES)
def test_a_name_is_spelled_as_the_generator_spells_classes(name: str) -> None:
    assert class_name(name) == ClassName(name, prefix="field_").removesuffix("_")


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("updatePhoto", "update_photo"),
        ("card-template-id", "card_template_id"),
        ("AFiImageId", "a_fi_image_id"),
        ("class", "class_"),
        ("id", "id"),
    ],
)
def test_the_spelling_of_functions_and_arguments(name: str, spelled: str) -> None:
    assert python_name(name) == spelled


@pytest.mark.parametrize(
    ("word", "meant"),
    [("sumary", "summary"), ("SUMMARY", "summary"), ("zzz", None), (7, None), (None, None)],
)
def test_the_nearest_word_is_the_most_similar_one(word: object, meant: str | None) -> None:
    assert nearest(word, ["summary", "description", "responses"]) == meant


def test_a_word_as_long_as_a_file_is_compared_by_its_beginning() -> None:
    assert nearest("summary" + "x" * 1_000_000, ["summary"]) is None


@pytest.mark.parametrize("name", ["a", "updatePhoto", "createCardV2"])
def test_camel_case(name: str) -> None:
    assert is_camel_case(name)
    assert not is_pascal_case(name)


@pytest.mark.parametrize("name", ["A", "UpdatePhotoRequest", "ID123Card"])
def test_pascal_case(name: str) -> None:
    assert is_pascal_case(name)
    assert not is_camel_case(name)


@pytest.mark.parametrize("name", ["", "update_photo", "Update-Photo", "7th", "foto grafía"])
def test_neither_case(name: str) -> None:
    assert not is_camel_case(name)
    assert not is_pascal_case(name)
