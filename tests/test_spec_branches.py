"""Alternatives and reachable schemas."""

from pathlib import Path

from scripts.spec import Document, reachable
from tests.drafts import draft

BODY = """\
paths: {}
components:
  schemas:
    Limited:
      properties: {a: {type: string}, b: {type: string}}
      anyOf: [{required: [a]}, {required: [b]}]
    Pet:
      properties: {kind: {type: string}}
      oneOf:
        - $ref: "#/components/schemas/Cat"
        - $ref: "#/components/schemas/Dog"
    Cat:
      allOf:
        - $ref: "#/components/schemas/Pet"
        - properties: {meow: {type: string}}
    Dog:
      allOf:
        - $ref: "#/components/schemas/Pet"
        - properties: {bark: {type: string}}
    Either: {oneOf: [{type: string}, {type: integer}]}
"""


def names(document: Document, name: str) -> list[str]:
    return [each.name for each in document.components[name].alternatives]


def test_a_union_that_only_limits_properties_has_no_alternatives(tmp_path: Path) -> None:
    document = draft(tmp_path, BODY)

    assert document.components["Limited"].variants == ()
    assert names(document, "Limited") == ["Limited"]


def test_the_alternatives_of_a_base_class_include_itself(
    tmp_path: Path,
) -> None:
    document = draft(tmp_path, BODY)

    assert names(document, "Pet") == ["Cat", "Dog"]
    assert names(document, "Cat") == ["Cat"]
    assert len(document.components["Either"].variants) == 2


def test_each_reachable_schema_is_listed_once(tmp_path: Path) -> None:
    document = draft(tmp_path, BODY)
    cat, dog = document.components["Cat"], document.components["Dog"]

    places = [each.pointer for each in reachable([cat, dog])]
    assert len(places) == len(set(places))
    assert set(places) == {each.pointer for each in (*cat.below(), *dog.below())}
