"""Requests as sent."""

import base64
import shlex

import pytest
from requests import PreparedRequest, Request

from scripts.fuzz import sent_requests

URL = "http://127.0.0.1:4010/shop/call"


def request(**options: object) -> PreparedRequest:
    return Request("POST", URL, **options).prepare()  # type: ignore[arg-type]


def test_a_changed_request_is_a_copy() -> None:
    first = request(json={"a": 1}, headers={"X-Key": "mock"})
    sent_requests.with_header(first, "x-key", None)
    sent_requests.with_body(first, {"a": 2})
    assert first.headers["X-Key"] == "mock"
    assert sent_requests.body_of(first) == {"a": 1}


@pytest.mark.parametrize("kind", ["json", "data"])
def test_a_body_is_read_and_written_in_its_media_type(kind: str) -> None:
    changed = sent_requests.with_body(request(**{kind: {"a": "1"}}), {"a": "ä & b"})
    assert sent_requests.body_of(changed) == {"a": "ä & b"}
    assert isinstance(changed.body, bytes)
    assert changed.headers["Content-Length"] == str(len(changed.body))


@pytest.mark.parametrize("body", [b"{", b"\xff", b"[" * 100_000, b""])
def test_invalid_json_has_no_properties(body: bytes) -> None:
    assert sent_requests.body_of(request(data=body)) is None


def test_a_query_parameter_is_replaced_or_removed() -> None:
    first = request(params={"key": "a", "other": "b c"})
    assert sent_requests.changed(first, "query", "key", "x&y").url == f"{URL}?other=b+c&key=x%26y"
    assert sent_requests.changed(first, "query", "key", None).url == f"{URL}?other=b+c"
    assert sent_requests.value_of(first, "query", "key") == "a"


def test_a_cookie_is_replaced_or_removed() -> None:
    first = request(headers={"Cookie": "sid=a; theme=b=c"})
    assert (
        sent_requests.changed(first, "cookie", "sid", "x").headers["Cookie"] == "theme=b=c; sid=x"
    )
    assert sent_requests.changed(first, "cookie", "sid", None).headers["Cookie"] == "theme=b=c"
    assert sent_requests.value_of(first, "cookie", "theme") == "b=c"
    assert (
        "Cookie"
        not in sent_requests.changed(
            request(headers={"Cookie": "a=b"}), "cookie", "a", None
        ).headers
    )


def test_a_curl_has_what_was_sent_without_what_curl_adds() -> None:
    words = shlex.split(sent_requests.curl(request(json={"a": "it's"}, headers={"X-Empty": ""})))
    assert words == [
        *["curl", "--path-as-is", "--globoff", "-X", "POST", URL],
        *["-H", "X-Empty;", "-H", "Content-Type: application/json"],
        *["--data-binary", '{"a": "it\'s"}'],
    ]


@pytest.mark.parametrize("body", [b"\x00\xff", b"line\nline", b"@/etc/hosts"])
def test_a_body_that_is_not_a_shell_word_is_piped(body: bytes) -> None:
    packed, _, command = sent_requests.curl(request(data=body)).split(" | ")
    assert base64.b64decode(packed.removeprefix("printf %s ")) == body
    assert command.endswith("--data-binary @-")


def test_a_head_request_has_its_curl_option() -> None:
    head = request()
    head.method = "HEAD"
    assert "--head" in shlex.split(sent_requests.curl(head))
