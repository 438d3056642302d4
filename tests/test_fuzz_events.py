"""Property tests hold the events of a mock against their schema and signature."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from scripts import fuzz
from scripts.mocks import create_app
from scripts.mocks.compile import request_signatures
from scripts.mocks.compile.compiled_events import CompiledEvent
from scripts.spec import load

from .ledger import description

SIGNED = {
    "type": "apiKey",
    "in": "header",
    "name": "X-Signature",
    "x-signature": {"signs": "{timestamp}.{body}", "format": "t={timestamp},v1={signature}"},
}


def run(folder: Path, **event: Any) -> list[str]:
    data = copy.deepcopy(description())
    photo = {"schema": {"$ref": "#/components/schemas/Photo"}, "example": {"id": 1, "title": "a"}}
    hook = {
        "security": [{"hook": []}],
        "requestBody": {"content": {"application/json": photo}},
        "responses": {"204": {"description": "Taken."}},
        **event,
    }
    data["webhooks"] = {"photoDone": {"post": hook}}
    data["components"]["securitySchemes"]["hook"] = SIGNED
    path = folder / "acme.json"
    path.write_text(json.dumps(data))
    (folder / "evidence").mkdir()
    document = load(path)
    app = create_app([document], journal="full")
    report = fuzz.run(document, app=app, max_examples=3)
    return [f"{each.rule}: {each.message}" for each in report.failures if "event" in each.rule]


CAUSED = {"x-event": {"sent-when": [{"operation": "createPhoto"}]}}


def test_an_event_that_requests_cause_is_right(tmp_path: Path) -> None:
    assert run(tmp_path, **CAUSED) == []


def test_an_event_that_no_request_causes_is_a_finding(tmp_path: Path) -> None:
    assert run(tmp_path) == ["unreached-event: no request led to photoDone"]


def test_the_finding_can_be_allowed_with_a_reason(tmp_path: Path) -> None:
    assert run(tmp_path, **{"x-allow": {"unreached-event": "Users cause it."}}) == []


def test_an_event_has_no_property_that_only_requests_have(tmp_path: Path) -> None:
    key = {"type": "string", "writeOnly": True}
    account = {"type": "object", "required": ["key"], "properties": {"key": key}}
    content = {"application/json": {"schema": account, "example": {}}}
    assert run(tmp_path, requestBody={"content": content}, **CAUSED) == []


def test_a_wrong_signature_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_signatures, "_key", lambda *_: b"another key")
    (found,) = run(tmp_path, **CAUSED)
    assert found == ("wrong-event: photoDone: the signature in X-Signature does not match its body")


def test_a_wrong_payload_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CompiledEvent, "following", lambda *_: {"id": "none"})
    (found,) = run(tmp_path, **CAUSED)
    assert found == "wrong-event: photoDone: its payload does not match the schema at id"


def test_a_mock_that_ignores_signatures_of_requests_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = copy.deepcopy(description())
    data["components"]["securitySchemes"]["signed"] = SIGNED
    data["security"] = [{"signed": []}]
    path = tmp_path / "acme.json"
    path.write_text(json.dumps(data))
    assert [each.rule for each in fuzz.run(load(path), max_examples=3).failures] == []
    monkeypatch.setattr("scripts.mocks.compile.security_checks.problem", lambda *_: ("", False))
    rules = {each.rule for each in fuzz.run(load(path), max_examples=3).failures}
    assert rules & {"ignored-auth", "credentials-ignored"}
