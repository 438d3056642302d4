"""Every generated client against its mock over HTTP: each documented success and failure."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest

from scripts.document import Pointer
from tests.clients import VENDORS, Case, call_both, cases, document, make_clients, package, served

CASES = [case for vendor in VENDORS for case in cases(vendor)]
FIRST = list({(case.vendor, case.method.name): case for case in reversed(CASES)}.values())


@pytest.fixture(scope="module")
def mocks() -> Iterator[str]:
    with served(VENDORS) as url:
        yield url


def answers() -> Iterator[Any]:
    """Give every named example of every documented answer of every action."""
    for case in FIRST:
        spec = document(case.vendor)
        for reply in case.method.wire.replies:
            media: Any = spec.at((*reply.pointer, "content")) or {None: {}}
            for media_type, content in media.items():
                for name, example in (content.get("examples") or {None: None}).items():
                    at = (*reply.pointer, "content", media_type, "examples", name)
                    if example is None or belongs(case, at, example["value"]):
                        yield pytest.param(
                            case, reply.status, name, id=f"{case}-{reply.status}-{name}"
                        )


def belongs(case: Case, at: Pointer, value: Any) -> bool:
    """Tell whether an example of a shared URL's answer is one of this action's."""
    spec = document(case.vendor)
    kinds = [refusal.tells for reply in case.method.wire.replies for _, refusal in reply.refusals]
    for reply in case.method.wire.replies:
        if at[: len(reply.pointer)] == reply.pointer:
            for schema in reply.successes:
                members = spec.resolve(tuple(schema["$ref"][2:].split("/")))[1]["properties"]
                kinds.append({k: m["const"] for k, m in members.items() if "const" in m})
    return any(all(value.get(k) in (v, None) or v is None for k, v in k_.items()) for k_ in kinds)


@pytest.mark.parametrize(("case", "status", "example"), list(answers()))
def test_every_documented_answer_arrives_as_its_type_or_exception(
    mocks: str, case: Case, status: str, example: str | None
) -> None:
    spec, module = document(case.vendor), package(case.vendor)
    code = status if status.isdigit() else "500"
    prefer = f"code={code}" + (f", example={example}" if example else "")
    reply = next(each for each in case.method.wire.replies if each.status == status)
    media: Any = spec.at((*reply.pointer, "content")) or {}
    value = next(iter(media.values()))["examples"][example]["value"] if example else None

    url = f"{mocks}/{case.vendor}"
    for outcome in call_both(case, url, headers={"Prefer": prefer}):
        told = _told(reply, value)
        if told is None:
            assert not isinstance(outcome, Exception), outcome
            assert outcome.status_code == int(code)
            assert outcome.parsed.to_dict() == value
        else:
            assert isinstance(outcome, module.FailureError)
            assert outcome.status == int(code)
            assert (outcome.code, outcome.message) == told
            assert outcome.operation == case.method.wire.operation.id


def _told(reply: Any, value: Any) -> tuple[str | None, str | None] | None:
    """Give code and message where an answer is a failure, None where it is a success."""
    for _, refusal in reply.refusals:
        if value and all(v is None or value.get(k) == v for k, v in refusal.tells.items()):
            return value.get(refusal.code), value.get(refusal.message)
    return None if reply.content is not None else (None, None)


@pytest.mark.parametrize("case", FIRST, ids=str)
def test_wrong_credentials_are_refused_as_the_vendor_does(mocks: str, case: Case) -> None:
    module = package(case.vendor)

    for outcome in call_both(case, f"{mocks}/{case.vendor}", credential="wrong-one"):
        assert isinstance(outcome, module.FailureError)
        assert "wrong-one" not in str(outcome)
        assert not outcome.response.parsed


@pytest.mark.parametrize("case", FIRST, ids=str)
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
    expected = {**case.body, **dict.fromkeys(places, "mock")}
    assert decoded(case, sent[0]) == expected


def decoded(case: Case, body: bytes) -> Any:
    """Read a body as a vendor would; the numbers in a form are text on the wire."""
    if case.method.body_kind == "form":
        numbers = {name for name, value in case.body.items() if isinstance(value, int)}
        fields = parse_qsl(body.decode(), keep_blank_values=True)
        return {name: int(value) if name in numbers else value for name, value in fields}
    return json.loads(body)
