"""Recorded traffic compared with the specs: known deviations are found, and nothing else."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts import evidence, observe, rules
from scripts.finding import FORMATS, Finding
from scripts.observe import (
    Addresses,
    InvalidRecording,
    LiveComparison,
    Message,
    ObservationLog,
    RecordedExchange,
    Traffic,
)
from tests import traffic, vendors
from tests.traffic import DEVIATING, DEVIATIONS
from tests.vendors import VENDORS


def of(vendor: str) -> Traffic:
    document = vendors.document(vendor)
    return Traffic(document, Addresses(document, [traffic.base_url(vendor)]))


def test_there_are_at_least_sixty_deviations_of_at_least_five_vendors() -> None:
    assert len(DEVIATIONS) >= 60
    assert len(DEVIATING) >= 5
    assert set(DEVIATING) <= set(VENDORS)


@pytest.mark.parametrize(
    "deviation", DEVIATIONS, ids=lambda each: f"{each['vendor']}-{each['action']}-{each['rule']}"
)
def test_a_deviation_is_reported_at_its_element_and_alone(deviation: dict[str, Any]) -> None:
    seen = of(deviation["vendor"])
    faithful = traffic.recorded(deviation["vendor"])[deviation["action"]]
    seen.add(traffic.changed(faithful, deviation["change"]))
    found = [(each.rule, each.pointer) for each in observe.findings(seen)]
    assert found == [(deviation["rule"], deviation["at"])]


SECRETS = st.text(
    "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", min_size=26, max_size=40
)


@settings(max_examples=40)
@given(secret=SECRETS, at=st.sampled_from(VENDORS), data=st.data())
def test_no_value_of_the_traffic_is_printed_or_written(
    secret: str, at: str, data: st.DataObject
) -> None:
    """Put a secret wherever a value can be, and search every output of every verb."""
    action = data.draw(st.sampled_from(sorted(traffic.recorded(at))))
    exchange = traffic.recorded(at)[action]
    leaking = replace(
        exchange,
        url=f"{exchange.url}{'&' if '?' in exchange.url else '?'}extra={secret}",
        request=_filled(exchange.request, secret),
        response=_filled(exchange.response, secret),
        status=data.draw(st.sampled_from([exchange.status, 200, 404, 418])),
    )
    elsewhere = replace(exchange, url=exchange.url.partition("?")[0] + f"/{secret}/{secret}")
    assert secret not in "\n".join(outputs(at, leaking, elsewhere))


def outputs(vendor: str, *exchanges: RecordedExchange) -> Iterator[str]:
    """Yield everything that the verbs print or write about some exchanges."""
    seen, log, live = of(vendor), io.StringIO(), list[Finding]()
    comparison = LiveComparison(seen, live.append, ObservationLog(log))
    for each in exchanges:
        comparison.add(each)
    report = observe.report(seen)
    for style in (observe.as_text, observe.as_markdown, observe.as_json):
        yield style([report])
    for formatted in (*FORMATS.values(), rules.as_sarif):
        yield formatted(report.findings)
    yield from (str(each) for each in live)
    yield log.getvalue()
    yield repr(seen)
    seen.of_mock = 0
    yield from observe.proposed_texts(report).values()


def _filled(message: Message, secret: str) -> Message:
    """Return a message with the secret in every string, and in a header and a new property."""
    try:
        value = json.loads(message.body or b"null")
    except ValueError:
        value = secret
    body = json.dumps(_secret(value, secret)).encode()
    headers = [*message.headers, ("x-extra", secret), ("cookie", secret)]
    return Message([*headers, ("authorization", f"Bearer {secret}")], body)


def _secret(value: Any, secret: str) -> Any:
    if isinstance(value, dict):
        return {name: _secret(each, secret) for name, each in value.items()} | {"extra": secret}
    if isinstance(value, list):
        return [_secret(each, secret) for each in value]
    return secret if isinstance(value, str) else value


def test_a_har_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    exchanges = [each for _, _, each in traffic.every(("cloudcard", "gazoop"))]
    path = tmp_path / "traffic.har"
    path.write_text(json.dumps(observe.as_har(exchanges)))
    assert [*observe.read_exchanges(path)] == exchanges


def test_a_file_of_lines_has_one_entry_on_each(tmp_path: Path) -> None:
    exchanges = [*traffic.recorded("veratad").values()]
    path = tmp_path / "traffic.jsonl"
    entries = observe.as_har(exchanges)["log"]["entries"]
    path.write_text("".join(f"{json.dumps(each)}\n" for each in entries))
    assert [*observe.read_exchanges(path)] == exchanges


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "invalid JSON"),
        ("{}", "no exchange at log.entries"),
        ('{"log": {"entries": [{"request": {}}]}}', "entry 1: not a HAR entry"),
        ('{"log": {"entries": [', "invalid JSON"),
    ],
)
def test_a_file_that_is_not_a_recording_is_named_with_the_reason(
    text: str, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / "traffic.har"
    path.write_text(text)
    with pytest.raises(InvalidRecording, match=f"traffic.har: {reason}"):
        list(observe.read_exchanges(path))


def test_a_request_to_another_address_is_not_compared() -> None:
    seen = of("gazoop")
    exchange = next(iter(traffic.recorded("gazoop").values()))
    assert not seen.add(replace(exchange, url="https://other.example/customer_bookings.json"))
    assert seen.total == 0


def test_a_request_that_the_vendor_rejects_is_not_held_against_the_spec() -> None:
    seen = of("cloudcard")
    exchange = traffic.recorded("cloudcard")["updatePhoto"]
    sent = traffic.changed(exchange, {"sent": {"unknown": 1}})
    rejected = replace(sent, status=404, response=Message())
    seen.add(rejected)
    assert not observe.findings(seen)
    seen.add(sent)
    assert [each.rule for each in observe.findings(seen)] == ["undocumented-property"]


def test_a_number_without_a_fraction_is_an_integer() -> None:
    seen = of("cloudcard")
    exchange = traffic.recorded("cloudcard")["getPhoto"]
    seen.add(traffic.changed(exchange, {"set": {"id": 2.0}}))
    assert not observe.findings(seen)
    seen.add(traffic.changed(exchange, {"set": {"id": 2.5}}))
    assert [each.rule for each in observe.findings(seen)] == ["contradicted-type"]


def test_a_finding_has_its_count_its_dates_and_the_fact_behind_the_element() -> None:
    seen = of("cloudcard")
    exchange = traffic.recorded("cloudcard")["createAuthenticationToken"]
    wrong = traffic.changed(exchange, {"set": {"expirationDate": 7}})
    seen.add(replace(wrong, at="2026-11-25T08:00:00Z"))
    seen.add(replace(wrong, at="2026-11-26T08:00:00Z"))
    seen.add(exchange)
    (found,) = observe.findings(seen)
    assert found.message == (
        "createAuthenticationToken: in the response, the type is integer: "
        "2 times (2026-11-25 to 2026-11-26), of 3 calls"
    )
    assert found.level == "error"
    assert found.source


def test_an_inference_is_confirmed_contradicted_or_not_seen() -> None:
    seen = of("cloudcard")
    known = evidence.load(seen.document)
    of_all = {each.pointer: each.verdict for each in observe.inferences(seen, known)}
    assert set(of_all.values()) == {"not seen"}
    exchange = traffic.recorded("cloudcard")["createPhoto"]
    seen.add(exchange)
    place = ("paths", "/photo", "post", "responses", "2XX")
    assert {e.pointer: e.verdict for e in observe.inferences(seen, known)}[place] == "confirmed"
    seen.add(traffic.changed(exchange, {"type": "text/html"}))
    assert {e.pointer: e.verdict for e in observe.inferences(seen, known)}[place] == "contradicted"


def test_the_report_lists_what_is_documented_and_was_not_seen() -> None:
    seen = of("cloudcard")
    seen.add(traffic.recorded("cloudcard")["getPhoto"])
    unseen = {action for action, _ in observe.not_seen(seen)}
    assert unseen == {"getPhoto"}
