"""Hypothesis strategies for data that match a spec's schemas."""

import base64
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from hypothesis import strategies as st

from scripts.spec import Document, ref_pointer

_CHARACTERS = st.characters(codec="utf-8")
_TEXT = st.text(_CHARACTERS, max_size=20)
_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXT, inner, max_size=2),
    max_leaves=4,
)
_FORMATS = {
    "date-time": st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.isoformat()),
    "date": st.dates().map(lambda day: day.isoformat()),
    "uri": st.integers(0).map(lambda number: f"https://files.example/{number}"),
    "uuid": st.uuids().map(str),
    # Strict parsers may reject a top-level domain that is not in use.
    "email": st.emails(domains=st.sampled_from(["acme.example", "mail.acme.example"])),
}

_PLAIN: Mapping[str | None, st.SearchStrategy[Any]] = {
    "boolean": st.booleans(),
    "null": st.none(),
}


# By the identity of a schema, which is stored with it; creating a strategy is slower than drawing.
_MADE: dict[tuple[int, bool], tuple[Any, st.SearchStrategy[Any]]] = {}


def data(document: Document, schema: Any, *, extra: bool = True) -> st.SearchStrategy[Any]:
    """Draw data that match a schema, with additional properties if `extra` and allowed."""
    key = (id(schema), extra)
    if key not in _MADE:
        _MADE[key] = schema, _data(document, schema, extra=extra)
    return _MADE[key][1]


def _data(document: Document, schema: Any, *, extra: bool) -> st.SearchStrategy[Any]:
    if at := ref_pointer(schema.get("$ref")):
        target = document.resolve(at)[1]
        return st.deferred(lambda: data(document, target, extra=extra))
    if listed := schema.get("oneOf") or schema.get("anyOf"):
        return st.one_of([data(document, each, extra=extra) for each in listed])
    if parts := schema.get("allOf"):
        drawn = st.tuples(*[data(document, each, extra=False) for each in parts])
        return drawn.map(lambda objects: {k: v for each in objects for k, v in each.items()})
    if "const" in schema or "enum" in schema:
        return st.sampled_from(schema.get("enum") or [schema["const"]])
    kinds = schema.get("type")
    each_kind = kinds if isinstance(kinds, list) else [kinds]
    return st.one_of([_of_type(document, schema, kind, extra=extra) for kind in each_kind])


def _of_type(
    document: Document, schema: Mapping[str, Any], kind: str | None, *, extra: bool
) -> st.SearchStrategy[Any]:
    if kind == "object" or "properties" in schema:
        return _object(document, schema, extra=extra)
    if kind == "array":
        items = data(document, schema["items"], extra=extra)
        low, high = schema.get("minItems", 0), min(schema.get("maxItems", 3), 3)
        return st.lists(items, min_size=low, max_size=high)
    if kind == "string":
        return _string(schema)
    if kind == "integer":
        # The mocks round numbers beyond 64 bits.
        return st.integers(schema.get("minimum", -(2**63)), schema.get("maximum", 2**63 - 1))
    if kind == "number":
        low, high = schema.get("minimum"), schema.get("maximum")
        return st.floats(low, high, allow_nan=False, allow_infinity=False)
    return _PLAIN.get(kind, _ANYTHING)


def _string(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    if schema.get("contentEncoding") == "base64":
        return st.binary(min_size=1, max_size=30).map(lambda raw: base64.b64encode(raw).decode())
    if schema.get("format") == "binary":
        return st.binary(min_size=1, max_size=30)
    if pattern := schema.get("pattern"):
        return st.from_regex(pattern, fullmatch=True).filter(lambda text: "\n" not in text)
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    low, high = (
        schema.get("minLength", 0),
        schema.get("maxLength", max(20, schema.get("minLength", 0))),
    )
    return st.text(_CHARACTERS, min_size=low, max_size=high)


def _object(
    document: Document, schema: Mapping[str, Any], *, extra: bool
) -> st.SearchStrategy[dict[str, Any]]:
    properties = schema.get("properties", {})
    drawn = {name: data(document, each, extra=extra) for name, each in properties.items()}
    needed = {name: drawn.pop(name) for name in schema.get("required", []) if name in drawn}
    documented = st.fixed_dictionaries(needed, optional=drawn)
    values = schema.get("additionalProperties", True)
    if values is False or not (extra or isinstance(values, dict)):
        return documented
    more = _ANYTHING if values is True else data(document, values, extra=extra)
    names = _TEXT.filter(lambda name: name not in properties)
    others = st.dictionaries(names, more, max_size=2)
    return st.tuples(others, documented).map(lambda pair: {**pair[0], **pair[1]})
