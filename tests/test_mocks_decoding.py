"""From text and bytes on the wire to the values that the spec speaks of."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.compile.form_decoding import MAX_PARTS
from scripts.mocks.compile.text_decoding import (
    MAX_BRACKETS,
    MAX_DEPTH,
    MAX_PAIRS,
    Undecodable,
    coerce,
    read_json,
)
from scripts.mocks.serving.in_process import Mock

from .mocked import library

FORM = {"content-type": "application/x-www-form-urlencoded"}


def send(mock: Mock, method: str, path: str, **options: Any) -> httpx.Response:
    with mock.client(auth=("mock", "mock")) as client:
        return client.request(method, path, **options)


def read_query(query: str, **options: Any) -> dict[str, Any]:
    """Return the parameters as the mock read them, by the journal."""
    mock = library()
    response = send(mock, "GET", f"/books?{query}", **options)
    assert response.status_code == 200, response.headers.get("x-mock-reason")
    found = mock.requests[0].parameters
    return {name: value for place in found.values() for name, value in place.items()}


def test_json_of_very_many_objects_is_rejected() -> None:
    assert len(read_json(b"[" + b"{}," * (MAX_BRACKETS - 2) + b"{}]")) == MAX_BRACKETS - 1
    with pytest.raises(Undecodable, match="more than 20000 objects and lists"):
        read_json(b"[" + b"{}," * MAX_BRACKETS + b"{}]")


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("page=2", {"page": 2}),
        ("exact=true", {"exact": True}),
        ("price=1.5", {"price": 1.5}),
        ("price=", {"price": None}),
        ("tags=a&tags=b", {"tags": ["a", "b"]}),
        ("tags=a,b", {"tags": ["a,b"]}),
        ("shelves=1|2", {"shelves": [1, 2]}),
        ("shelves=1%7C2", {"shelves": [1, 2]}),
        ("shelves=", {"shelves": []}),
        ("filter[author]=Jane&filter[year]=1815", {"filter": {"author": "Jane", "year": 1815}}),
        ("range=from,1,to,2", {"range": {"from": 1, "to": 2}}),
        ("where=%7B%22id%22%3A1%7D", {"where": {"id": 1}}),
        ("unknown=1", {}),
    ],
)
def test_a_query_parameter_is_read_by_its_style(query: str, values: dict[str, Any]) -> None:
    assert read_query(query) == values


def test_headers_and_cookies_are_read() -> None:
    found = read_query("", headers={"x-trace": "5", "cookie": "a=b; theme=dark"})
    assert found == {"X-Trace": 5, "theme": "dark"}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("page=two", 'query parameter page: the value is not of type "integer"'),
        ("page=1.0", "query parameter page"),
        ("page=1&page=2", "query parameter page"),
        ("exact=yes", "query parameter exact"),
        ("tags=a&tags=b&tags=c&tags=d", "query parameter tags"),
        ("shelves=1|x", "query parameter shelves"),
        ("where=%7B", "the parameter where cannot be read: it is not JSON"),
        ("where=%7B%7D", '"id" is a required property'),
        ("page=%ff", "the query cannot be read: it is not percent-encoded UTF-8"),
        ("a=1&" * MAX_PAIRS, f"the query cannot be read: it has more than {MAX_PAIRS} parts"),
    ],
)
def test_a_query_that_does_not_fit_is_rejected(query: str, words: str) -> None:
    response = send(library(), "GET", f"/books?{query}")
    assert response.status_code == 400
    assert words in response.headers["x-mock-reason"]


def test_a_header_that_does_not_fit_is_rejected() -> None:
    response = send(library(), "GET", "/books", headers={"x-trace": "abc"})
    assert "header parameter X-Trace" in response.headers["x-mock-reason"]


@pytest.mark.parametrize(
    ("text", "types", "value"),
    [
        ("5", {"string", "integer"}, "5"),
        ("5", {"integer"}, 5),
        ("5.0", {"integer"}, "5.0"),
        ("5.0", {"number"}, 5.0),
        ("1e999", {"number"}, "1e999"),
        ("nan", {"number"}, "nan"),
        ("true", {"boolean"}, True),
        ("True", {"boolean"}, "True"),
        ("", {"integer", "null"}, None),
        ("9" * 500, {"integer"}, "9" * 500),
    ],
)
def test_text_is_read_as_a_number_only_where_it_is_one(
    text: str, types: set[str], value: object
) -> None:
    assert coerce(text, frozenset(types)) == value


@pytest.mark.parametrize(
    ("text", "status"), [("0.6", 200), ("LOW", 200), ("null", 200), ("high", 400)]
)
def test_a_number_or_one_of_some_texts_is_read_as_either(
    text: str, status: int, tmp_path: Path
) -> None:
    level = {"anyOf": [{"type": ["number", "null"]}, {"enum": ["LOW", "HIGH"]}]}
    parameter = {"name": "level", "in": "query", "schema": level}
    responses = {"200": {"description": "Found."}, "400": {"description": "Invalid."}}
    path = tmp_path / "acme.json"
    path.write_text(
        json.dumps(
            {
                "openapi": "3.1.0",
                "info": {"title": "Acme", "version": "1"},
                "paths": {"/it": {"get": {"parameters": [parameter], "responses": responses}}},
            }
        )
    )
    with make_mock(path).client() as client:
        assert client.get("/it", params={"level": text}).status_code == status


def added(**options: Any) -> dict[str, Any]:
    """Return the form as the mock read it, by the journal."""
    mock = library()
    response = send(mock, "POST", "/members", **options)
    assert response.status_code == 200, response.headers.get("x-mock-reason")
    body: dict[str, Any] = mock.requests[0].body
    return body


def test_a_form_is_read_by_its_schema() -> None:
    body = added(
        content="name=Jo&age=41&tags=a&tags=b&address=%7B%22city%22%3A%22X%22%7D", headers=FORM
    )
    assert body == {"name": "Jo", "age": 41, "tags": ["a", "b"], "address": {"city": "X"}}


def test_a_multipart_form_is_read_by_its_schema() -> None:
    body = added(files={"name": (None, "Jo"), "age": (None, "41"), "photo": ("a.png", b"\x89\xff")})
    assert body == {"name": "Jo", "age": 41, "photo": "\x89\xff"}


@pytest.mark.parametrize(
    "content_type",
    ["application/x-www-form-urlencoded; charset=utf-8", "APPLICATION/X-WWW-FORM-URLENCODED"],
)
def test_a_content_type_is_known_in_any_case_and_with_parameters(content_type: str) -> None:
    assert added(content="name=Jo&age=1", headers={"content-type": content_type})


@pytest.mark.parametrize(
    ("content", "content_type", "words"),
    [
        (b"name=Jo", FORM["content-type"], '"age" is a required property'),
        (b"name=Jo&age=x", FORM["content-type"], "body/age"),
        (b"name=a&name=b&age=1", FORM["content-type"], "body/name"),
        (b"name=%ff&age=1", FORM["content-type"], "the form cannot be read"),
        (b"name=\xff&age=1", FORM["content-type"], "the form cannot be read"),
        (b"a=1&" * MAX_PAIRS, FORM["content-type"], "the form cannot be read"),
        (b"name=Jo", "multipart/form-data", "not a multipart message"),
        (b"name=Jo", "multipart/form-data; boundary=b", "not a multipart message"),
        (
            b'--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nJo',
            "multipart/form-data; boundary=b",
            "not a multipart message",
        ),
        (
            b"--b\r\n\r\nJo\r\n" * (MAX_PARTS + 1) + b"--b--",
            "multipart/form-data; boundary=b",
            "more than 100 parts",
        ),
        (b"--b\r\n\r\nJo\r\n--b--", "multipart/form-data; boundary=b", "a part of the body has no"),
        (b"name=Jo", "text/plain", "the Content-Type is text/plain"),
        (b"name=Jo", "", "the Content-Type is nothing"),
        (b"", "", "body: it is required"),
    ],
)
def test_a_form_that_cannot_be_used_is_rejected(
    content: bytes, content_type: str, words: str
) -> None:
    headers = {"content-type": content_type} if content_type else {}
    response = send(library(), "POST", "/members", content=content, headers=headers)
    assert response.status_code == 400
    assert words in response.headers["x-mock-reason"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "it is not JSON"),
        (b"", "it is not JSON"),
        (b"NaN", "it is not JSON"),
        (b"\xff", "it is not JSON"),
        (b'"\\ud800"', "it is not JSON"),
        (b"\xef\xbb\xbf{}", "it is not JSON"),
        (b"[" * 5000 + b"]" * 5000, "it is not JSON: depth limit exceeded"),
        (b"[" * 101 + b"]" * 101, f"it is nested deeper than {MAX_DEPTH} levels"),
        (b'{"title": 1e400}', "it is not JSON"),
        (b"[]", 'body: the value is not of type "object"'),
        (b"null", 'body: the value is not of type "object"'),
    ],
)
def test_json_that_cannot_be_used_is_rejected(content: bytes, words: str) -> None:
    headers = {"content-type": "application/json"}
    response = send(library(), "POST", "/books", content=content, headers=headers)
    assert response.status_code == 400
    assert words in response.headers["x-mock-reason"]


def test_json_in_another_charset_is_rejected() -> None:
    headers = {"content-type": "application/json; charset=utf-16"}
    response = send(library(), "POST", "/books", content=b"{}", headers=headers)
    assert "another charset than UTF-8" in response.headers["x-mock-reason"]


def test_the_last_of_equal_names_counts() -> None:
    assert read_json(b'{"a": 1, "a": 2}') == {"a": 2}


def test_json_may_be_as_deep_as_the_limit() -> None:
    assert read_json(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)


def test_brackets_in_texts_do_not_count_as_depth() -> None:
    assert read_json(b'"' + b"[" * 500 + b'"') == "[" * 500


def test_wide_json_is_not_deep() -> None:
    assert len(read_json(b"[" + b"[]," * 500 + b"[]]")) == 501


def test_json_one_level_too_deep_is_rejected() -> None:
    with pytest.raises(Undecodable, match="nested deeper"):
        read_json(b'{"a":' * (MAX_DEPTH + 1) + b"1" + b"}" * (MAX_DEPTH + 1))
