"""Every generated client against its mock over HTTP: each documented success and failure."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from jsonschema_rs import validator_for

from scripts.generate.read.client_operation import ClientResponse
from scripts.mocks.compile.link_places import LinkPlaces, links_in
from scripts.spec.value_path import value_at
from tests.clients import (
    GENERATED,
    Case,
    as_data,
    as_written,
    call_both,
    cases,
    examples,
    make_clients,
    package,
    served,
    with_moments,
)
from tests.vendors import VENDORS, document

CASES = [case for vendor in VENDORS for case in cases(vendor)]
FIRST = list({(case.vendor, case.method.name): case for case in reversed(CASES)}.values())
SECRET = [case for case in FIRST if case.method.operation.runtime.credentials]


@pytest.fixture(scope="module")
def mocks() -> Iterator[str]:
    with served(VENDORS) as url:
        yield url


def responses() -> Iterator[Any]:
    """Yield every named example of every documented response of every action."""
    for case in FIRST:
        for response in case.method.operation.responses:
            for name, value in examples(response.described).items() or [(None, None)]:
                if name is None or belongs(case, response, value):
                    yield pytest.param(
                        case,
                        response.described.status,
                        name,
                        value,
                        id=f"{case}-{response.described.status}-{name}",
                    )


def belongs(case: Case, response: ClientResponse, value: Any) -> bool:
    """Return whether an example of a shared URL's response is one of this action's."""
    spec = document(case.vendor)
    schemas = [*response.successes, *(schema for schema, _ in response.failures)]
    described = list(map(as_written, schemas))
    whole = {"anyOf": described or [{}], "components": spec.data["components"]}
    is_shared = case.method.operation.action.branch is not None
    return not is_shared or validator_for(whole).is_valid(value)


@pytest.mark.parametrize(("case", "status", "example", "value"), list(responses()))
def test_every_documented_response_arrives_as_its_type_or_exception(
    mocks: str, case: Case, status: str, example: str | None, value: Any
) -> None:
    module = package(case.vendor)
    listed = {each.described.status for each in case.method.operation.responses}
    free = next(code for code in ("500", "503") if code not in listed)
    code = {"2XX": "200", "default": free}.get(status, status)
    prefer = f"code={code}" + (f", example={example}" if example else "")
    response = next(
        each for each in case.method.operation.responses if each.described.status == status
    )

    url = f"{mocks}/{case.vendor}"
    for outcome in call_both(case, url, headers={"Prefer": prefer}, retries=0):
        failure = _failure(response, value)
        if not _is_read(response, example):
            assert isinstance(outcome, module.DecodingError)
            assert outcome.status == int(code)
        elif failure is None:
            assert not isinstance(outcome, Exception), outcome
            assert outcome.status_code == int(code)
            parsed = as_data(case.vendor, outcome.parsed)
            expected = as_served(case, url, links_in(response.successes), value)
            assert with_moments(parsed) == with_moments(expected) if example else parsed != {}
        else:
            assert isinstance(outcome, module.FailureError)
            assert outcome.status == int(code)
            assert (outcome.code, outcome.message) == failure
            assert outcome.operation == case.method.operation.runtime.id


def as_served(case: Case, url: str, places: LinkPlaces, value: Any) -> Any:
    """Return an example as the mock serves it: with its own addresses of files and pictures."""
    if isinstance(value, dict) and isinstance(places, Mapping):
        return {name: as_served(case, url, places.get(name), each) for name, each in value.items()}
    if isinstance(value, list) and isinstance(places, Mapping):
        return [as_served(case, url, places.get("[]"), each) for each in value]
    if places != "link" or not isinstance(value, str):
        return value
    for server in document(case.vendor).data["servers"]:
        if value.startswith(server["url"] + "/"):
            return url + value.removeprefix(server["url"])
    path = PurePosixPath(urlsplit(value).path)
    return f"{url}/_pictures/{path.stem}.jpg" if path.suffix in (".jpg", ".png") else value


def _is_read(response: ClientResponse, example: str | None) -> bool:
    """Return whether the client reads an example, or else refuses its media type."""
    if response.content is None:
        return True
    read = {each.name for each in response.read.examples} if response.read else ()
    return example is None or example in read


def _failure(response: ClientResponse, value: Any) -> tuple[str | None, str | None] | None:
    """Return code and message of a failure, or None for a success."""
    for _, mark in response.failures:
        if isinstance(value, dict) and all(
            v is None or value.get(k) == v for k, v in mark.marks.items()
        ):
            return _at(value, mark.code), _at(value, mark.message)
    return None if response.content is not None else (None, None)


def _at(value: Any, path: str | None) -> Any:
    return value_at(value, tuple(path.split("."))) if path else None


@pytest.mark.parametrize("case", SECRET, ids=str)
def test_wrong_credentials_are_rejected_as_by_the_vendor(mocks: str, case: Case) -> None:
    module = package(case.vendor)

    for outcome in call_both(case, f"{mocks}/{case.vendor}", credential="wrong-one"):
        assert isinstance(outcome, module.FailureError)
        assert "wrong-one" not in str(outcome)
        assert not outcome.response.parsed


@pytest.mark.parametrize("case", SECRET, ids=str)
def test_missing_credentials_are_named_before_anything_is_sent(mocks: str, case: Case) -> None:
    module = package(case.vendor)

    for outcome in call_both(case, f"{mocks}/{case.vendor}", credential=""):
        assert isinstance(outcome, module.UsageError)
        assert f"({case.vendor.upper()}_" in str(outcome).replace("(or ", "(")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_example_of_a_request_is_what_the_client_sends(case: Case) -> None:
    sent: list[bytes] = []

    def seen(request: httpx.Request) -> httpx.Response:
        sent.append(b"".join(request.stream))  # type: ignore[arg-type]  # it is one that waits
        return httpx.Response(500)

    waiting, awaited = make_clients(
        case.vendor, "https://vendor.example", transport=httpx.MockTransport(seen)
    )
    with pytest.raises(package(case.vendor).ServerError):
        case.of(waiting)(retries=0, **case.given(case.arguments))
    asyncio.run(awaited.close())

    places = {
        each.name: each.argument
        for placed in case.method.operation.runtime.credentials
        for each in placed
        if each.where == "body"
    }
    if case.body is None:
        assert sent == [b""]
    else:
        is_array = isinstance(case.body, list)
        expected = case.body if is_array else {**case.body, **dict.fromkeys(places, "mock")}
        assert with_moments(decoded(case, sent[0])) == with_moments(expected)


def _typed(text: str, like: Any) -> Any:
    """Read a text of a form as something like what was sent."""
    if isinstance(like, bool):
        return text == "true"
    return type(like)(text) if isinstance(like, int | float) else text


def decoded(case: Case, body: bytes) -> Any:
    """Read a body as a vendor would; the numbers in a form are text on the wire."""
    if case.method.operation.kind == "form":
        fields = parse_qsl(body.decode(), keep_blank_values=True)
        return {name: _typed(value, case.body.get(name)) for name, value in fields}
    if case.method.operation.kind == "multipart":
        mark = body.partition(b"\r\n")[0][2:].decode()
        head = f"Content-Type: multipart/form-data; boundary={mark}\r\n\r\n"
        return {
            name: _typed(str(part.get_payload()), case.body.get(name))
            for part in message_from_bytes(head.encode() + body).walk()
            if isinstance(name := part.get_param("name", header="content-disposition"), str)
        }
    return json.loads(body)


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_client_declares_what_it_imports_and_nothing_else(vendor: str) -> None:
    command = [sys.executable, "-m", "deptry", "."]
    done = subprocess.run(
        command, cwd=GENERATED / vendor, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("given", "sent"), [(True, "true"), (False, "false"), ("true", "true")])
def test_a_flag_that_the_vendor_writes_as_text_may_be_a_bool(given: object, sent: str) -> None:
    request = package("id123").CreateCardRequest(
        card_template_id="t", card_id="1", upsert_record=given
    )
    assert request.to_dict()["upsert-record"] == sent
