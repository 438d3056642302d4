"""Writing arguments as query parameters, headers and cookies."""

from typing import Any

import pytest

from scripts.generate.runtime import parameter_writing as parameters
from scripts.generate.runtime.errors import UsageError
from scripts.generate.runtime.parameter_writing import Pairs
from scripts.generate.runtime.types import UNSET


def test_a_list_is_one_parameter_per_item() -> None:
    pairs: Pairs = []
    parameters.add(pairs, "a", [1, True])
    parameters.add(pairs, "b", "x")

    assert pairs == [("a", "1"), ("a", "true"), ("b", "x")]


def test_a_joined_list_is_one_parameter() -> None:
    pairs: Pairs = []
    parameters.add_joined(pairs, "a", [1, 2])
    parameters.add_joined(pairs, "b", 3)

    assert pairs == [("a", "1,2"), ("b", "3")]


def test_an_empty_joined_list_is_sent_as_it_may_mean_none_where_nothing_means_all() -> None:
    pairs: Pairs = []
    parameters.add_joined(pairs, "a", [])

    assert pairs == [("a", "")]


def test_properties_are_written_under_their_own_names_or_in_brackets() -> None:
    pairs: Pairs = []
    parameters.add_members(pairs, {"x": 1, "y": [2, 3]})
    parameters.add_deep(pairs, "filter", {"x": 1})

    assert pairs == [("x", "1"), ("y", "2"), ("y", "3"), ("filter[x]", "1")]


def test_flags_are_parameters_named_by_the_caller() -> None:
    pairs: Pairs = []
    parameters.add_flags(pairs, ["Face Camera", "Color Photo"], "true")

    assert pairs == [("Face Camera", "true"), ("Color Photo", "true")]


@pytest.mark.parametrize("text", ["Face", b"Face", ""])
def test_one_text_is_not_a_list_of_flags(text: Any) -> None:
    pairs: Pairs = []

    with pytest.raises(UsageError, match="put it in brackets"):
        parameters.add_flags(pairs, text, "true")
    assert pairs == []


def test_what_is_unset_or_null_is_left_out() -> None:
    pairs: Pairs = []
    headers: dict[str, str] = {}
    for nothing in (UNSET, None):
        parameters.add(pairs, "a", nothing)
        parameters.add_joined(pairs, "a", nothing)
        parameters.add_members(pairs, nothing)
        parameters.add_deep(pairs, "a", nothing)
        parameters.put(headers, "a", nothing)
    parameters.add_flags(pairs, UNSET, "true")

    assert (pairs, headers) == ([], {})


def test_a_header_is_text() -> None:
    headers: dict[str, str] = {}
    parameters.put(headers, "X-Dry-Run", True)  # the value

    assert headers == {"X-Dry-Run": "true"}
