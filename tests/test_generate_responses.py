"""Everything a spec can describe of a response is read as described, or is a finding."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.samples import FILE, TEXT, WHOLE, Sample, obj, operation, ref, returns

PDF = {"content-type": "application/pdf"}


def gets(folder: Path, responses: Any, **root: Any) -> Sample:
    """Return a client with one operation that has these responses."""
    return Sample(folder, {"/x": {"get": operation(responses=responses)}}, **root)


def several(*media_types: str) -> Any:
    content = {
        each: {"schema": FILE if "json" not in each else obj(a=TEXT)} for each in media_types
    }
    failure = {"description": "x", "content": {"application/problem+json": {"schema": obj()}}}
    return {"200": {"description": "x", "content": content}, "400": failure}


@pytest.mark.parametrize(
    ("responses", "accept"),
    [
        (returns(obj(a=TEXT)), "application/json"),
        (
            several("application/pdf", "application/json"),
            "application/json, application/problem+json",
        ),
        (several("application/zip"), "application/zip, application/problem+json"),
        ({"204": {"description": "x"}}, "application/json"),
    ],
)
def test_what_is_read_is_what_is_accepted(tmp_path: Path, responses: Any, accept: str) -> None:
    sample = gets(tmp_path, responses)
    empty = httpx.Response(204 if "204" in responses else 200, json={})

    try:
        request, _ = sample.call("jobs.run", response=empty)
        assert request.headers["accept"] == accept
    except sample.module.DecodingError:
        assert "zip" in accept  # `{}` is not one
        from importlib import import_module

        jobs = import_module(f"{sample.module.__name__}.api.jobs")
        assert jobs._RUN.accept == accept


def test_another_file_than_the_documented_one_is_an_error(tmp_path: Path) -> None:
    sample = gets(tmp_path, returns(FILE, "application/zip"))

    for media_type in ("application/zip", "application/x-zip", "application/octet-stream"):
        response = httpx.Response(200, content=b"PK", headers={"content-type": media_type})
        assert sample.call("jobs.run", response=response)[1].read() == b"PK"
    for media_type in ("application/json; charset=utf-8", "image/png", "text/plain", "text/html"):
        response = httpx.Response(200, content=b"{}", headers={"content-type": media_type})
        with pytest.raises(sample.module.DecodingError, match="where application/zip is document"):
            sample.call("jobs.run", response=response)


def test_a_file_of_any_kind_is_taken_where_none_is_documented(tmp_path: Path) -> None:
    sample = gets(tmp_path, returns(FILE, "*/*"))

    response = httpx.Response(200, content=b"x", headers=PDF)
    assert sample.call("jobs.run", response=response)[1].read() == b"x"


def test_a_file_in_the_place_of_json_is_a_clear_error(tmp_path: Path) -> None:
    sample = gets(tmp_path, returns(obj(a=TEXT)))

    with pytest.raises(sample.module.DecodingError, match=r"it is not JSON .*application/pdf"):
        sample.call("jobs.run", response=httpx.Response(200, content=b"%PDF", headers=PDF))


@pytest.mark.parametrize(
    ("charset", "content"),
    [("iso-8859-1", "grün".encode("latin-1")), ("unknown", "grün".encode()), ("", "grün".encode())],
)
def test_a_text_is_read_in_its_encoding(tmp_path: Path, charset: str, content: bytes) -> None:
    sample = gets(tmp_path, returns(TEXT, "text/plain"))

    headers = {"content-type": f"text/plain; Charset={charset}"}
    response = httpx.Response(200, content=content, headers=headers)
    assert sample.call("jobs.run", response=response)[1] == "grün"


def test_json_is_read_in_its_encoding(tmp_path: Path) -> None:
    sample = gets(tmp_path, returns(obj(a=TEXT)))

    headers = {"content-type": "application/json; charset=iso-8859-1"}
    response = httpx.Response(200, content='{"a":"grün"}'.encode("latin-1"), headers=headers)
    assert sample.call("jobs.run", response=response)[1].a == "grün"


def test_a_failure_inside_a_union_inside_a_success_is_a_failure(tmp_path: Path) -> None:
    schemas = {
        "Good": obj("a", a=TEXT),
        "Bad": {**obj("no", no={"const": True}, why=TEXT), "x-failure": {"message": "why"}},
        "Inner": {"oneOf": [ref("Bad"), ref("Good")]},
    }
    sample = gets(tmp_path, returns({"anyOf": [{"oneOf": [ref("Inner")]}]}), schemas=schemas)

    good = httpx.Response(200, json={"a": "x"})
    assert sample.call("jobs.run", response=good)[1] == sample.module.Good(a="x")
    bad = httpx.Response(200, json={"no": True, "why": ["Too late.", "Sorry."]})
    with pytest.raises(sample.module.FailureError) as caught:
        sample.call("jobs.run", response=bad)
    assert caught.value.message == "Too late.; Sorry."


@pytest.mark.parametrize(
    "data",
    [[], [{"detail": "x"}], {"errors": [{"detail": "x"}]}, {"errors": {"a": ["x"]}}, "x", None, 1],
)
def test_an_error_with_any_body_is_a_failure(tmp_path: Path, data: Any) -> None:
    sample = gets(tmp_path, {**returns(obj()), **returns(obj(), status="422")})

    with pytest.raises(sample.module.InvalidRequestError):
        sample.call("jobs.run", response=httpx.Response(422, json=data))


def test_limits_beside_properties_do_not_take_them_away(tmp_path: Path) -> None:
    either = {**obj(a=TEXT, b=TEXT), "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}
    sample = gets(tmp_path, returns(ref("Either")), schemas={"Either": either})

    response = httpx.Response(200, json={"b": "x"})
    assert sample.call("jobs.run", response=response)[1].b == "x"


def test_a_class_that_lists_its_heirs_is_read_as_one_of_them(tmp_path: Path) -> None:
    schemas = {
        "Pet": {**obj("kind", kind=TEXT), "oneOf": [ref("Cat"), ref("Dog")]},
        "Cat": {"allOf": [ref("Pet"), obj("meow", kind={"const": "cat"}, meow=WHOLE)]},
        "Dog": {"allOf": [ref("Pet"), obj("bark", kind={"const": "dog"}, bark=WHOLE)]},
    }
    sample = gets(tmp_path, returns(ref("Pet")), schemas=schemas)

    response = httpx.Response(200, json={"kind": "dog", "bark": 1})
    found = sample.call("jobs.run", response=response)[1]
    assert (found.kind, found.bark) == ("dog", 1)


def test_an_enum_of_several_types_is_read_as_they_are(tmp_path: Path) -> None:
    sample = gets(tmp_path, returns(obj(a={"enum": ["x", 1, True, None]}, b={"enum": [True]})))

    response = httpx.Response(200, json={"a": 1, "b": True})
    found = sample.call("jobs.run", response=response)[1]
    assert (found.a, found.b) == (1, True)


def test_an_example_by_reference_is_in_the_readme(tmp_path: Path) -> None:
    example = {"value": {"a": "by reference"}}
    content = {"schema": obj("a", a=TEXT), "examples": {"x": {"$ref": "#/components/examples/x"}}}
    post = operation(requestBody={"required": True, "content": {"application/json": content}})
    identity = {"name": "id", "in": "path", "required": True, "schema": {**TEXT, "format": "uuid"}}
    sample = Sample(
        tmp_path,
        {"/x/{id}": {"parameters": [identity], "post": post}},
        components={"examples": {"x": example}},
    )

    readme = (sample.folder / "README.md").read_text()
    assert 'a="by reference"' in readme
    assert 'UUID("00000000-0000-4000-8000-000000000000")' in readme


def test_a_failure_is_read_in_its_encoding(tmp_path: Path) -> None:
    failure = {**obj("why", why=TEXT), "x-failure": {"message": "why"}}
    sample = gets(tmp_path, {**returns(obj(a=TEXT)), **returns(failure, status="400")})

    headers = {"content-type": "application/json; charset=iso-8859-1"}
    response = httpx.Response(400, content='{"why":"grün"}'.encode("latin-1"), headers=headers)
    with pytest.raises(sample.module.InvalidRequestError) as caught:
        sample.call("jobs.run", response=response)
    assert caught.value.message == "grün"


def test_a_text_of_another_kind_of_text_is_read_and_a_page_is_not(tmp_path: Path) -> None:
    sample = gets(tmp_path, returns(TEXT, "text/csv"))

    response = httpx.Response(200, content=b"a,b", headers={"content-type": "text/plain"})
    assert sample.call("jobs.run", response=response)[1] == "a,b"
    response = httpx.Response(200, content=b"<p>", headers={"content-type": "text/html"})
    with pytest.raises(sample.module.DecodingError, match="HTML page where text/csv is documented"):
        sample.call("jobs.run", response=response)
