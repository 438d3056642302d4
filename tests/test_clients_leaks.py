"""A marker in every credential, photo and personal property appears in no text."""

import base64
import logging
import traceback
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema_rs import validator_for

from scripts.spec import Document
from tests.clients import Case, call_both, cases, examples, package, view
from tests.frames import shown
from tests.vendors import VENDORS, document

MARK = "MARKERofaSECRET"
PHOTO = b"MARKERofaPHOTO" * 9
FIRST = list({case.method.name: case for v in VENDORS for case in cases(v)}.values())
CASES = [case for vendor in VENDORS for case in cases(vendor)]


def shows_a_mark(text: str) -> bool:
    encoded = base64.b64encode(PHOTO).decode()
    return "MARKER" in text or encoded[:20] in text or encoded[1:21] in text


def marked(case: Case) -> dict[str, Any]:
    """Return a call's arguments with a marker in everything sensitive."""
    names = case.method.operation.runtime.sensitive
    given = case.arguments
    for place in ("query", "header"):
        for argument in case.method.arguments[place]:
            if argument.prop.name.get_untrusted_value() in names:
                given[argument.handed] = MARK
    if "body" in given:
        body = given["body"]
        for each in body if isinstance(body, list) else [body]:
            _mark(each, names, package(case.vendor).File)
    return given


def _mark(model: Any, names: tuple[str, ...], file: Any) -> None:
    data = model.to_dict()
    for attribute in model.__attrs_attrs__:
        value = getattr(model, attribute.name)
        wire_names = [n for n in data if n.replace("-", "_").lower() == attribute.name.lower()]
        if hasattr(value, "to_dict"):
            _mark(value, names, file)
        elif isinstance(value, list):
            for each in value:
                if hasattr(each, "to_dict"):
                    _mark(each, names, file)
        elif isinstance(value, file):
            setattr(model, attribute.name, file(PHOTO))
        elif "File" in str(attribute.type):
            continue  # a text is the path of a file there, which an error names
        elif any(name in names for name in wire_names) and isinstance(value, str):
            setattr(model, attribute.name, MARK)


def echo(case: Case) -> Iterator[httpx.Response | type[Exception]]:
    """Yield responses that repeat what was sent, in all ways that a vendor could."""
    photo = base64.b64encode(PHOTO).decode()
    for status in (200, 400, 401, 404, 500, 520):
        yield httpx.Response(status, text=f"<p>{MARK} {photo} is wrong</p>")
        yield httpx.Response(status, json={"error": MARK, "message": MARK, "text": MARK})
        for response in case.method.operation.responses:
            for _, refusal in response.failures:
                members = {refusal.message or "m": f"no {MARK}", refusal.code or "c": MARK}
                yield httpx.Response(status, json={**refusal.marks, **members})
    yield httpx.Response(302, headers={"Location": f"https://evil.example/{MARK}"})
    yield httpx.ReadError
    yield httpx.ReadTimeout


@pytest.mark.parametrize("case", CASES, ids=str)
def test_no_repr_log_line_error_or_traceback_shows_a_mark(
    case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    name = view(case.vendor).name
    arguments = marked(case)
    assert not shows_a_mark(repr(arguments.get("body")))
    caplog.set_level(logging.DEBUG)
    for answer in echo(case):

        def reply(_: httpx.Request, answer: Any = answer) -> httpx.Response:
            if isinstance(answer, httpx.Response):
                return httpx.Response(
                    answer.status_code, headers=answer.headers, content=answer.content
                )
            raise answer(f"lost {MARK}")

        for outcome in call_both(
            case,
            "https://vendor.example",
            credential=MARK,
            transport=httpx.MockTransport(reply),
            retries=0,
            arguments=arguments,
        ):
            if not isinstance(outcome, Exception):
                # Whatever comes with a 200 is a page, a file, or no body at all that is read.
                assert outcome.status_code == 200
                continue
            shown = [str(outcome), repr(outcome), repr(outcome.__dict__)]
            shown += traceback.format_exception(outcome)
            assert not any(map(shows_a_mark, shown)), shown
    lines = [record for record in caplog.records if record.name.startswith(name)]
    assert lines
    for record in lines:
        assert not shows_a_mark(logging.Formatter().format(record) + repr(record.__dict__))


@pytest.mark.parametrize("case", FIRST, ids=str)
def test_no_frame_of_a_traceback_holds_what_a_call_was_passed(case: Case) -> None:
    rejected = httpx.MockTransport(lambda _: httpx.Response(400, json={"message": MARK}))
    given, caught = marked(case), list[Exception]()
    for each in ({}, {"headers": {"X-Note": f"{MARK}\n"}}):
        made = call_both(
            case,
            "https://vendor.example",
            credential=MARK,
            transport=rejected,
            arguments={**given, **each},
        )
        caught += [outcome for outcome in made if isinstance(outcome, Exception)]
    assert len(caught) == 4
    for error in caught:
        assert not shows_a_mark(shown(error))


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_frame_of_a_client_that_cannot_be_made_holds_its_credentials(vendor: str) -> None:
    about = view(vendor)
    given = {each.name: MARK for each in about.credentials}
    with pytest.raises(package(vendor).UsageError) as caught:
        getattr(package(vendor), about.client)(**given, base_url="ftp://vendor.example")
    assert not shows_a_mark(shown(caught.value))


@pytest.mark.parametrize("case", FIRST, ids=str)
def test_neither_a_result_nor_an_error_shows_what_the_spec_marks(case: Case) -> None:
    spec = document(case.vendor)
    for response in case.method.operation.responses:
        content = response.described.content("application/json")
        schema = content.schema.data if content and content.schema else None
        for value in examples(response.described).values() if schema else ():
            answer = httpx.Response(200, json=with_marks(spec, schema, value))
            transport = httpx.MockTransport(lambda _, answer=answer: answer)
            for outcome in call_both(case, "https://vendor.example", transport=transport):
                assert not shows_a_mark(repr(outcome) + str(outcome))


def with_marks(spec: Document, schema: Any, data: Any) -> Any:
    """Put a marker in the place of every text that a schema marks as sensitive."""
    parts = list(fitting(spec, schema, data))
    if any("x-sensitive" in part for part in parts) and isinstance(data, str):
        return MARK
    if isinstance(data, list):
        items = {"allOf": [part["items"] for part in parts if "items" in part]}
        return [with_marks(spec, items, each) for each in data]
    if not isinstance(data, dict):
        return data
    return {
        name: with_marks(
            spec,
            {"allOf": [p["properties"][name] for p in parts if name in p.get("properties", ())]},
            each,
        )
        for name, each in data.items()
    }


def fitting(spec: Document, schema: Any, data: Any) -> Iterator[Any]:
    """Return all schemas of data: its own, and those of its composition that it satisfies."""
    yield schema
    target = spec.target(schema.get("$ref"))
    parts = [spec.at(target)] if target else list(schema.get("allOf", ()))
    for each in (*schema.get("oneOf", ()), *schema.get("anyOf", ())):
        if validator_for({**each, "components": spec.data["components"]}).is_valid(data):
            parts.append(each)
    for part in parts:
        yield from fitting(spec, part, data)


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_model_shows_what_the_spec_marks(vendor: str) -> None:
    spec = document(vendor)
    for model in view(vendor).models:
        kind = getattr(package(vendor), model.name)
        sensitive = [member for member in model.fields if member.sensitive]
        at = ("components", "schemas", model.name, "properties")
        listed: Any = spec.at(at) or {}
        expected = {
            name
            for name, each in listed.items()
            if "x-sensitive" in {**each, **spec.resolve((*at, name))[1]}
            and "x-credential" not in each
        }
        if listed:
            assert {member.prop.name.get_untrusted_value() for member in sensitive} == expected
        made = object.__new__(kind)
        for attribute in kind.__attrs_attrs__:
            value: Any = MARK if attribute.name in {m.name for m in sensitive} else 0
            object.__setattr__(made, attribute.name, value)
        made.additional_properties = {"new": MARK}
        assert not shows_a_mark(repr(made))


@pytest.mark.parametrize("vendor", VENDORS)
@settings(max_examples=10, derandomize=True, database=None)
@given(secret=st.text(min_size=1, max_size=8))
def test_a_client_shows_none_of_its_credentials(vendor: str, secret: str) -> None:
    about = view(vendor)
    kind = getattr(package(vendor), about.client)
    plain = {each.name: "plain" for each in about.credentials}
    hidden = {each.name: secret for each in about.credentials}
    url = "https://x.example"
    with httpx.Client(verify=False) as http:  # noqa: S501  # nothing is sent
        options: dict[str, Any] = {"base_url": url, "http_client": http}
        assert repr(kind(**plain, **options)) == repr(kind(**hidden, **options))
