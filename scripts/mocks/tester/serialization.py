"""Values as text in OpenAPI's styles, for the sample requests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from ...spec import MediaType, Parameter
from ...spec.media import is_json
from ..http_messages import encode

Fields = list[tuple[str, str]]

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def text(value: Any) -> str:
    """Return a text as it is, and anything else as JSON."""
    return value if isinstance(value, str) else encode(value).decode()


def pairs(parameter: Parameter, value: Any) -> Fields:
    """Return a parameter of the query or a cookie as names and texts."""
    if parameter.media_type:
        return [(parameter.name, content(parameter.media_type, value))]
    return _styled(parameter.name, value, parameter.style, explode=parameter.explode)


def segment(parameter: Parameter, value: Any) -> str:
    """Return a parameter of the path, percent-encoded."""
    if parameter.media_type:
        return quote(content(parameter.media_type, value), safe="")
    name, explode = parameter.name, parameter.explode
    match parameter.style:
        case "label":
            return "." + ("." if explode else ",").join(_flat(value, explode=explode))
        case "matrix" if explode and isinstance(value, dict):
            return "".join(f";{each}" for each in _flat(value, explode=True))
        case "matrix" if explode and isinstance(value, list):
            return "".join(f";{name}={each}" for each in _flat(value, explode=True))
        case "matrix":
            return f";{name}=" + ",".join(_flat(value, explode=False))
        case _:
            return ",".join(_flat(value, explode=explode))


def header(parameter: Parameter, value: Any) -> str:
    """Return a parameter of the head."""
    if parameter.media_type:
        return content(parameter.media_type, value)
    return ",".join(_flat(value, explode=parameter.explode, encoded=False))


def content(media_type: str, value: Any) -> str:
    """Return a value in a media type."""
    return encode(value).decode() if is_json(media_type) else text(value)


def fields(described: MediaType, value: Mapping[str, Any]) -> Fields:
    """Return the fields of a form: an object in one is JSON, of a list each item is a field."""
    made: Fields = []
    for name, each in value.items():
        encoding = described.encodings.get(name)
        if described.kind == "form" and encoding and encoding.is_styled:
            made += _styled(name, each, encoding.style or "form", explode=encoding.explode)
        elif isinstance(each, list) and not (
            encoding and encoding.content_type and is_json(encoding.content_type)
        ):
            made += [(name, text(item)) for item in each]
        else:
            made.append((name, text(each)))
    return made


def _styled(name: str, value: Any, style: str, *, explode: bool) -> Fields:
    if style == "deepObject" and isinstance(value, dict):
        return [pair for key, each in value.items() for pair in _deep(f"{name}[{key}]", each)]
    if explode and isinstance(value, list):
        return [(name, text(each)) for each in value]
    if explode and isinstance(value, dict):
        return [(key, text(each)) for key, each in value.items()]
    return [(name, _DELIMITERS.get(style, ",").join(_flat(value, explode=False, encoded=False)))]


def _deep(name: str, value: Any) -> Fields:
    if isinstance(value, dict):
        return [pair for key, each in value.items() for pair in _deep(f"{name}[{key}]", each)]
    if isinstance(value, list):
        return [pair for at, each in enumerate(value) for pair in _deep(f"{name}[{at}]", each)]
    return [(name, text(value))]


def _flat(value: Any, *, explode: bool, encoded: bool = True) -> list[str]:
    """Return the parts that a style joins, those of an exploded object as `name=value`."""

    def shown(part: Any) -> str:
        return quote(text(part), safe="") if encoded else text(part)

    if isinstance(value, list):
        return [shown(each) for each in value]
    if isinstance(value, dict) and explode:
        return [f"{shown(name)}={shown(each)}" for name, each in value.items()]
    if isinstance(value, dict):
        return [shown(part) for pair in value.items() for part in pair]
    return [shown(value)]
