"""Every generated client against its mock over HTTP: each documented success and failure."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest
from jsonschema_rs import validator_for

from scripts.generate.read.wire import Reply
from tests.clients import (
    GENERATED,
    VENDORS,
    Case,
    as_data,
    as_written,
    call_both,
    cases,
    document,
    examples,
    make_clients,
    package,
    served,
    with_moments,
)

CASES = [case for vendor in VENDORS for case in cases(vendor)]
FIRST = list({(case.vendor, case.method.name): case for case in reversed(CASES)}.values())
SECRET = [case for case in FIRST if case.method.wire.operation.credentials]


@pytest.fixture(scope="module")
def mocks() -> Iterator[str]:
    with served(VENDORS) as url:
        yield url


def answers() -> Iterator[Any]:
    """Give every named example of every documented answer of every action."""
    for case in FIRST:
        for reply in case.method.wire.replies:
            for name, value in examples(reply.response).items() or [(None, None)]:
                if name is None or belongs(case, reply, value):
                    yield pytest.param(
                        case, reply.status, name, value, id=f"{case}-{reply.status}-{name}"
                    )


def belongs(case: Case, reply: Reply, value: Any) -> bool:
    """Tell whether an example of a shared URL's answer is one of this action's."""
    spec = document(case.vendor)
    schemas = [*reply.successes, *(schema for schema, _ in reply.refusals)]
    shapes = list(map(as_written, schemas))
    whole = {"anyOf": shapes or [{}], "components": spec.data["components"]}
    is_shared = case.method.wire.action.branch is not None
    return not is_shared or validator_for(whole).is_valid(value)


@pytest.mark.parametrize(("case", "status", "example", "value"), list(answers()))
def test_every_documented_answer_arrives_as_its_type_or_exception(
    mocks: str, case: Case, status: str, example: str | None, value: Any
) -> None:
    module = package(case.vendor)
    listed = {each.status for each in case.method.wire.replies}
    free = next(code for code in ("500", "503") if code not in listed)
    code = {"2XX": "200", "default": free}.get(status, status)
    prefer = f"code={code}" + (f", example={example}" if example else "")
    reply = next(each for each in case.method.wire.replies if each.status == status)

    url = f"{mocks}/{case.vendor}"
    for outcome in call_both(case, url, headers={"Prefer": prefer}):
        told = _told(reply, value)
        if told is None:
            assert not isinstance(outcome, Exception), outcome
            assert outcome.status_code == int(code)
            parsed = as_data(case.vendor, outcome.parsed)
            assert with_moments(parsed) == with_moments(value) if example else parsed != {}
        else:
            assert isinstance(outcome, module.FailureError)
            assert outcome.status == int(code)
            assert (outcome.code, outcome.message) == told
            assert outcome.operation == case.method.wire.operation.id


def _told(reply: Any, value: Any) -> tuple[str | None, str | None] | None:
    """Give code and message where an answer is a failure, None where it is a success."""
    for _, refusal in reply.refusals:
        if isinstance(value, dict) and all(
            v is None or value.get(k) == v for k, v in refusal.marks.items()
        ):
            return value.get(refusal.code), value.get(refusal.message)
    return None if reply.content is not None else (None, None)


@pytest.mark.parametrize("case", SECRET, ids=str)
def test_wrong_credentials_are_refused_as_the_vendor_does(mocks: str, case: Case) -> None:
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
        case.module.sync(client=waiting, retries=0, **case.arguments)
    asyncio.run(awaited.close())

    places = {
        each.name: each.argument
        for placed in case.method.wire.operation.credentials
        for each in placed
        if each.where == "body"
    }
    if case.body is None:
        assert sent == [b""]
    else:
        expected = {**case.body, **dict.fromkeys(places, "mock")}
        assert with_moments(decoded(case, sent[0])) == with_moments(expected)


def _typed(text: str, like: Any) -> Any:
    """Read a text of a form as something like what was sent."""
    if isinstance(like, bool):
        return text == "true"
    return type(like)(text) if isinstance(like, int | float) else text


def decoded(case: Case, body: bytes) -> Any:
    """Read a body as a vendor would; the numbers in a form are text on the wire."""
    if case.method.body_kind == "form":
        fields = parse_qsl(body.decode(), keep_blank_values=True)
        return {name: _typed(value, case.body.get(name)) for name, value in fields}
    if case.method.body_kind == "multipart":
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
