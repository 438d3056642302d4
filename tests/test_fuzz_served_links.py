"""A response is that of an example although its links lead to the mock."""

from typing import Any

import pytest

from scripts.fuzz.served_links import is_shown

URL = "http://localhost/acme/photo/1"
EXAMPLE = {"id": 1, "links": [{"bytes": "https://photos.example/a.jpg"}]}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (EXAMPLE, True),
        ({"id": 1, "links": [{"bytes": "http://localhost/acme/_pictures/a.jpg"}]}, True),
        ({"id": 1, "links": [{"bytes": "http://other.example/a.jpg"}]}, False),
        ({"id": 1, "links": [{"bytes": "a.jpg"}]}, False),
        ({"id": 2, "links": [{"bytes": "https://photos.example/a.jpg"}]}, False),
        ({"id": 1, "links": []}, False),
        ({"id": 1}, False),
        ([], False),
    ],
)
def test_a_body_is_an_example_apart_from_links_to_the_mock(body: Any, expected: object) -> None:
    assert is_shown(body, EXAMPLE, URL) is expected
