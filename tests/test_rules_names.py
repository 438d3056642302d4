"""Names are spelled as the client generator spells them."""

import pytest

from scripts.rules.name_spelling import is_camel_case, is_pascal_case, nearest, python_name


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("updatePhoto", "update_photo"),
        ("card-template-id", "card_template_id"),
        ("AFiImageId", "afi_image_id"),
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
