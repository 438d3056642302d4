"""Texts without secrets, photos and personal data."""

import pytest

from scripts.generate.runtime.redaction import excerpt, masked, sensitive_values
from scripts.generate.runtime.types import File


def test_sensitive_values_are_found_at_any_depth() -> None:
    data = {
        "target": {"email": "a@b.example", "tags": [{"dob": 19700101}, {"x": "open"}]},
        "photo": File(b"x"),
        "flag": True,
        "nothing": None,
        "group": {"inner": ["one", {"two": "three"}]},
    }
    names = ("email", "dob", "photo", "flag", "nothing", "group")

    assert sensitive_values(data, names) == ["a@b.example", "19700101", "one", "three"]


def test_secrets_are_masked_longest_first() -> None:
    assert masked("token-long token", ["token", "token-long"]) == "*** ***"


def test_a_secret_too_short_to_mask_leaves_the_text_readable() -> None:
    assert masked("status 100", ["1"]) == "status 100"


@pytest.mark.parametrize(
    "shown",
    [
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ",
        "somebody@example.com",
        "+44 7700 900123",
        "eyJhbGciOiJIUzI1NiJ9",
    ],
)
def test_an_excerpt_masks_what_looks_sensitive(shown: str) -> None:
    text = excerpt(f"<p>Bad value {shown} given</p>".encode(), [])

    assert text == "<p>Bad value *** given</p>"


def test_an_excerpt_is_one_short_printable_line() -> None:
    text = excerpt(b"a\r\n  b\x00\x1b[31m\xff" + b" word" * 1000, [])

    assert text.startswith("a b??[31m\N{REPLACEMENT CHARACTER} word")
    assert len(text) == 203
    assert text.endswith("...")


def test_an_excerpt_masks_the_secrets_of_the_call() -> None:
    assert excerpt(b"no user mock-user", ["mock-user"]) == "no user ***"


def test_a_secret_that_the_excerpt_would_cut_in_two_is_masked_whole() -> None:
    secret = "violets are blue"
    text = excerpt(b"x " * 95 + secret.encode(), [secret])

    assert "violets" not in text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (b'{"fn":"Jo","n":1}', '{"fn":***,"n":1}'),
        (b'{"fn" : "J\\"o", "n": 1}', '{"fn" : ***, "n": 1}'),
        (b'{"n":1,"pin":123}', '{"n":1,"pin":***}'),
        (b'{"n":1,"pin":null,"m":2}', '{"n":1,"pin":***,"m":2}'),
        (b'{"n":1,"fn":"cut off', '{"n":1,"fn":***'),
        (b'{"n":1,"fn":{"first":"Jo"},"m":"Jo"}', '{"n":1,"fn":***'),
        (b'{"n":1,"fn":[\n"Jo"]}', '{"n":1,"fn":***'),
    ],
)
def test_an_excerpt_shows_nothing_under_a_sensitive_name(body: bytes, shown: str) -> None:
    assert excerpt(body, [], ("fn", "pin")) == shown
