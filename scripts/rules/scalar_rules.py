"""Rules for scalars: those that YAML tools read differently, and their quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..spec import Document, Scalar, scalar_value
from .line_edits import document_lines, requoted, rest_of_line
from .rule_definition import Problem, rule

_RESOLVERS: Any = yaml.SafeLoader.yaml_implicit_resolvers
_YAML_1_1 = {"str": "a string", "int": "a number", "float": "a number", "bool": "a boolean"}
_YAML_1_2 = (
    ("a number", re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")),
    ("a number", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")),
    ("a number", re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")),
    ("a boolean", re.compile(r"true|True|TRUE|false|False|FALSE")),
    ("null", re.compile(r"~|null|Null|NULL|")),
)
_PLAIN = re.compile(r"(?![-?:] )[^\s,\[\]{}#&*!|>'\"%@`]([^,\[\]{}]*\S)?")


@rule(lint=True, fixable=True)
def ambiguous_scalar(document: Document) -> Iterator[Problem]:
    """An unquoted word or number that YAML 1.1 and YAML 1.2 read differently.

    `off`, `18:00` or a date is a string to one tool and a boolean or a number to another.

    Fix: Write it in double quotes, or write the number as JSON does.
    """
    for each in document.source.scalars:
        readings = _readings(each)
        if each.plain and len(readings) > 1 and not _is_misread(each):
            yield Problem(
                each.mark,
                f"{each.text} is {readings[0]} to some YAML tools and {readings[-1]} to others",
                f'write "{each.text}" in double quotes, or a number as JSON has it',
                # Quotes around what is read as another value than a string would change it.
                edits=requoted(document, each, plain=False) if readings[0] == "a string" else (),
            )


@rule
def misread_scalar(document: Document) -> Iterator[Problem]:
    """An unquoted word or number that is not JSON and is read as a string here.

    OpenAPI allows only JSON values; other tools read `~`, `True` or `017` as null, boolean or
    number.

    Fix: Write the value as JSON does, or put the text in double quotes.
    """
    for each in document.source.scalars:
        if _is_misread(each):
            yield Problem(
                each.mark,
                f"{each.text} is {_yaml_1_2(each.text)} in YAML 1.2, but JSON does not have it",
                "write the value as JSON has it, or put the text in double quotes",
            )


@rule(house=True, fixable=True)
def wrong_quotes(document: Document) -> Iterator[Problem]:
    """Quotes that are single, or around a value that needs none.

    One way of writing a value keeps changes small.

    Fix: Use double quotes where quotes are needed, else none.
    """
    lines = document_lines(document)
    for each in document.source.scalars:
        rest = rest_of_line(lines, each.mark)
        if rest.startswith("'"):
            message, remedy = "single quotes", "use double quotes, or none where none are needed"
        elif rest.startswith(f'"{each.text}"') and _needs_no_quotes(each.text):
            message, remedy = f"{each.text} needs no quotes", "drop the quotes"
        else:
            continue
        edits = requoted(document, each, plain=_needs_no_quotes(each.text))
        yield Problem(each.mark, message, remedy, edits=edits)


def _is_misread(scalar: Scalar) -> bool:
    """Return whether YAML 1.2 has another value than is read here; a key is always a string."""
    is_value = scalar.plain and not scalar.is_key
    return is_value and _yaml_1_2(scalar.text) != _json_kind(scalar_value(scalar.text))


def _readings(scalar: Scalar) -> list[str]:
    """Return what a scalar is here, in YAML 1.1 and in YAML 1.2, each once, in this order."""
    ours = "a string" if scalar.is_key else _json_kind(scalar_value(scalar.text))
    return [ours, *sorted({_yaml_1_1(scalar.text), _yaml_1_2(scalar.text)} - {ours})]


def _json_kind(value: float | str | None) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case str():
            return "a string"
        case _:
            return "a number"


def _yaml_1_1(text: str) -> str:
    # YAML 1.1 has these four; PyYAML left them out, other tools did not.
    if text in ("y", "Y", "n", "N"):
        return "a boolean"
    for tag, expression in [*_RESOLVERS.get(text[:1], ()), *_RESOLVERS.get(None, ())]:
        if expression.match(text):
            kind = tag.rpartition(":")[2]
            return _YAML_1_1.get(kind, f"a {kind}" if kind != "null" else kind)
    return "a string"


def _yaml_1_2(text: str) -> str:
    return next((kind for kind, pattern in _YAML_1_2 if pattern.fullmatch(text)), "a string")


def _needs_no_quotes(text: str) -> bool:
    readings = {_json_kind(scalar_value(text)), _yaml_1_1(text), _yaml_1_2(text)}
    breaks = ": " in text or " #" in text or text.endswith(":") or text[:1].isdigit()
    return readings == {"a string"} and not breaks and _PLAIN.fullmatch(text) is not None
