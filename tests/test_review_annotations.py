"""Python types of a client, compared."""

import pytest

from scripts.review.client.annotations import is_accepted
from scripts.review.client.client_symbols import parts

ENUMS = {"Kind": "str", "Size": "int"}


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        ("str | None | Unset", ("str", "None")),
        ("list[Photo | None] | Unset", ("list[Photo | None]",)),
        ("Literal['a | b'] | File", ("Literal['a | b']", "File")),
        ("", ()),
    ],
)
def test_a_union_is_split_outside_brackets(annotation: str, expected: tuple[str, ...]) -> None:
    assert parts(annotation) == expected


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("str", "str | None"),
        ("int", "float"),
        ("Kind", "str"),
        ("Size", "float"),
        ("Literal['a']", "str"),
        ("list[Kind]", "list[str] | None"),
        ("dict[str, Any]", "Any"),
        ("str | Unset", "str"),
    ],
)
def test_a_type_is_accepted(given: str, wanted: str) -> None:
    assert is_accepted(given, wanted, ENUMS)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("str | None", "str"),
        ("float", "int"),
        ("str", "Kind"),
        ("FileInput", "str"),
        ("Literal[1]", "str"),
        ("list[str]", "list[Kind]"),
        ("Any", "str"),
        ("Kind", "Form"),
    ],
)
def test_a_type_is_not_accepted(given: str, wanted: str) -> None:
    assert not is_accepted(given, wanted, ENUMS)
