"""A client makes the idempotency key of a call, and a mock carries out each key once."""

import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts import fuzz
from scripts.mocks import make_mock
from scripts.mocks.serving.rule_application import RuleApplication
from scripts.mocks.tester.injected_faults import Fault
from scripts.spec import load
from tests.samples import TEXT, Sample, body, obj, operation, returns

KEY = {"name": "Idempotency-Key", "in": "header", "schema": TEXT, "x-idempotency-key": True}
CARD = obj("id", id=TEXT, name=TEXT)


def sample(folder: Path, *, required: bool = True) -> Sample:
    """Return a client that creates cards, and whose description has an idempotency key."""
    create = operation(
        "createCard",
        "cards",
        parameters=[{**KEY, "required": required}],
        requestBody=body(obj("name", name=TEXT)),
        responses={**returns(CARD, status="201"), "400": {"description": "It failed."}},
    )
    read = operation("readCard", "cards", responses=returns(CARD))
    one = [{"name": "id", "in": "path", "required": True, "schema": TEXT}]
    return Sample(
        folder, {"/cards": {"post": create}, "/cards/{id}": {"parameters": one, "get": read}}
    )


def client_of(made: Sample, http: httpx.Client, address: str = "https://cards.example") -> Any:
    kind = getattr(made.module, f"{made.path.stem.capitalize()}Client")
    return kind(base_url=address, http_client=http)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photo_id_runtime.transport._pause", lambda _: None)


@pytest.mark.parametrize("required", [True, False])
def test_every_attempt_of_a_call_has_the_same_key_and_every_call_another(
    tmp_path: Path, required: bool
) -> None:
    keys: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        keys.append(request.headers["idempotency-key"])
        is_first = len(keys) % 2
        return httpx.Response(503) if is_first else httpx.Response(201, json={"id": "c"})

    with httpx.Client(transport=httpx.MockTransport(handle)) as http:
        client = client_of(sample(tmp_path, required=required), http)
        client.cards.create_card(name="Jo")
        client.cards.create_card(name="Jo")
    assert keys[0] == keys[1]
    assert keys[2] == keys[3] != keys[0]
    assert {uuid.UUID(each).version for each in keys} == {4}


def test_a_key_that_is_passed_is_sent(tmp_path: Path) -> None:
    response = httpx.Response(201, json={"id": "c"})
    request, _ = sample(tmp_path).call(
        "cards.create_card", name="Jo", idempotency_key="mine", response=response
    )
    assert request.headers["idempotency-key"] == "mine"


def test_a_mock_returns_the_first_response_to_a_repeated_key(tmp_path: Path) -> None:
    mock = make_mock(sample(tmp_path).path)
    with mock.client() as client:

        def create(key: str, name: str) -> Any:
            return client.post("/cards", json={"name": name}, headers={"Idempotency-Key": key})

        first, again, other = create("a", "Jo"), create("a", "Al"), create("b", "Al")
        assert again.json() == first.json()
        assert other.json()["id"] != first.json()["id"]
        mock.snapshot("created")
        mock.reset()
        assert create("a", "Al").json()["name"] == "Al"
        mock.restore("created")
        assert create("a", "Al").json() == first.json()


def test_a_call_whose_response_is_lost_is_carried_out_once(tmp_path: Path) -> None:
    made = sample(tmp_path)
    mock = make_mock(made.path)
    mock.arm(Fault(operation="createCard", reset=True, nth=1))
    with httpx.Client(transport=mock.transport) as http:
        client = client_of(made, http, mock.base_url)
        card = client.cards.create_card(name="Jo")
        another = client.cards.create_card(name="Al")
    assert len(mock.requests) == 3
    assert (card.name, another.name) == ("Jo", "Al")
    assert len(mock.state["resources"]) == 2


def test_the_property_tests_send_a_key_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sample(tmp_path, required=False)
    report = fuzz.run(load(made.path), max_examples=3)
    assert [each for each in report.failures if "unreached" not in each.rule] == []
    monkeypatch.setattr(RuleApplication, "response", RuleApplication._applied)
    report = fuzz.run(load(made.path), max_examples=3)
    assert "repeat-differs" in {each.rule for each in report.failures}
