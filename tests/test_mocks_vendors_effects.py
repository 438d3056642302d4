"""Every property that a request may have changes a mock or its response, or is listed."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
import yaml

from scripts.fuzz.distinct_values import DistinctValues
from scripts.mocks import behaviour_of, make_mock
from scripts.mocks.serving.in_process import Mock
from scripts.mocks.tester.sample_requests import Sample, samples_of
from scripts.paths import SCRIPTS
from scripts.spec import Action, Schema, all_specs

# A mock without rules of its own returns examples, whatever is sent.
BEHAVING = [path.stem for path in all_specs() if behaviour_of(path.stem)]
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
LISTED = yaml.safe_load((SCRIPTS / "mocks" / "vendors" / "without_effect.yaml").read_text())


def schema_of(action: Action) -> Schema | None:
    """Return the schema of an action's body if it is an object, as JSON or in a form."""
    contents = (each for each in action.contents if each.kind in ("json", "form"))
    schemas = (action.sent(each) for each in contents)
    return next((each for each in schemas if each and each.is_object), None)


def body_of(sample: Sample) -> dict[str, Any]:
    """Return the decoded body of a sample."""
    if "json" in sample.headers.get("Content-Type", ""):
        return dict(json.loads(sample.body))
    return dict(parse_qsl(sample.body, keep_blank_values=True))


def outcome(mock: Mock, sample: Sample, body: Mapping[str, Any]) -> tuple[int, str, Any]:
    """Return what a request with this body leaves in a fresh mock: status, response and state."""
    mock.reset()
    mock.clock.freeze(NOON)
    text = json.dumps(body) if "json" in sample.headers["Content-Type"] else urlencode(body)
    with mock.client() as client:
        response = client.request(sample.method, sample.path, headers=sample.headers, content=text)
    return response.status_code, response.text, mock.state


def without_effect(vendor: str) -> Iterator[tuple[str, str]]:
    """Yield each action with a property of its body that changes nothing."""
    mock = make_mock(vendor)
    document = mock.document
    for action, sample in zip(document.actions, samples_of(document, {}), strict=True):
        schema = schema_of(action)
        if schema is None or not sample.body or sample.parts or action.paging:
            continue
        body = body_of(sample)
        first = outcome(mock, sample, body)
        assert first == outcome(mock, sample, body), action.id
        values = [DistinctValues(document, each, 1).changed(schema, body) for each in "ab"]
        for name, each in schema.properties.items():
            others = [
                made[name] for made in values if name in made and made[name] != body.get(name)
            ]
            if others and not each.credential:
                changed = (outcome(mock, sample, {**body, name: other}) for other in others)
                if all(found == first for found in changed):
                    yield action.id, name


@pytest.mark.parametrize("vendor", BEHAVING)
def test_every_property_has_an_effect_or_the_reason_why_it_has_none(vendor: str) -> None:
    listed = [
        (action, name)
        for group in LISTED.get(vendor, ())
        for action, names in group["properties"].items()
        for name in names
    ]
    assert sorted(without_effect(vendor)) == sorted(listed)
