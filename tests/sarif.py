"""The requirements of SARIF 2.1.0 for the parts of a log that the project writes."""

from typing import Any

import jsonschema_rs


def _object(required: str, optional: str = "", **properties: Any) -> dict[str, Any]:
    assert properties.keys() == {*required.split(), *optional.split()}
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


_TEXT = {"type": "string", "minLength": 1}
_MESSAGE = _object("text", text=_TEXT)
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_POSITIVE = {"type": "integer", "minimum": 1}

_RULE = _object(
    "id",
    "shortDescription help defaultConfiguration",
    id=_TEXT,
    shortDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=_object("level", level=_LEVEL),
)
_DRIVER = _object(
    "name rules",
    name=_TEXT,
    rules={"type": "array", "items": _RULE, "uniqueItems": True},
)
_PHYSICAL = _object(
    "artifactLocation region",
    artifactLocation=_object("uri", uri={"type": "string", "format": "uri-reference"}),
    region=_object("startLine startColumn", startLine=_POSITIVE, startColumn=_POSITIVE),
)
_LOCATION = _object(
    "physicalLocation",
    "logicalLocations",
    physicalLocation=_PHYSICAL,
    logicalLocations={
        "type": "array",
        "items": _object("fullyQualifiedName", fullyQualifiedName=_TEXT),
        "uniqueItems": True,
    },
)
_RESULT = _object(
    "ruleId ruleIndex level message locations partialFingerprints",
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_MESSAGE,
    locations={"type": "array", "items": _LOCATION, "minItems": 1},
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
)
_RUN = _object(
    "tool columnKind results",
    tool=_object("driver", driver=_DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": _RESULT},
)
_LOG = _object(
    "schema version runs",
    schema=_TEXT,
    version={"const": "2.1.0"},
    runs={"type": "array", "items": _RUN, "minItems": 1},
)


def problems(log: dict[str, Any]) -> list[str]:
    """Return what is wrong with a log, and whether rules are found at their indexes."""
    named = {"schema": log["$schema"]} | {key: log[key] for key in log.keys() - {"$schema"}}
    validator = jsonschema_rs.Draft202012Validator(_LOG, validate_formats=True)
    found = [str(error) for error in validator.iter_errors(named)]
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        found += [
            f"no rule {each['ruleId']} at {each['ruleIndex']}"
            for each in run["results"]
            if rules[each["ruleIndex"]]["id"] != each["ruleId"]
        ]
    return found
