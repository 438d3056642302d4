"""Texts without secrets, photos and personal data."""

import html
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.generate.runtime.redaction import excerpt, masked, masked_message, sensitive_values
from scripts.generate.runtime.types import File
from scripts.spec import load

SPECS = sorted((Path(__file__).parent.parent / "specs").glob("*.yaml"))
SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    lambda secret: json.dumps(secret)[1:-1],
    lambda secret: json.dumps(secret, ensure_ascii=False)[1:-1],
    lambda secret: json.dumps(secret)[1:-1].replace("/", "\\/"),
    lambda secret: quote(secret, safe=""),
    quote,
    quote_plus,
    html.escape,
    lambda secret: secret.encode("ascii", "xmlcharrefreplace").decode(),
)


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


@pytest.mark.parametrize("spelled", SPELLINGS)
@given(st.text(st.characters(codec="utf-8"), min_size=4, max_size=20))
def test_a_secret_is_masked_as_json_addresses_and_html_spell_it(
    spelled: Callable[[str], str], secret: str
) -> None:
    assert masked(f"<{spelled(secret)}>", [secret]) == "<***>"


@pytest.mark.parametrize(
    "shown",
    [
        "HUNTER2/ÖL&\"X'",
        r"hunter2\/\u00F6l&\"x'",
        r"hunter2/\u00f6l\u0026\"x\u0027",
        "hunter2%2f%c3%b6l%26%22x%27",
        "Hunter2&#47;&ouml;l&amp;&quot;x&#039;",
        "hunter2/&#xF6;l&amp;&#34;x&apos;",
    ],
)
def test_a_secret_is_masked_in_any_case_and_partly_escaped(shown: str) -> None:
    assert masked(f"no {shown}!", ["hunter2/öl&\"x'"]) == "no ***!"


def test_of_a_long_secret_nothing_is_shown_and_looking_for_it_takes_no_time() -> None:
    started = time.process_time()
    assert masked("bad " + "x/" * 300 + "!", ["x/" * 300]) == "bad ***"
    assert masked("bad", ["ä/" * 10**6] * 50) == "bad"
    assert time.process_time() - started < 5


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


@pytest.mark.parametrize("before", range(1500, 2200, 5))
@pytest.mark.parametrize("secret", ["hunter2secret", "ö/" * 30])
def test_no_part_of_a_secret_is_shown_where_the_reading_ends(before: int, secret: str) -> None:
    for spelled in SPELLINGS:
        text = excerpt(f"{' ' * before}{spelled(secret)}{' x' * 5000}".encode(), [secret])
        assert not set(text) - set("*x. ")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ('{"Home Address":"12 Main Street","n":1.5}', '{"Home Address":***,"n":1.5}'),
        ('{"firstName" : "Jane", "ok": true}', '{"firstName" : ***, "ok": true}'),
        ('{"firstName":"Jane', '{"firstName":***'),
        ('{"firstName":"Jane\\', '{"firstName":***'),
        ('{"firstName":"J\\"ane","x":null}', '{"firstName":***,"x":null}'),
        ('{"firstNa', "{***"),
        ('{"names":["Jane",7,"Jo"]}', '{"names":[***,7,***]}'),
        ('[["Jane"],{"a":{"b":"c"}}]', '[[***],{"a":{"b":***}}]'),
        ('\ufeff{"a":["Jane"]}', '?{"a":[***]}'),
        ('<script>{"firstName":"Jane"}', '<script>{"firstName":***}'),
        ('{"size":"5" tall","firstName":"Jane"}', '{"size":*** tall***firstName***'),
        ('{"message":"No photo","Code" : "E1"}', '{"message":"No photo","Code" : "E1"}'),
        ('{"error":{"reason":"Cut off', '{"error":{"reason":"Cut off'),
        ('{"message":"mail a@b.example"}', '{"message":"mail ***"}'),
        ('{"message":"{\\"firstName\\":\\"Jane\\"}"}', '{"message":***}'),
        ('{"a@b.example":1}', '{"***":1}'),
    ],
)
def test_of_json_an_excerpt_shows_names_and_no_texts_but_of_failures(body: str, shown: str) -> None:
    assert excerpt(body.encode(), []) == shown


@pytest.mark.parametrize("piece", ['"', '"\\', '"a  ', '"":', '"error":"', "{", "a@", "1 "])
def test_no_body_takes_long_to_be_shown(piece: str) -> None:
    started = time.process_time()
    excerpt(b"{" + piece.encode() * 10**5, ["secret"], ("error",))
    masked_message(piece * 10**5, ["secret"])
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "shown",
    [
        "somebody@example.com",
        "+44 7700 900123",
        "+1 (555) 123-4567",
        "(555) 123-4567",
        "555.123.4567",
        "07700900123",
        "123-45-6789",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ",
        "d41d8cd98f00b204e9800998ecf8427e",
        "MOCK-user",
    ],
)
def test_a_vendors_message_is_shown_without_what_looks_sensitive(shown: str) -> None:
    assert masked_message(f"Value {shown} is invalid", ["mock-user"]) == "Value *** is invalid"


@pytest.mark.parametrize(
    "words",
    [
        "Photo 1412260 not found (code E-1001, error 0x80070005)",
        "Locked from 2024-01-15 10:30:00 to 2024-01-20T11:00:00.123456+00:00",
        "Locked since 01/15/2024 10:30, 15.01.2024 10:30 or Mon, 25 Nov 2024 20:12:11 GMT",
        "5242880 of 10485760 bytes",
        "192.168.100.101 is not allowed, see 123e4567-e89b-12d3-a456-426614174000",
        "No 12345678-1234-1234-1234-426614174000",
        "ERR_PHOTO_0042_TOO_LARGE_FOR_UPLOAD: use update-status/service-2-name/of-a-path",
    ],
)
def test_a_vendors_words_stay_readable(words: str) -> None:
    assert masked_message(words, []) == words


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_documented_failure_is_shown_unchanged(path: Path) -> None:
    data = load(path).data
    told_by = [each for each in _members(data, "x-failure") if isinstance(each, dict)]
    paths = {each[part] for each in told_by for part in ("message", "code") if part in each}
    names = {path.rpartition(".")[2] for path in paths}
    texts = [text for name in names for each in _members(data, name) for text in _texts(each)]

    assert texts or not names
    assert [masked_message(text, []) for text in texts] == texts


def _members(data: Any, name: str) -> Iterator[Any]:
    """Return what is under a name, at any depth."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if key == name:
            yield value
        if isinstance(value, dict | list):
            yield from _members(value, name)


def _texts(data: Any) -> list[str]:
    """Return a text of an example, or those that a schema lists."""
    if isinstance(data, dict):
        return [text for key in ("const", "enum", "examples") for text in _texts(data.get(key))]
    if isinstance(data, list):
        return [text for each in data for text in _texts(each)]
    return [data] if isinstance(data, str) else []


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


@pytest.mark.parametrize(
    "words",
    [
        "Request ID: 4bf92f3577b34da6a3ce929d0e0e4736 failed",
        "order 1234567890123 is unknown",
        "see incident 00f067aa-0ba9-02b7-1234-1234567890ab.",
        "trace_id=4bf92f3577b34da6a3ce929d0e0e4736",
        "Order no. 20261126001 is closed",
    ],
)
def test_the_id_of_a_request_or_an_order_stays(words: str) -> None:
    assert masked_message(words, []) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("request 4bf92f3577b34da6a3ce929d0e0e4736", "request ***"),
        ("order of +44 7700 900123", "order of ***"),
        ("token 0af7651916cd43dd8448eb211c80319c", "token ***"),
        ("order jane@example.org", "order ***"),
    ],
)
def test_what_is_sensitive_is_masked_next_to_such_a_word(words: str, shown: str) -> None:
    assert masked_message(words, ["4bf92f3577b34da6a3ce929d0e0e4736"]) == shown
