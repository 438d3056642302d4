"""The vocabulary of OpenAPI: the fields of each kind of object, and the keywords of schemas.

All tables of keywords are here; other views of them are derived from these.
"""

from __future__ import annotations

from collections.abc import Mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Fields = Mapping[str, str]

LIMITS = (
    *("multipleOf", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
    *("minContains", "maxContains", "minProperties", "maxProperties"),
)
"""The schema keywords that limit a value beyond its type."""

_PLAIN_KEYWORDS = (
    "$id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment type format"
    f" {' '.join(LIMITS)} enum const required dependentRequired contentEncoding"
    " contentMediaType title description default deprecated readOnly writeOnly example examples"
)


def _plain(names: str) -> Fields:
    return dict.fromkeys(names.split(), "")


_EXAMPLES: Fields = {"example": "", "examples": "{example}"}
_VALUE: Fields = {
    **_plain("description required deprecated style explode"),
    "schema": "schema",
    "content": "{media-type}",
    **_EXAMPLES,
}

OBJECTS: Mapping[str, Fields] = {
    "root": {
        **_plain("openapi jsonSchemaDialect"),
        "info": "info",
        "externalDocs": "external-docs",
        "servers": "[server]",
        "security": "[security-requirement]",
        "tags": "[tag]",
        "paths": "paths",
        "webhooks": "{path-item}",
        "components": "components",
    },
    "info": {
        **_plain("title summary description termsOfService version"),
        "contact": "contact",
        "license": "license",
    },
    "contact": _plain("name url email"),
    "license": _plain("name identifier url"),
    "external-docs": _plain("description url"),
    "server": {**_plain("url description"), "variables": "{server-variable}"},
    "server-variable": _plain("enum default description"),
    "tag": {**_plain("name description"), "externalDocs": "external-docs"},
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "examples": "{example}",
        "requestBodies": "{request-body}",
        "headers": "{header}",
        "securitySchemes": "{security-scheme}",
        "links": "{link}",
        "callbacks": "{callback}",
        "pathItems": "{path-item}",
    },
    "path-item": {
        **_plain("$ref summary description"),
        "servers": "[server]",
        "parameters": "[parameter]",
        **dict.fromkeys(METHODS, "operation"),
    },
    "operation": {
        **_plain("tags summary description operationId deprecated"),
        "externalDocs": "external-docs",
        "parameters": "[parameter]",
        "requestBody": "request-body",
        "responses": "responses",
        "callbacks": "{callback}",
        "security": "[security-requirement]",
        "servers": "[server]",
    },
    "parameter": {**_plain("name in allowEmptyValue allowReserved"), **_VALUE},
    "header": _VALUE,
    "request-body": {**_plain("description required"), "content": "{media-type}"},
    "media-type": {"schema": "schema", **_EXAMPLES, "encoding": "{encoding}"},
    "encoding": {**_plain("contentType style explode allowReserved"), "headers": "{header}"},
    "response": {
        **_plain("description"),
        "headers": "{header}",
        "content": "{media-type}",
        "links": "{link}",
    },
    "example": _plain("summary description value externalValue"),
    "link": {
        **_plain("operationRef operationId parameters requestBody description"),
        "server": "server",
    },
    "security-scheme": {
        **_plain("type description name in scheme bearerFormat openIdConnectUrl"),
        "flows": "flows",
    },
    "flows": dict.fromkeys(
        ("implicit", "password", "clientCredentials", "authorizationCode"), "flow"
    ),
    "flow": _plain("authorizationUrl tokenUrl refreshUrl scopes"),
    "reference": _plain("$ref summary description"),
    "schema": {
        **_plain(_PLAIN_KEYWORDS),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"),
            "{schema}",
        ),
        **dict.fromkeys(
            (
                *("not", "if", "then", "else", "items", "contains", "propertyNames"),
                *("additionalProperties", "unevaluatedItems", "unevaluatedProperties"),
                "contentSchema",
            ),
            "schema",
        ),
        "discriminator": "discriminator",
        "xml": "xml",
        "externalDocs": "external-docs",
    },
    "discriminator": _plain("propertyName mapping"),
    "xml": _plain("name namespace prefix attribute wrapped"),
}
"""The fields of each kind of object: a kind, in brackets a list of that kind, in braces an object
with values of that kind, empty for plain data."""

KEYED: Mapping[str, str] = {
    "paths": "path-item",
    "callback": "path-item",
    "responses": "response",
}
"""The kinds whose keys the author chooses, with the kind of their values."""

REFERABLE = (
    "parameter",
    "request-body",
    "response",
    "header",
    "example",
    "link",
    "callback",
    "security-scheme",
)
"""The kinds of object that OpenAPI allows a reference for."""

UNIONS = ("oneOf", "anyOf")
IN_PLACE = ("allOf", "anyOf", "oneOf")
"""The keywords whose schemas apply to the same value as the schema they are in."""

SUBSCHEMAS: Fields = {key: kind for key, kind in OBJECTS["schema"].items() if "schema" in kind}
"""The keywords of a schema that hold schemas: one, a list or an object of them."""

NAMED = frozenset(
    {
        *(key for fields in OBJECTS.values() for key, kind in fields.items() if "{" in kind),
        *("dependentRequired", "responses", "scopes"),
    }
)
"""The fields whose keys are names, which may begin with `x-`."""
DATA = frozenset(
    ("const", "default", "enum", "example", "examples", "mapping", "security", "value")
)
"""The fields whose value is data of the author's."""
