"""Sensitive values are hidden wherever in a property's schema the mark is."""

from pathlib import Path

from scripts.generate.read import client_operation
from scripts.spec import load
from tests.clients import made_package

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


def test_a_model_and_its_operation_hide_items_branches_and_values(tmp_path: Path) -> None:
    path = tmp_path / "hiding.yaml"
    path.write_text(SPEC)
    module = made_package(path, tmp_path)
    hidden = {"names": ["MARK"], "mails": ["MARK"], "pin": "MARK", "rooms": {"a": "MARK"}}
    shown = repr(module.Register.from_dict({**hidden, "items": ["hammer"]}))
    assert "MARK" not in shown
    assert "hammer" in shown

    document = load(path)
    (read,) = (client_operation.read(document, action) for action in document.actions)
    assert read.runtime.sensitive == ("mails", "names", "pin", "rooms")
