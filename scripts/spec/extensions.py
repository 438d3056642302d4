"""The `x-` fields of a spec: allowed places, JSON Schema, and typed value.

Each field is declared once, in `FIELDS`; CONTRIBUTING.md documents them. A property of the wrong
type is read as absent, because validation reports it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from . import event_field, paging, signature_field
from .value_path import PATH, ValuePath, value_path

Sensitivity = Literal["secret", "photo", "personal"]
FailureKind = Literal[
    "authentication",
    "permission",
    "not-found",
    "conflict",
    "invalid-request",
    "rate-limit",
    "server",
]

_EVIDENCE = {"^x-(source|inferred|observed|allow)$": True}
_TEXT = {"type": "string", "minLength": 1}
_ARGUMENT = {"type": "string", "pattern": "^[a-z]+(_[a-z0-9]+)*$"}
_HOST = {"type": "string", "pattern": r"^([*]\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$"}
_STATUSES = "^([1-5]([0-9]{2}|XX)|default)$"


def _object(properties: Mapping[str, Any], *required: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [*required],
        "properties": properties,
        "patternProperties": _EVIDENCE,
        "additionalProperties": False,
        **more,
    }


@dataclass(frozen=True)
class Field:
    """One extension.

    Attributes:
        allowed_on: The kinds of element that it may be used on; empty for all.
        schema: The JSON Schema of its value.
    """

    allowed_on: tuple[str, ...]
    schema: Mapping[str, Any]


_FAILURE = _object(
    {
        "message": PATH,
        "code": PATH,
        "problems": PATH,
        "kind": {"enum": [*get_args(FailureKind)]},
    }
)
_PAGING = _object(paging.PROPERTIES, **paging.LIMITS)
_SESSION = _object(
    {
        "operation": _TEXT,
        "token": _TEXT,
        "expires": _TEXT,
        "from": {"type": "array", "items": _ARGUMENT, "minItems": 1, "uniqueItems": True},
        "ends": _TEXT,
        "by": _TEXT,
        "authentication": {"enum": ["basic", "body"]},
        "revocation": {"type": "string", "pattern": "^(https?:/)?/"},
    },
    anyOf=[{"required": [each]} for each in ("operation", "authentication", "revocation")],
    dependentRequired={
        "token": ["operation", "from"],
        "from": ["operation", "token"],
        "expires": ["token"],
        "ends": ["token"],
        "by": ["ends"],
    },
)
_LINK = _object(
    {"hosts": {"type": "array", "items": _HOST, "minItems": 1, "uniqueItems": True}}, "hosts"
)
_SIGNATURE = {
    "oneOf": [
        {"const": signature_field.STANDARD_WEBHOOKS},
        _object(signature_field.PROPERTIES, "signs"),
    ]
}
_EVENT = _object(event_field.PROPERTIES, minProperties=1)
_RESPONSES = {
    "type": "object",
    "minProperties": 1,
    "patternProperties": {_STATUSES: {"type": "array", "items": _TEXT, "minItems": 1}},
    "additionalProperties": False,
}
# The value is the version that the operation has its present name since.
_FORMER_NAMES = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {"pattern": "^[A-Za-z][A-Za-z0-9_]*$"},
    "additionalProperties": {"type": "string", "pattern": r"^\d+(\.\d+)*$"},
}
_ACTION = _object(
    {
        "operationId": _TEXT,
        "summary": _TEXT,
        "description": _TEXT,
        "x-repeatable": {"const": True},
        "x-paging": _PAGING,
        "x-former-names": _FORMER_NAMES,
        "responses": _RESPONSES,
    },
    "operationId",
    "summary",
    "responses",
)

FIELDS: Mapping[str, Field] = {
    "x-source": Field((), {}),
    "x-inferred": Field((), {}),
    "x-observed": Field((), {}),
    "x-allow": Field((), {"type": "object", "minProperties": 1}),
    "x-failure": Field(("schema",), _FAILURE),
    "x-credential": Field(("security-scheme", "schema"), _ARGUMENT),
    "x-session": Field(("security-scheme",), _SESSION),
    "x-sensitive": Field(("schema", "parameter", "header"), {"enum": [*get_args(Sensitivity)]}),
    "x-repeatable": Field(("operation",), {"const": True}),
    "x-paging": Field(("operation",), _PAGING),
    "x-former-names": Field(("operation",), _FORMER_NAMES),
    "x-idempotency-key": Field(("parameter",), {"const": True}),
    "x-action": Field(("schema",), _ACTION),
    "x-link": Field(("schema",), _LINK),
    "x-signature": Field(("security-scheme",), _SIGNATURE),
    "x-event": Field(("operation",), _EVENT),
}


@dataclass(frozen=True)
class Failure:
    """`x-failure`: where a failure has its message, code and list of problems, and its kind."""

    message: ValuePath = ()
    code: ValuePath = ()
    problems: ValuePath = ()
    kind: FailureKind | None = None


@dataclass(frozen=True)
class Session:
    """`x-session`: how the token of a security scheme is obtained and ended.

    Attributes:
        operation: The operationId that obtains the token; None if an OAuth 2 flow does.
        token: The property of its response with the token; None if undocumented.
        expires: The property of its response with the time when the token expires.
        credentials: The client's arguments that the operation takes.
        ends: The operationId that logs out.
        by: The property of the log-out request for the token.
        authentication: Where the token endpoint of a flow takes the client's id and secret: in a
            `basic` header, or in the `body`.
        revocation: The URL that revokes a token of a flow.
    """

    operation: str | None = None
    token: str | None = None
    expires: str | None = None
    credentials: tuple[str, ...] = ()
    ends: str | None = None
    by: str | None = None
    authentication: Literal["basic", "body"] = "basic"
    revocation: str | None = None


def read_failure(data: Mapping[str, Any]) -> Failure | None:
    """Return the `x-failure` of a schema object, or None if it is not a failure."""
    if "x-failure" not in data:
        return None
    found = _mapping(data["x-failure"])
    kind = found.get("kind")
    return Failure(
        value_path(found.get("message")),
        value_path(found.get("code")),
        value_path(found.get("problems")),
        kind if kind in get_args(FailureKind) else None,
    )


def read_session(data: Mapping[str, Any]) -> Session | None:
    """Return the `x-session` of a security scheme, or None if the caller has the token."""
    found = _mapping(data.get("x-session"))
    if not found:
        return None
    listed = found.get("from")
    return Session(
        _text(found.get("operation")),
        _text(found.get("token")),
        _text(found.get("expires")),
        tuple(map(str, listed)) if isinstance(listed, list) else (),
        _text(found.get("ends")),
        _text(found.get("by")),
        "body" if found.get("authentication") == "body" else "basic",
        _text(found.get("revocation")),
    )


def read_sensitivity(data: Mapping[str, Any]) -> Sensitivity | None:
    """Return the `x-sensitive` of an element; an unknown word counts as `secret`."""
    if "x-sensitive" not in data:
        return None
    word = data["x-sensitive"]
    return word if word in get_args(Sensitivity) else "secret"


def read_link(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the hosts that `x-link` allows, or an empty tuple if a string is not a link."""
    hosts = _mapping(data.get("x-link")).get("hosts")
    return tuple(map(str, hosts)) if isinstance(hosts, list) else ()


def read_former_names(data: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the former operationIds of an operation, each with the version that renamed it."""
    return {
        str(each): str(version) for each, version in _mapping(data.get("x-former-names")).items()
    }


def read_credential(data: Mapping[str, Any]) -> str | None:
    """Return the client's argument that `x-credential` names, or None."""
    return _text(data.get("x-credential"))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
