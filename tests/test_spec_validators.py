"""Values against the schemas of a document, by direction."""

from pathlib import Path

import pytest

from scripts.spec import Document, load
from tests.drafts import draft

BODY = """\
components:
  schemas:
    Tree:
      $dynamicAnchor: node
      type: object
      required: [name, id]
      properties:
        name:
          type: string
        id:
          type: integer
          readOnly: true
        key:
          type: string
          writeOnly: true
        children:
          type: array
          items:
            $dynamicRef: "#node"
    Odd:
      type: {odd}
"""
TREE = ("components", "schemas", "Tree")
ODD = ("components", "schemas", "Odd")


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return draft(tmp_path, BODY.replace("{odd}", "oddity"))


def test_a_value_can_be_valid_in_one_direction_only(document: Document) -> None:
    new, stored = {"name": "oak", "key": "k"}, {"name": "oak", "id": 1}
    fits = document.validators.fits
    assert fits(TREE, new, "request")
    assert not fits(TREE, new, "response")
    assert fits(TREE, stored, "response")


def test_a_dynamic_reference_to_an_anchor_is_followed(document: Document) -> None:
    fits = document.validators.fits
    assert fits(TREE, {"name": "oak", "children": [{"name": "twig"}]}, "request")
    assert not fits(TREE, {"name": "oak", "children": [{"name": 1}]}, "request")


def test_no_value_is_valid_against_an_unusable_schema(document: Document) -> None:
    assert not document.validators.fits(ODD, "anything", "request")


def test_an_id_that_is_not_an_address_leaves_the_other_schemas_usable(tmp_path: Path) -> None:
    text = BODY.replace("{odd}", 'string\n      $id: "::"').replace('"#node"', '"#/components"')
    fits = draft(tmp_path, text).validators.fits
    assert fits(TREE, {"name": "oak"}, "request")
    assert not fits(TREE, {"name": 1}, "request")


def test_a_write_only_array_with_items_is_rejected_in_a_response(tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(
        """\
openapi: "3.1.0"
info: {title: Acme, version: "1"}
paths: {}
components:
  schemas:
    Card:
      type: object
      properties:
        tags: {type: array, writeOnly: true, items: {type: object, required: [id]}}
"""
    )
    card = ("components", "schemas", "Card")
    validators = load(path).validators
    assert validators.compile([card], "request").is_valid({"tags": [{"id": 1}]})
    assert not validators.compile([card], "response").is_valid({"tags": []})
