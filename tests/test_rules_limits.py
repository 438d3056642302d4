"""Rules handle hostile, huge and nonsensical files."""

import json
import random
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts import rules
from scripts.spec import Unreadable, load, walk
from scripts.spec.validators import Validators

from .drafts import HEAD, draft, found, whole
from .test_rules import FIXTURES
from .test_rules_together import CLEAN, FAULTY

RESPONSE = """\
paths:
  /a:
    get:
      responses:
        "200":
          description: A
          content:
            application/json:
              schema: {$ref: "#/components/schemas/A0"}
              example: {}
components:
  schemas:
"""
NONSENSE: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, 10**30, "", "x", "{", "[", "#/", "#/x", "http://[", [], [[]], [None]),
    *([1, "a"], {}, {"": {}}, {"$ref": 5}, {"$ref": "#/components/schemas/Card"}),
    {"allOf": [{"$ref": "#/components/schemas/Card"}]},
)
KEYS = (
    *("$ref", "$id", "$schema", "$anchor", "$dynamicRef", "type", "properties", "items", "allOf"),
    *("oneOf", "enum", "const", "required", "default", "examples", "example", "pattern", "not"),
    *("x-allow", "x-action", "x-source", "x-failure", "x-sensitive", "parameters", "content"),
    *("schema", "responses", "discriminator", "mapping", "security", "tags", "", "a/b", "~"),
)


def test_no_reference_is_fetched(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        body = f"""\
externalDocs: {{url: "{url}/docs"}}
paths:
  /a:
    $ref: "{url}/path.yaml"
  /b:
    get:
      responses:
        "200":
          description: B
          content:
            application/json:
              schema:
                $schema: "{url}/dialect"
                $id: "{url}/id"
                properties:
                  here: {{$ref: "{url}/schema.json#/a"}}
                  next: {{$ref: "other.yaml"}}
                  file: {{$ref: "file:///etc/hostname"}}
                  dynamic: {{$dynamicRef: "{url}/schema.json#a"}}
              examples:
                away: {{externalValue: "{url}/example.json"}}
"""
        faults = found(draft(tmp_path, body))
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert [line for line, rule in faults if rule == "external-ref"] == [8, 20, 21, 22]


def _chain(length: int) -> str:
    links = (
        f'    A{i}: {{properties: {{next: {{$ref: "#/components/schemas/A{i + 1}"}}}}}}\n'
        for i in range(length)
    )
    return f"{RESPONSE}{''.join(links)}    A{length}: {{type: object}}\n"


def _ring(length: int) -> str:
    links = (
        f'    A{i}: {{allOf: [{{$ref: "#/components/schemas/A{(i + 1) % length}"}}]}}\n'
        for i in range(length)
    )
    return RESPONSE + "".join(links)


def _doubling(length: int) -> str:
    links = (
        f'    A{i}: {{anyOf: [{{$ref: "#/components/schemas/A{i + 1}"}},'
        f' {{$ref: "#/components/schemas/A{i + 1}"}}]}}\n'
        for i in range(length)
    )
    return f"{RESPONSE}{''.join(links)}    A{length}: {{type: string}}\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [(_chain(1500), set()), (_ring(300), {"circular-ref"}), (_doubling(200), {"exploding-schema"})],
    ids=["chain", "ring", "doubling"],
)
def test_references_in_chains_rings_and_doublings_are_checked_in_seconds(
    body: str, expected: set[str], tmp_path: Path
) -> None:
    document = draft(tmp_path, body)
    started = time.perf_counter()
    assert {rule for _, rule in found(document)} == expected
    assert time.perf_counter() - started < 10


def test_thousands_of_waivers_are_applied_in_seconds(tmp_path: Path) -> None:
    waived = (
        f"    A{i}: {{type: array, x-allow: {{array-without-items: No document describes it.}}}}\n"
        for i in range(3000)
    )
    document = draft(tmp_path, f"components:\n  schemas:\n{''.join(waived)}")
    started = time.process_time()
    assert found(document) == []
    assert time.process_time() - started < 10


def test_each_schema_is_compiled_once_for_each_direction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[Any] = []
    compile_leniently = Validators._compile_leniently  # nothing else records it

    def counted(self: Validators, *key: Any) -> Any:
        compiled.append((id(self), *key))
        return compile_leniently(self, *key)

    monkeypatch.setattr(Validators, "_compile_leniently", counted)
    assert rules.check(whole(tmp_path, CLEAN))
    assert len(compiled) == len(set(compiled)) > 0


def test_a_schema_that_contains_itself_is_not_a_finding(tmp_path: Path) -> None:
    body = f"""{RESPONSE}\
    A0:
      type: object
      allOf:
        - type: object
          properties:
            children: {{type: array, items: {{$ref: "#/components/schemas/A0"}}}}
        - type: object
          anyOf: [{{items: {{$ref: "#/components/schemas/A0"}}}}]
"""
    assert found(draft(tmp_path, body)) == []


def test_the_deepest_allowed_nesting_is_checked(tmp_path: Path) -> None:
    schema = '{"items": ' * 80 + '{"type": "strng"}' + "}" * 80
    body = f"components:\n  schemas:\n    Card: {schema}\n"
    assert found(draft(tmp_path, body)) == [(7, "unknown-type")]


@pytest.mark.parametrize("where", ["info", "paths", "components", "servers", "tags", "security"])
@pytest.mark.parametrize("value", ["null", "7", "text", "[7]", "[[]]", "{a: 7}", "{a: {b: [7]}}"])
def test_a_part_of_a_wrong_type_is_a_finding_on_its_line(
    where: str, value: str, tmp_path: Path
) -> None:
    head = HEAD if where != "info" else 'openapi: "3.1.0"\n'
    rest = "paths: {}\n" if where != "paths" else ""
    path = tmp_path / "acme.yaml"
    path.write_text(f"{head}{rest}{where}: {value}\n")
    line = path.read_text().count("\n")
    assert line in {at for at, _ in found(load(path))}


def _mutate(data: Any, chance: random.Random) -> None:
    places = [node for _, node in walk(data) if isinstance(node, dict | list) and node]
    for _ in range(chance.randint(1, 6)):
        node, value = chance.choice(places), chance.choice(NONSENSE)
        if isinstance(node, list):
            node[chance.randrange(len(node))] = value
        elif chance.random() < 0.4:
            node[chance.choice(KEYS)] = value
        else:
            node[chance.choice(list(node))] = value


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Any], None]:
    """Return a function that checks data as a spec of the bundle."""
    path = tmp_path_factory.mktemp("specs") / "acme.yaml"
    (path.parent / "evidence").mkdir()

    def checked(data: Any) -> None:
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1))
        try:
            document = load(path)
        except Unreadable:
            return
        for finding in rules.check(document):
            assert finding.line > 0
            assert finding.message

    return checked


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the data of specs that together use everything, as JSON."""
    folder = tmp_path_factory.mktemp("sources")
    for name, text in (("clean", CLEAN), ("faulty", FAULTY)):
        (folder / f"{name}.yaml").write_text(text)
    rich = ("never-read-back", "bad-action", "invalid-example", "circular-ref", "invented-host")
    paths = [*folder.iterdir(), *(FIXTURES / f"{name}.yaml" for name in rich)]
    return [json.dumps(load(path).data) for path in paths]


@settings(
    max_examples=80,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(chance=st.randoms(use_true_random=True))
def test_no_nonsense_in_a_spec_raises_in_a_rule(
    chance: random.Random, check: Callable[[Any], None], sources: list[str]
) -> None:
    data = json.loads(chance.choice(sources))
    _mutate(data, chance)
    check(data)
