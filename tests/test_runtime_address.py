"""Where calls go, and where they must never go."""

import pytest

from scripts.generate.runtime.address import checked_base_url, filled_path, query_string
from scripts.generate.runtime.errors import UsageError


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example",
        "https://api.example:8443/v2",
        "http://localhost:4010/cloudcard",
        "http://127.0.0.1:4010",
        "http://127.8.8.8",
        "http://[::1]:4010",
        "http://mock.localhost",
    ],
)
def test_https_and_the_loopback_are_taken(url: str) -> None:
    assert checked_base_url(url) == url
    assert checked_base_url(f"{url}/") == url


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example",
        "http://127.0.0.1.evil.example",
        "http://0.0.0.0",
        "http://localhost.evil.example",
        "http://2130706433",
        "ftp://api.example",
        "api.example",
        "//api.example",
        "https://",
        "https:///path",
        "https://api.example?x=1",
        "https://api.example#x",
        "https://user:pass@api.example",
        "https://good.example\\@evil.example",
        "https://api.example:99999999",
        "https://[::1",
        "https://api.example/a/../b",
        "https://api.example/\n",
        "",
    ],
)
def test_an_address_to_which_secrets_must_not_go_is_rejected(url: str) -> None:
    with pytest.raises(UsageError, match=r"base URL|in the clear"):
        checked_base_url(url)


def test_arguments_are_quoted_in_the_path() -> None:
    assert filled_path("/photo/{id}", {"id": 7}, "x") == "/photo/7"
    assert filled_path("/{a}/x/{b}", {"a": "Ä b/c?d#e", "b": True}, "x") == (
        "/%C3%84%20b%2Fc%3Fd%23e/x/true"
    )
    assert filled_path("/{a}", {"a": "%2e%2e"}, "x") == "/%252e%252e"


@pytest.mark.parametrize("value", ["", None, ".", "..", "../admin", "a/../b", "a\\..\\b"])
def test_an_argument_that_would_lead_to_another_path_is_rejected(value: object) -> None:
    with pytest.raises(UsageError, match="updatePhoto: id ") as caught:
        filled_path("/photo/{id}", {"id": value}, "updatePhoto")
    assert caught.value.operation == "updatePhoto"


def test_a_query_is_quoted_in_order() -> None:
    assert query_string([("Face Camera", "true"), ("a&b", "c=d"), ("a&b", "ä")]) == (
        "?Face%20Camera=true&a%26b=c%3Dd&a%26b=%C3%A4"
    )
    assert query_string([]) == ""
