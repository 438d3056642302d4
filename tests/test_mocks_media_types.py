"""Media types of foreign specs: several of one body, XML next to JSON, other multipart types."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock

from .mocked import spec

PETS = """\
  /pets:
    post:
      operationId: addPet
      requestBody:
        required: true
        content:
          application/xml: {schema: {$ref: "#/components/schemas/Pet"}}
          application/json: {schema: {$ref: "#/components/schemas/Pet"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Pet"}}
      responses:
        "200":
          description: ok
          content:
            application/xml:
              schema: {$ref: "#/components/schemas/Pet"}
              example: <pet><name>Rex</name></pet>
            application/json: {schema: {$ref: "#/components/schemas/Pet"}}
        "400": {description: bad}
        "415": {description: another media type}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string, examples: [Rex]}
        chip: {type: string, x-sensitive: secret}
"""
TWICE = """\
  /a:
    post:
      operationId: sendA
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf: [{$ref: "#/components/schemas/A"}, LISTED]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {oneOf: [{$ref: "#/components/schemas/A"}, LISTED]}
              example: {a: 1}
        "400": {description: bad}
components:
  schemas:
    A: {type: object, required: [a], properties: {a: {type: integer}}}
    B: {type: object, required: [a], properties: {a: {type: number}}}
"""
MIXED = """\
  /a:
    post:
      operationId: sendParts
      requestBody:
        required: true
        content:
          multipart/mixed:
            schema:
              type: object
              required: [id, "a \\"name\\"", about]
              properties:
                id: {type: integer, examples: [7]}
                "a \\"name\\"": {type: string, examples: ["two\\nlines"]}
                about: {type: object, required: [x], properties: {x: {const: 1}}}
      responses: {"200": {description: ok}, "400": {description: bad}}
"""


def ask(mock: Mock, path: str, **options: Any) -> httpx.Response:
    with mock.client() as client:
        return client.post(path, **options)


@pytest.mark.parametrize(
    "options",
    [
        {"json": {"name": "Rex"}},
        {"data": {"name": "Rex"}},
        {"content": b"<pet/>", "headers": {"content-type": "application/xml"}},
    ],
)
def test_each_documented_media_type_of_a_request_is_accepted(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    response = ask(make_mock(spec(tmp_path, PETS)), "/pets", **options)
    assert (response.status_code, response.json()["name"]) == (200, "Rex")


def test_a_media_type_that_is_not_documented_is_a_415(tmp_path: Path) -> None:
    headers = {"content-type": "text/csv"}
    response = ask(make_mock(spec(tmp_path, PETS)), "/pets", content=b"Rex", headers=headers)
    assert response.status_code == 415


@pytest.mark.parametrize("options", [{"json": {}}, {"data": {"chip": "1"}}])
def test_a_body_that_can_be_read_is_validated_next_to_xml(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    assert ask(make_mock(spec(tmp_path, PETS)), "/pets", **options).status_code == 400


def test_a_body_that_is_not_read_is_masked_in_the_journal(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, PETS))
    headers = {"content-type": "application/xml"}
    ask(mock, "/pets", content=b"<chip>secret</chip>", headers=headers)
    assert "secret" not in repr(mock.requests[0])


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("", "application/json"),
        ("application/xml", "application/xml"),
        ("application/xml;q=0.9, application/json;q=0.1", "application/xml"),
    ],
)
def test_a_response_is_json_unless_the_request_prefers_xml(
    tmp_path: Path, accept: str, media_type: str
) -> None:
    mock = make_mock(spec(tmp_path, PETS))
    response = ask(mock, "/pets", json={"name": "Rex"}, headers={"accept": accept})
    assert response.headers["content-type"] == media_type


def test_a_schema_that_a_one_of_lists_twice_counts_once(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, TWICE.replace("LISTED", '{$ref: "#/components/schemas/A"}')))
    response = ask(mock, "/a", json={"a": 1})
    assert (response.status_code, response.json()) == (200, {"a": 1})
    assert ask(mock, "/a", json={"a": "text"}).status_code == 400


def test_a_value_that_fits_two_different_schemas_of_a_one_of_is_rejected(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, TWICE.replace("LISTED", '{$ref: "#/components/schemas/B"}')))
    assert ask(mock, "/a", json={"a": 1}).status_code == 400
    assert ask(mock, "/a", json={"a": 1.5}).status_code == 500


def test_the_sample_request_of_a_mixed_multipart_body_is_accepted(tmp_path: Path) -> None:
    mock = make_mock(spec(tmp_path, MIXED))
    [sample] = mock._engine.samples
    headers = dict(sample.headers)
    response = ask(mock, sample.path, content=sample.body.encode(), headers=headers)
    assert response.status_code == 200, response.headers["x-mock-reason"]
    assert mock.requests[0].body["about"] == {"x": 1}


def test_the_curl_command_of_a_mixed_multipart_body_leaves_the_boundary_to_curl(
    tmp_path: Path,
) -> None:
    [sample] = make_mock(spec(tmp_path, MIXED))._engine.samples
    command = sample.curl("http://localhost")
    assert "'Content-Type: multipart/mixed'" in command
    assert "--form-string id=7" in command
    assert "boundary" not in command
