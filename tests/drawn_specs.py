"""Hypothesis strategies for small specs, each with valid requests for its operations.

Every value is drawn together with its schema, so it is valid without a validator.
"""

import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from hypothesis import strategies as st

from scripts.spec import Document, load

Draw = Callable[[st.SearchStrategy[Any]], Any]
Shape = tuple[dict[str, Any], dict[str, Any]]
"""A schema and a valid value."""

JSON, VENDOR_JSON, XML = "application/json", "application/vnd.acme+json", "application/xml"
FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"

_SCALARS: dict[str, tuple[dict[str, Any], Any]] = {
    "label": ({"type": "string", "minLength": 1}, "red lamp"),
    "count": ({"type": "integer"}, 7),
    "price": ({"type": "number", "minimum": 0}, 1.5),
    "is_new": ({"type": "boolean"}, True),
    "colour": ({"type": "string", "enum": ["red", "green"]}, "green"),
    "small": ({"type": "integer", "format": "int32"}, 8),
    "made_on": ({"type": "string", "format": "date"}, "2026-01-31"),
}
_SCHEMES: dict[str, dict[str, Any]] = {
    "header_key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query_key": {"type": "apiKey", "in": "query", "name": "api_key"},
    "cookie_key": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "basic": {"type": "http", "scheme": "basic"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "oauth": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "https://acme.example/token", "scopes": {}}},
    },
    "openid": {"type": "openIdConnect", "openIdConnectUrl": "https://acme.example/openid"},
}
# Two in one set would need the same header.
_IN_AUTHORIZATION = ("basic", "bearer", "oauth", "openid")


@dataclass
class Call:
    """A valid request of one operation, without credentials.

    Attributes:
        id: The operationId.
        method: In capitals.
        path: With its parameters filled in.
        query: Encoded, as in the URL.
        headers: The header parameters.
        bodies: A valid value by media type; empty without a body.
    """

    id: str
    method: str
    path: str
    query: str = ""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    bodies: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Drawn:
    """A drawn spec with a valid request for each operation."""

    data: dict[str, Any]
    calls: tuple[Call, ...]

    def __repr__(self) -> str:
        return json.dumps(self.data, indent=1)

    def document(self, folder: Path) -> Document:
        """Write the spec and read it."""
        path = folder / "acme.yaml"
        path.write_text(json.dumps(self.data, indent=2), encoding="utf-8")
        return load(path)


@st.composite
def specs(draw: Draw) -> Drawn:
    """Draw a spec of one to three operations."""
    return _Spec(draw).drawn()


class _Spec:
    """The drawing of one spec."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._numbers = itertools.count(1)
        self._schemas: dict[str, Any] = {}
        self._examples: dict[str, Any] = {}
        self._used: set[str] = set()

    def drawn(self) -> Drawn:
        pairs = [self._operation(number) for number in range(self._draw(st.integers(1, 3)))]
        components = {
            "schemas": self._schemas,
            "examples": self._examples,
            "securitySchemes": {name: _SCHEMES[name] for name in sorted(self._used)},
        }
        data = {
            "openapi": "3.1.0",
            "info": {"title": "Acme", "version": "1"},
            "paths": {path: item for path, item, _ in pairs},
            "components": {kind: held for kind, held in components.items() if held},
        }
        return Drawn(data, tuple(call for _, _, call in pairs))

    def _operation(self, number: int) -> tuple[str, dict[str, Any], Call]:
        method = self._draw(st.sampled_from(["get", "post", "put"]))
        call = Call(f"{method}Thing{number}", method.upper(), f"/things{number}")
        path = call.path
        operation: dict[str, Any] = {"operationId": call.id, "security": self._security()}
        parameters = self._parameters(call)
        if self._draw(st.booleans()):
            parameters.append(
                {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
            )
            path, call.path = f"{path}/{{id}}", f"{call.path}/7"
        if parameters:
            operation["parameters"] = parameters
        if method != "get":
            operation["requestBody"] = self._request_body(call)
        operation["responses"] = self._responses()
        return path, {method: operation}, call

    def _security(self) -> list[dict[str, list[str]]]:
        names = st.lists(st.sampled_from(sorted(_SCHEMES)), min_size=1, max_size=2, unique=True)
        one = names.filter(lambda each: len(set(each) & set(_IN_AUTHORIZATION)) < 2)
        sets = self._draw(st.lists(one.map(sorted), max_size=2, unique_by=tuple))
        self._used.update(name for each in sets for name in each)
        return [{name: [] for name in each} for each in sets]

    def _parameters(self, call: Call) -> list[dict[str, Any]]:
        scalar, (schema, value) = self._draw(st.sampled_from(list(_SCALARS.items())))
        text = json.dumps(value).strip('"')
        array = {"type": "array", "items": schema}
        deep = {"type": "object", "properties": {scalar: schema}}
        name = f"by_{scalar}"
        kinds: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
            "scalar": ({"schema": schema}, [(name, text)]),
            "exploded": ({"schema": array}, [(name, text), (name, text)]),
            "joined": ({"schema": array, "explode": False}, [(name, f"{text},{text}")]),
            "deep": ({"schema": deep, "style": "deepObject"}, [(f"{name}[{scalar}]", text)]),
        }
        found: list[dict[str, Any]] = []
        if kind := self._draw(st.none() | st.sampled_from(list(kinds))):
            described, pairs = kinds[kind]
            found.append({"name": name, "in": "query", "required": True, **described})
            call.query = urlencode(pairs)
        if scalar != "made_on" and self._draw(st.booleans()):  # clients reject dates in headers
            found.append({"name": "X-Mode", "in": "header", "required": True, "schema": schema})
            call.headers["X-Mode"] = text
        return found

    def _request_body(self, call: Call) -> dict[str, Any]:
        listed = st.sampled_from([JSON, VENDOR_JSON, FORM, MULTIPART])
        medias = self._draw(st.lists(listed, min_size=1, max_size=2, unique=True))
        schema, value = self._body("request", is_flat=bool({FORM, MULTIPART} & {*medias}))
        call.bodies = dict.fromkeys(medias, value)
        contents = {
            media: {"schema": schema, "examples": self._named({"valid": value})} for media in medias
        }
        return {"required": True, "content": contents}

    def _responses(self) -> dict[str, Any]:
        success, value = self._body("response")
        failures = [self._failure() for _ in range(self._draw(st.integers(0, 2)))]
        shown = {"done": value} | {f"failed{at}": each for at, (_, each) in enumerate(failures)}
        order = self._draw(st.permutations(sorted(shown)))
        media: dict[str, Any] = {"schema": self._union(success, [each for each, _ in failures])}
        if self._draw(st.booleans()):
            media["examples"] = self._named({name: shown[name] for name in order})
        name = self._draw(st.sampled_from([JSON, VENDOR_JSON]))
        refusal, refused = self._failure()
        content = {"schema": refusal, "examples": self._named({"refused": refused})}
        refusals = {
            status: {"description": "It is refused.", "content": {JSON: content}}
            for status in ("400", "401")
        }
        return {"200": {"description": "It is done.", "content": {name: media}}, **refusals}

    def _union(self, success: dict[str, Any], failures: list[dict[str, Any]]) -> dict[str, Any]:
        """Return the schema of a body: a success or a failure, sometimes as a nested union."""
        if not failures:
            return success
        keyword = self._draw(st.sampled_from(["oneOf", "anyOf"]))
        nested = len(failures) > 1 and self._draw(st.booleans())
        inner = [self._component({"oneOf": failures})] if nested else failures
        return {keyword: self._draw(st.permutations([success, *inner]))}

    def _failure(self) -> Shape:
        schema, value = self._object("response", "failure")
        schema["properties"]["message"] = {"type": "string"}
        schema["required"].append("message")
        schema["x-failure"] = {"message": "message"}
        return self._component(schema), {**value, "message": "Not so."}

    def _body(self, direction: str, *, is_flat: bool = False) -> Shape:
        kind = self._draw(st.sampled_from(["plain", "allOf"] + ["oneOf", "anyOf"] * (not is_flat)))
        if kind == "plain":
            schema, value = self._object(direction, "plain")
            return self._component(schema), value
        (first, value), (second, other) = (self._object(direction, kind) for _ in range(2))
        parts = [self._component(first), self._component(second)]
        if kind == "allOf":
            # The same kind for both, because a value must be valid against each.
            second["properties"]["kind"] = first["properties"]["kind"]
            return self._component({"allOf": parts}), {**other, **value}
        return self._component({kind: parts}), value

    def _object(self, direction: str, word: str) -> Shape:
        """Return an object with a unique kind, so that no other object's schema accepts it."""
        kind = f"{word}{next(self._numbers)}"
        names = self._draw(st.lists(st.sampled_from(sorted(_SCALARS)), max_size=3, unique=True))
        properties: dict[str, Any] = {"kind": {"type": "string", "const": kind}}
        properties |= {name: _SCALARS[name][0] for name in names}
        value = {"kind": kind, **{name: _SCALARS[name][1] for name in names}}
        for mark, name in (("readOnly", "id"), ("writeOnly", "pin")):
            if self._draw(st.booleans()):
                properties[name] = {"type": "string", mark: True}
                if (mark == "readOnly") is (direction == "response"):
                    value[name] = "k-1"
        required = [name for name in properties if name == "kind" or self._draw(st.booleans())]
        return {"type": "object", "required": required, "properties": properties}, value

    def _component(self, schema: dict[str, Any]) -> dict[str, Any]:
        name = f"Schema{next(self._numbers)}"
        self._schemas[name] = schema
        return {"$ref": f"#/components/schemas/{name}"}

    def _named(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return examples, each inline or under `components`."""
        found: dict[str, Any] = {}
        for name, value in values.items():
            if self._draw(st.booleans()):
                place = f"{name}{next(self._numbers)}"
                self._examples[place] = {"value": value}
                found[name] = {"$ref": f"#/components/examples/{place}"}
            else:
                found[name] = {"value": value}
        return found
