"""What is marked as sensitive is hidden, wherever in a member's schema the mark stands."""

from pathlib import Path
from typing import Any

import pytest

from scripts.generate import wire
from scripts.generate.sensitivity import is_sensitive
from scripts.spec import load
from tests.clients import made_package

MARKED = {"type": "string", "x-sensitive": "personal"}
PLAIN = {"type": "string"}
COMPONENTS = {
    "Name": MARKED,
    "Names": {"type": "array", "items": {"$ref": "#/components/schemas/Name"}},
    "Person": {"type": "object", "properties": {"name": MARKED}},
    "Ring": {"type": "array", "items": {"$ref": "#/components/schemas/Ring"}},
}

SPEC = """\
openapi: "3.1.0"
info: {title: Hiding, version: "1"}
servers: [{url: https://hiding.example}]
paths:
  /people:
    get:
      operationId: readPeople
      tags: [people]
      responses:
        "200":
          description: All.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Register"}
components:
  schemas:
    Mail: {type: string, x-sensitive: personal}
    Register:
      type: object
      properties:
        names: {type: array, items: {type: string, x-sensitive: personal}}
        mails: {type: array, items: {$ref: "#/components/schemas/Mail"}}
        pin: {oneOf: [{type: integer}, {type: string, x-sensitive: secret}]}
        rooms: {type: object, additionalProperties: {type: string, x-sensitive: personal}}
        items: {type: array, items: {type: string}}
"""


@pytest.mark.parametrize(
    "schema",
    [
        MARKED,
        {"$ref": "#/components/schemas/Name"},
        {"$ref": "#/components/schemas/Names"},
        {"type": "array", "items": MARKED},
        {"type": "array", "items": {"type": "array", "items": MARKED}},
        {"oneOf": [{"type": "null"}, MARKED]},
        {"anyOf": [{"type": "null"}, {"$ref": "#/components/schemas/Names"}]},
        {"allOf": [MARKED, {"maxLength": 3}]},
        {"type": "object", "additionalProperties": MARKED},
        {"name": "q", "in": "query", "schema": MARKED},
    ],
)
def test_a_value_is_sensitive_as_any_part_of_its_schema_is(schema: Any) -> None:
    assert is_sensitive(schema, COMPONENTS)


@pytest.mark.parametrize(
    "schema",
    [
        PLAIN,
        None,
        {"type": "array", "items": PLAIN},
        {"type": "object", "additionalProperties": True},
        {"$ref": "#/components/schemas/Person"},
        {"$ref": "#/components/schemas/Ring"},
    ],
)
def test_a_value_is_not_sensitive_for_a_member_that_hides_itself(schema: Any) -> None:
    assert not is_sensitive(schema, COMPONENTS)


def test_a_model_and_its_operation_hide_items_branches_and_values(tmp_path: Path) -> None:
    path = tmp_path / "hiding.yaml"
    path.write_text(SPEC)
    module = made_package(path, tmp_path)
    hidden = {"names": ["MARK"], "mails": ["MARK"], "pin": "MARK", "rooms": {"a": "MARK"}}
    shown = repr(module.Register.from_dict({**hidden, "items": ["hammer"]}))
    assert "MARK" not in shown
    assert "hammer" in shown

    document = load(path)
    (read,) = (wire.read(document, action) for action in document.actions)
    assert read.operation.sensitive == ("mails", "names", "pin", "rooms")
