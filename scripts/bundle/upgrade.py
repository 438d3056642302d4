"""The conversion of OpenAPI 3.0 to 3.1, after the migration guide of the OpenAPI Initiative.

Only objects in the place of a schema are changed; an example with a key `nullable`, or a property
of that name, stays unchanged.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ..spec import UNIONS, Element, elements

VERSION = "3.1.1"

_BOUNDS = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))
_ANNOTATIONS = (
    *("title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples"),
    *("externalDocs", "xml"),
)
# OpenAPI 3.0 ignores siblings of `$ref`; these do not change what is valid.
_SIBLINGS = {"schema": ("$ref", "description"), "reference": ("$ref", "description", "summary")}


def raised(data: dict[str, Any]) -> dict[str, Any]:
    """Return a description in OpenAPI 3.1; one that is not in 3.0 is returned unchanged."""
    if not str(data.get("openapi")).startswith("3.0."):
        return data
    new = deepcopy(data)
    new["openapi"] = VERSION
    for each in [*elements(new)]:
        if "$ref" in each.data and each.kind in _SIBLINGS:
            _drop_siblings(each)
        elif each.kind == "schema":
            _raise_schema(each.data)
        elif each.kind == "media-type":
            _raise_content(each)
    return new


def _drop_siblings(element: Element) -> None:
    for key in [*element.data]:
        if key not in _SIBLINGS[element.kind]:
            del element.data[key]


def _raise_schema(schema: dict[str, Any]) -> None:
    for bound, exclusive in _BOUNDS:
        if isinstance(is_exclusive := schema.get(exclusive), bool):
            del schema[exclusive]
            if is_exclusive and bound in schema:
                schema[exclusive] = schema.pop(bound)
    if "example" in schema:
        schema["examples"] = [schema.pop("example")]
    _raise_format(schema)
    _raise_nullable(schema)


def _raise_format(schema: dict[str, Any]) -> None:
    if schema.get("type") != "string":
        return
    if schema.get("format") == "byte":
        del schema["format"]
        schema["contentEncoding"] = "base64"
    elif schema.get("format") == "binary":
        del schema["format"]
        schema["contentMediaType"] = "application/octet-stream"


def _raise_nullable(schema: dict[str, Any]) -> None:
    """Allow null as authors intend it, even with an `enum` or a union that does not list it."""
    if schema.pop("nullable", False) is not True:
        return
    if isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]
    elif union := next((key for key in UNIONS if key in schema), None):
        schema[union] = [*schema[union], {"type": "null"}]
    elif "allOf" in schema:
        whole = {key: schema.pop(key) for key in [*schema] if key not in _ANNOTATIONS}
        bare = whole["allOf"][0] if len(whole) == len(whole["allOf"]) == 1 else whole
        schema["anyOf"] = [bare, {"type": "null"}]
    # A schema without a type and without subschemas allows null already.


def _raise_content(element: Element) -> None:
    """Drop the schema of a binary body; in OpenAPI 3.1 its media type is enough."""
    schema = element.data.get("schema")
    if isinstance(schema, dict) and schema.keys() <= {"type", "format", "description"}:
        is_bytes = schema.get("type") == "string" and schema.get("format") == "binary"
        if is_bytes and "multipart" not in element.name:
            del element.data["schema"]
