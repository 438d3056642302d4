"""Accessors of the typed model that combine several keywords."""

from pathlib import Path

import pytest

from .mocked import spec

SCHEMES = """\
  /a: {}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    nameless: {type: apiKey, in: header}
    basic: {type: http, scheme: Basic}
    bearer: {type: http, scheme: bearer}
    digest: {type: http, scheme: digest}
    oauth: {type: oauth2, flows: {}}
    oidc: {type: openIdConnect}
    mtls: {type: mutualTLS}
"""


def test_a_security_scheme_is_supported_where_a_credential_can_be_sent(tmp_path: Path) -> None:
    document = spec(tmp_path, SCHEMES)
    supported = {name for name, each in document.security_schemes.items() if each.is_supported}
    assert supported == {"key", "basic", "bearer", "oauth", "oidc"}
    assert not document.security_scheme("undefined").is_supported


ACTIONS = """\
  /a:
    post:
      operationId: call
      requestBody:
        content:
          application/json: {schema: {oneOf: [{$ref: "#/components/schemas/Add"}]}}
          text/plain: {schema: {type: string}}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                oneOf: [{$ref: "#/components/schemas/Added"}, {$ref: "#/components/schemas/Other"}]
components:
  schemas:
    Add:
      required: [action]
      properties: {action: {const: add}}
      x-action: {operationId: add, summary: Add, responses: {"200": [Added]}}
    Added: {oneOf: [{$ref: "#/components/schemas/New"}, {$ref: "#/components/schemas/Old"}]}
    New: {type: object}
    Old: {type: array}
    Other: {type: string}
"""


def test_an_action_is_sent_in_the_media_types_that_list_its_branch(tmp_path: Path) -> None:
    [action] = spec(tmp_path, ACTIONS).actions
    assert [each.name for each in action.contents] == ["application/json"]


def test_an_action_may_name_a_union_as_its_response(tmp_path: Path) -> None:
    [action] = spec(tmp_path, ACTIONS).actions
    [response] = action.responses
    found = action.alternatives(response, response.contents[0])
    assert [each.component for each in found] == ["New", "Old"]


VALUES = """\
  /a: {}
components:
  schemas:
    Own:
      properties: {a: {const: 1}}
      allOf: [{properties: {b: {const: 2}}, examples: [{b: 2}]}]
      example: {a: 1}
    Always: true
    Whole: {type: integer, format: int32, minimum: -5, maximum: 1.0e+30}
    Inline:
      oneOf: [{required: [id], properties: {id: {type: integer, readOnly: true}}}]
"""


def test_own_keywords_are_distinguished_from_those_of_subschemas(tmp_path: Path) -> None:
    schema = spec(tmp_path, VALUES).components["Own"]
    assert (list(schema.own_properties), list(schema.properties)) == (["a"], ["a", "b"])
    assert (schema.own_examples, schema.examples) == (({"a": 1},), ({"a": 1}, {"b": 2}))


def test_a_boolean_is_a_schema(tmp_path: Path) -> None:
    components = spec(tmp_path, VALUES).components
    assert components["Always"].is_boolean
    assert not components["Own"].is_boolean


@pytest.mark.parametrize(
    ("value", "is_valid"), [(-5, True), (-6, False), (2**31 - 1, True), (2**31, False)]
)
def test_an_integer_format_and_the_limits_both_apply(
    tmp_path: Path, value: int, is_valid: bool
) -> None:
    document = spec(tmp_path, VALUES)
    validator = document.validators.compile([("components", "schemas", "Whole")], "response")
    assert validator.is_valid(value) is is_valid


def test_a_property_of_one_direction_is_not_required_inside_an_alternative(
    tmp_path: Path,
) -> None:
    document = spec(tmp_path, VALUES)
    inline = [("components", "schemas", "Inline")]
    assert document.validators.compile(inline, "request").is_valid({})
    assert not document.validators.compile(inline, "response").is_valid({})
