"""Accessors of the typed model."""

from pathlib import Path

import pytest

from scripts.spec import Document, copied

from .drafts import draft

BODY = """\
paths:
  /cards:
    post:
      operationId: callApi
      requestBody:
        content:
          application/json:
            schema:
              oneOf:
                - $ref: "#/components/schemas/Create"
              anyOf:
                - type: object
              discriminator:
                propertyName: action
                mapping: {create: "#/components/schemas/Create", other: 7}
      responses:
        "200": {description: The card., x-source: page/card}
        default: {description: Whatever else happened.}
components:
  schemas:
    Create:
      type: object
      required: [id, pin]
      properties:
        action: {const: create}
        kind: {enum: [a, b]}
        id: {type: string, readOnly: true}
        pin: {type: string, writeOnly: true}
      x-action:
        operationId: createCard
        summary: Create a card
        responses: {"200": [Create, 5]}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    lost: {type: apiKey, in: body, name: X-Key}
    basic: {type: http, scheme: Basic}
    digest: {type: http, scheme: digest}
    certificate: {type: mutualTLS}
    login: {type: oauth2, flows: {}}
    identity: {type: openIdConnect, openIdConnectUrl: "https://acme.example"}
"""
CREATE = ("components", "schemas", "Create")


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """Return the document of `BODY`."""
    return draft(tmp_path, BODY)


def test_only_keys_logins_and_tokens_can_be_sent(document: Document) -> None:
    supported = {each.name for each in document.security_schemes.values() if each.is_supported}
    assert supported == {"key", "basic", "login", "identity"}
    assert not document.security_scheme("nowhere").is_supported


def test_an_unsupported_scheme_has_a_description(document: Document) -> None:
    schemes = document.security_schemes
    assert schemes["digest"].obstacle == "HTTP authentication of the scheme digest"
    assert schemes["certificate"].obstacle == "authentication with a client certificate"


def test_the_bodies_of_an_operation_are_its_request_and_its_responses(document: Document) -> None:
    (operation,) = document.operations
    assert operation.bodies == (operation.body, *operation.responses)


def test_the_branches_of_a_schema_are_those_of_all_its_unions(document: Document) -> None:
    (operation,) = document.operations
    assert operation.body
    schema = operation.body.contents[0].schema
    assert schema
    assert [each.name for each in schema.branches] == ["Create", "0"]


def test_a_discriminator_maps_values_to_existing_schemas(document: Document) -> None:
    (operation,) = document.operations
    assert operation.body
    schema = operation.body.contents[0].schema
    assert schema
    assert schema.discriminator.property == "action"
    assert schema.discriminator.mapping == {"create": "#/components/schemas/Create"}
    assert not document.schema(CREATE).discriminator.mapping


def test_the_values_of_a_schema_are_its_constant_or_its_list(document: Document) -> None:
    held = document.schema(CREATE).own_properties
    assert {name: each.values for name, each in held.items()} == {
        "action": ["create"],
        "kind": ["a", "b"],
        "id": [],
        "pin": [],
    }


def test_an_action_names_its_responses_where_its_fields_are(document: Document) -> None:
    (action,) = document.actions
    assert action.place == (*CREATE, "x-action")
    assert action.named_responses == {"200": ("Create", "5")}


def test_elements_are_found_by_their_kind(document: Document) -> None:
    assert [each.name for each in document.of_kind("operation", "response")] == [
        "post",
        "200",
        "default",
    ]


def test_only_a_list_has_items(document: Document) -> None:
    assert document.items((*CREATE, "required")) == [
        (*CREATE, "required", 0),
        (*CREATE, "required", 1),
    ]
    assert document.items((*CREATE, "properties")) == []


def test_the_lines_of_an_element_are_those_of_all_that_is_in_it(document: Document) -> None:
    assert document.lines(("paths",)) == (5, 22)
    assert document.lines((*CREATE, "properties")) == (28, 32)


def test_an_element_is_cited_by_its_own_source_only(document: Document) -> None:
    responses = ("paths", "/cards", "post", "responses")
    assert document.is_cited((*responses, "200"))
    assert not document.is_cited((*responses, "200", "description"))
    assert not document.is_cited((*responses, "default"))


def test_a_property_is_required_only_in_the_direction_it_is_sent(document: Document) -> None:
    faults = document.validators.violations
    assert {each.missing for each in faults(CREATE, {})} == {"id", "pin"}
    assert {each.missing for each in faults(CREATE, {}, "request")} == {"pin"}
    assert {each.missing for each in faults(CREATE, {}, "response")} == {"id"}
    assert faults(CREATE, {"id": "1", "pin": "2"}, "response") == []


def test_copied_data_can_be_changed(document: Document) -> None:
    data = copied(document.data)
    assert data == document.data
    data["components"]["schemas"]["Create"]["required"].append("other")
    assert data != document.data
