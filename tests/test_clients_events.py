"""Clients read the events of webhooks: typed, with their signatures checked, and nothing lost."""

import hashlib
import hmac
import json
import time
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.tester.event_receiver import receiving
from scripts.spec import load
from tests.frames import shown
from tests.samples import TEXT, Sample, body, obj, operation

SECRET = b64encode(b"the key of the webhook").decode()
MADE, LOST = {"const": "card.made"}, {"const": "card.lost"}
CARD = obj("id", id=TEXT, **{"holder-name": TEXT})
STANDARD = {"type": "apiKey", "in": "header", "name": "webhook-signature"}


def webhook(schema: Any, **more: Any) -> dict[str, Any]:
    responses = {"204": {"description": "Taken."}}
    return {"post": {"requestBody": body(schema), "responses": responses, **more}}


def made(folder: Path, webhooks: Mapping[str, Any], signature: Any = None) -> ModuleType:
    """Return the module `events` of a client with these webhooks."""
    schemes = {"hook": {**STANDARD, "x-signature": signature}} if signature else {}
    sample = Sample(
        folder,
        {"/cards": {"get": operation("listCards", "cards")}},
        webhooks=webhooks,
        components={"securitySchemes": schemes} if schemes else {},
        security=[{"hook": []}] if schemes else [],
        schemas={"Card": CARD},
    )
    assert not sample.made.findings, sample.found
    __import__(f"{sample.module.__name__}.events")
    found: ModuleType = sample.module.events
    return found


def two(**more: Any) -> dict[str, Any]:
    card = {"$ref": "#/components/schemas/Card"}
    return {
        "card.made": webhook(obj("type", "data", type=MADE, data=card), **more),
        "card.lost": webhook(obj("type", type=LOST, reason=TEXT), **more),
    }


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return made(tmp_path_factory.mktemp("signed"), two(), "standard-webhooks")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    event = {"x-event": {"id": ["data.id", "type"]}}
    return made(tmp_path_factory.mktemp("plain"), two(**event))


def standard(content: bytes, key: bytes, *, age: float = 0) -> dict[str, str]:
    """Sign a body as standardwebhooks.com describes it."""
    sent_at = str(int(time.time() - age))
    digest = hmac.new(key, b"msg_1." + sent_at.encode() + b"." + content, hashlib.sha256).digest()
    signature = "v1," + b64encode(digest).decode()
    return {"Webhook-Id": "msg_1", "Webhook-Timestamp": sent_at, "Webhook-Signature": signature}


KEY = b"the key of the webhook"
CONTENT = json.dumps({"type": "card.made", "data": {"id": "7", "holder-name": "Jo"}}).encode()


def test_an_event_is_an_object_of_its_kind(signed: ModuleType) -> None:
    event = signed.parse(CONTENT, standard(CONTENT, KEY), secret=SECRET)
    assert isinstance(event, signed.CardMadeEvent)
    assert (event.data.data.id, event.data.data.holder_name, event.id) == ("7", "Jo", "msg_1")
    assert event.timestamp is not None
    assert abs(event.timestamp - datetime.now(UTC)).total_seconds() < 60


@pytest.mark.parametrize(
    "secret", [SECRET, f"whsec_{SECRET}", [b64encode(b"new").decode(), SECRET]]
)
def test_one_of_several_secrets_is_enough(signed: ModuleType, secret: Any) -> None:
    headers = standard(CONTENT, KEY)
    assert signed.parse(CONTENT, headers, secret=secret).id == "msg_1"


def test_one_of_several_signatures_is_enough(signed: ModuleType) -> None:
    headers = standard(CONTENT, KEY)
    headers["Webhook-Signature"] = f"v1,{b64encode(b'old').decode()} {headers['Webhook-Signature']}"
    assert signed.parse(CONTENT, httpx.Headers(headers), secret=SECRET).id == "msg_1"


def broken(change: str) -> tuple[bytes, dict[str, str]]:
    headers, content = standard(CONTENT, KEY), CONTENT
    match change:
        case "no header":
            del headers["Webhook-Signature"]
        case "no time":
            del headers["Webhook-Timestamp"]
        case "another version":
            headers["Webhook-Signature"] = headers["Webhook-Signature"].replace("v1,", "v2,")
        case "another body":
            content += b" "
        case "another id":
            headers["Webhook-Id"] = "msg_2"
        case "another key":
            headers = standard(CONTENT, b"another key")
        case "old":
            headers = standard(CONTENT, KEY, age=400)
        case "from the future":
            headers = standard(CONTENT, KEY, age=-400)
    return content, headers


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("no header", "missing"),
        ("no time", "missing"),
        ("another version", "missing"),
        ("another body", "no-match"),
        ("another id", "no-match"),
        ("another key", "no-match"),
        ("old", "expired"),
        ("from the future", "expired"),
    ],
)
def test_a_wrong_signature_is_an_error_with_a_reason(
    signed: ModuleType, change: str, reason: str
) -> None:
    content, headers = broken(change)
    with pytest.raises(signed.SignatureError) as caught:
        signed.parse(content, headers, secret=SECRET)
    assert caught.value.reason == reason
    expected = standard(CONTENT, KEY)["Webhook-Signature"].removeprefix("v1,")
    for hidden in (SECRET, expected, "holder", "Jo"):
        assert hidden not in shown(caught.value)


def test_a_secret_that_is_not_base64_is_a_usage_error_that_does_not_show_it(
    signed: ModuleType,
) -> None:
    headers = standard(CONTENT, KEY)
    wrong: list[Any] = ["not base64!", "", []]
    for secret in wrong:
        with pytest.raises(ValueError, match="secret") as caught:
            signed.parse(CONTENT, headers, secret=secret)
        assert "not base64!" not in shown(caught.value)


def test_only_a_function_of_its_own_reads_an_event_without_its_signature(
    signed: ModuleType,
) -> None:
    assert signed.parse_unverified(CONTENT).data.data.id == "7"


def test_an_event_of_an_unknown_kind_is_kept(plain: ModuleType) -> None:
    event = plain.parse(b'{"type": "card.burnt", "data": {"id": 7}}')
    assert isinstance(event, plain.UnknownEvent)
    assert (event.name, event.data) == ("card.burnt", {"type": "card.burnt", "data": {"id": 7}})
    assert "7" not in repr(event)


def test_a_property_that_cannot_be_read_raises_where_it_is_touched(plain: ModuleType) -> None:
    event = plain.parse(b'{"type": "card.made", "data": "secret text"}')
    with pytest.raises(Exception, match=r"CardMade.*data cannot be read") as caught:
        _ = event.data.data
    assert "secret text" not in f"{caught.value}{event!r}"


def test_an_event_that_cannot_be_read_is_kept_with_its_problem(tmp_path: Path) -> None:
    events = made(tmp_path, {"cards": webhook({"type": "array", "items": CARD})})
    event = events.parse(b'{"id": "secret text"}')
    assert isinstance(event, events.UnknownEvent)
    assert (event.data, event.problem) == ({"id": "secret text"}, "the body is not an array")


def test_a_deviation_is_reported_without_its_value(
    plain: ModuleType, caplog: pytest.LogCaptureFixture
) -> None:
    content = b'{"type": "card.made", "data": {"id": "7", "holder-name": ["private"]}}'
    found: list[str] = []
    plain.parse(content, on_drift=found.append)
    plain.parse(content)
    assert "private" not in "".join([*found, caplog.text])


def test_documented_properties_identify_an_event(plain: ModuleType) -> None:
    assert plain.parse(CONTENT).id == "7:card.made"
    assert plain.parse(b'{"type": "card.lost"}').id is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"", "empty"), (b"{", "not JSON"), (b"[" * 100_000, "not JSON"), (b" " * 20, "more than 10")],
)
def test_a_body_that_is_not_an_event_is_an_error(
    plain: ModuleType, content: bytes, problem: str
) -> None:
    with pytest.raises(plain.EventError, match=problem):
        plain.parse(content, max_size=10 if "more" in problem else 1_000_000)


def test_a_body_that_is_not_bytes_is_a_usage_error(plain: ModuleType) -> None:
    with pytest.raises(ValueError, match="bytes"):
        plain.parse("{}")


@pytest.mark.parametrize("content", [b"1", b"null", b"[]", b'{"type": true}', b'{"type": 1}'])
def test_any_json_is_an_unknown_event(plain: ModuleType, content: bytes) -> None:
    assert plain.parse(content).data == json.loads(content)


def test_a_header_distinguishes_events_of_one_schema(tmp_path: Path) -> None:
    def named(name: str) -> dict[str, Any]:
        kind = {"name": "X-Event", "in": "header", "required": True, "schema": {"const": name}}
        return webhook({"$ref": "#/components/schemas/Card"}, parameters=[kind])

    events = made(tmp_path, {"opened": named("opened"), "closed": named("closed")})
    for name, kind in (("opened", events.OpenedEvent), ("closed", events.ClosedEvent)):
        assert type(events.parse(b'{"id": "1"}', {"x-event": name})) is kind
    assert events.parse(b'{"id": "1"}', {"x-event": "lost"}).name == "lost"


def test_an_event_of_several_forms_is_read_as_the_right_one(tmp_path: Path) -> None:
    forms = {"oneOf": [obj("a", a={"const": 1}, one=TEXT), obj("a", a={"const": 2}, two=TEXT)]}
    events = made(tmp_path, {"either": webhook(forms)})
    assert events.parse(b'{"a": 2, "two": "x"}').data.two == "x"
    assert isinstance(events.parse(b'{"a": 3}'), events.UnknownEvent)


def test_a_callback_is_an_event_too(tmp_path: Path) -> None:
    done = {"{$request.body#/url}": webhook(obj("done", done={"const": True}))}
    create = operation("createCard", "cards", callbacks={"cardDone": done})
    sample = Sample(tmp_path, {"/cards": {"post": create}})
    __import__(f"{sample.module.__name__}.events")
    event = sample.module.events.parse(b'{"done": true}')
    assert type(event).__name__ == "CardDoneEvent"


FORMS: Mapping[str, Any] = {
    "github": (
        {"signs": "{body}", "format": "sha256={signature}"},
        lambda key, content, _: {"X-S": "sha256=" + hexed(key, content)},
    ),
    "stripe": (
        {"signs": "{timestamp}.{body}", "format": "t={timestamp},v1={signature}", "tolerance": 9},
        lambda key, content, at: {
            "X-S": f"t={at},v1=00,v1={hexed(key, f'{at}.'.encode() + content)}"
        },
    ),
    "persona": (
        {"signs": "{timestamp}.{body}", "format": "t={timestamp},v1={signature}"},
        lambda key, content, at: {
            "X-S": f"t={at},v1=00 t={at},v1={hexed(key, f'{at}.'.encode() + content)}"
        },
    ),
    "slack": (
        {"signs": "v0:{timestamp}:{body}", "format": "v0={signature}", "timestamp": "X-T"},
        lambda key, content, at: {
            "X-T": at,
            "X-S": "v0=" + hexed(key, f"v0:{at}:".encode() + content),
        },
    ),
    "upper case, sha512, header": (
        {"signs": "{header.X-Kind}\n{body}", "algorithm": "hmac-sha512"},
        lambda key, content, _: {
            "X-Kind": "a",
            "X-S": hmac.new(key, b"a\n" + content, "sha512").hexdigest().upper(),
        },
    ),
}


def hexed(key: bytes, content: bytes) -> str:
    return hmac.new(key, content, hashlib.sha256).hexdigest()


@pytest.mark.parametrize("form", FORMS)
def test_signatures_of_other_services_are_checked(form: str, tmp_path: Path) -> None:
    signature, sign = FORMS[form]
    scheme = {**STANDARD, "name": "X-S", "x-signature": signature}
    sample = Sample(
        tmp_path,
        {},
        webhooks=two(),
        components={"securitySchemes": {"hook": scheme}},
        security=[{"hook": []}],
        schemas={"Card": CARD},
    )
    __import__(f"{sample.module.__name__}.events")
    events = sample.module.events
    headers = sign(b"key", CONTENT, str(int(time.time())))
    assert events.parse(CONTENT, headers, secret="key").data.data.id == "7"
    with pytest.raises(events.SignatureError):
        events.parse(CONTENT + b" ", headers, secret="key")


def test_the_client_reads_by_http_what_a_mock_signs(tmp_path: Path) -> None:
    scheme = {**STANDARD, "x-credential": "webhook_secret", "x-signature": "standard-webhooks"}
    sample = Sample(
        tmp_path,
        {"/cards": {"get": operation("listCards", "cards")}},
        webhooks=two(security=[{"hook": []}]),
        components={"securitySchemes": {"hook": scheme}},
        schemas={"Card": CARD},
    )
    __import__(f"{sample.module.__name__}.events")
    events = sample.module.events
    mock = make_mock(load(sample.path), credentials={"webhook_secret": [f"whsec_{SECRET}", "bmV3"]})
    with receiving() as receiver:
        mock.events.deliver_to(receiver.url)
        mock.events.send("card.made", {"data": {"id": "7"}})
        mock.events.send("card.lost")
        made, lost = receiver.wait(2)
    for secret in (SECRET, "bmV3"):
        event = events.parse(made.body, made.headers, secret=secret)
        assert (type(event), event.data.data.id) == (events.CardMadeEvent, "7")
    assert type(events.parse(lost.body, lost.headers, secret=SECRET)) is events.CardLostEvent
    with pytest.raises(events.SignatureError):
        events.parse(lost.body, made.headers, secret=SECRET)


def test_kinds_that_nothing_distinguishes_are_an_unknown_event(tmp_path: Path) -> None:
    card = {"$ref": "#/components/schemas/Card"}
    events = made(tmp_path, {"opened": webhook(card), "closed": webhook(card)})
    event = events.parse(b'{"id": "7"}')
    assert isinstance(event, events.UnknownEvent)
    assert event.problem == "several documented kinds match it"
