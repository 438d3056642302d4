"""Runtime expressions of Arazzo, as in `$inputs.name`, and texts that embed them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import httpx

NAME = r"[A-Za-z0-9_.\-]+"
_BODY = r"body(?:#(?P<{0}>(?:/[^\s{{}}]*)?))?"
_EXPRESSION = re.compile(
    r"\$(?:(?P<whole>url|method|statusCode)"
    rf"|inputs\.(?P<input>{NAME})"
    rf"|steps\.(?P<step>[A-Za-z0-9_\-]+)\.outputs\.(?P<output>{NAME})"
    rf"|workflows\.(?P<workflow>[A-Za-z0-9_\-]+)\.outputs\.(?P<result>{NAME})"
    rf"|request\.(?:header\.(?P<sent>{NAME})|{_BODY.format('request')})"
    rf"|response\.(?:header\.(?P<received>{NAME})|{_BODY.format('response')}))"
)
_EMBEDDED = re.compile(r"\{(\$[^{}\s]+)\}")


class AbsentValue:
    """The value of an expression that points to nothing; it is false and equal to null."""

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, AbsentValue)

    def __hash__(self) -> int:
        return hash(None)


MISSING = AbsentValue()


class Unresolved(Exception):  # noqa: N818  # its text is the reason
    """Raised for an expression without a value: its step has not run, or has no such output."""


@dataclass(frozen=True)
class Expression:
    """A parsed expression.

    Attributes:
        text: As written.
        kind: `input`, `output`, `result`, `whole`, `sent`, `received`, `request` or `response`.
        owner: The step or workflow of an output, else empty.
        name: The input, output, header, JSON Pointer into a body, or word.
    """

    text: str
    kind: str
    owner: str
    name: str


@dataclass(frozen=True)
class Values:
    """What expressions can refer to.

    Attributes:
        inputs: The workflow's inputs.
        outputs: The outputs of the steps that have run, by step.
        results: The outputs of workflows that have run, by workflow.
        response: The response of the current step with its request, or None before.
    """

    inputs: Mapping[str, Any]
    outputs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    results: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    response: httpx.Response | None = None


def parsed(text: str) -> Expression | None:
    """Return an expression, or None if the text is not one that is supported."""
    match = _EXPRESSION.fullmatch(text)
    if match is None:
        return None
    groups = match.groupdict()
    if groups["step"] or groups["workflow"]:
        kind = "output" if groups["step"] else "result"
        return Expression(text, kind, groups["step"] or groups["workflow"], groups[kind])
    for kind in ("whole", "input", "sent", "received", "request", "response"):
        if groups[kind] is not None:
            return Expression(text, kind, "", groups[kind])
    return Expression(text, text[1:].partition(".")[0], "", "")


def expressions(value: Any) -> Iterator[str]:
    """Yield every expression in a value: texts that are one, and those in braces, at any depth."""
    if isinstance(value, dict):
        for each in value.values():
            yield from expressions(each)
    elif isinstance(value, list):
        for each in value:
            yield from expressions(each)
    elif isinstance(value, str):
        yield from [value] if is_whole(value) else _EMBEDDED.findall(value)


def is_whole(text: str) -> bool:
    """Return whether a text is one expression, so that its value keeps its type."""
    return text.startswith("$") and not re.search(r"\s", text)


def filled(value: Any, values: Values) -> Any:
    """Return a value with all expressions replaced; raise `Unresolved` for one without a value."""
    if isinstance(value, dict):
        return {name: filled(each, values) for name, each in value.items()}
    if isinstance(value, list):
        return [filled(each, values) for each in value]
    if not isinstance(value, str):
        return value
    if is_whole(value):
        return required(value, values)
    return _EMBEDDED.sub(lambda match: as_text(required(match[1], values)), value)


def filled_path(condition: str, values: Values) -> str:
    """Return a JSONPath in which each expression in braces is replaced by a literal."""
    return _EMBEDDED.sub(
        lambda match: json.dumps(required(match[1], values), ensure_ascii=False), condition
    )


def required(text: str, values: Values) -> Any:
    """Return the value of an expression; raise `Unresolved` without one."""
    found = evaluated(text, values)
    if isinstance(found, AbsentValue):
        raise Unresolved(f"{text} has no value")
    return found


def evaluated(text: str, values: Values) -> Any:
    """Return the value of an expression, `MISSING` for what a response lacks.

    Raises:
        Unresolved: It is invalid, or refers to a step that has not run or has no such output.
    """
    expression = parsed(text)
    if expression is None:
        raise Unresolved(f"{text} is not a supported expression")
    match expression.kind:
        case "input":
            return values.inputs.get(expression.name, MISSING)
        case "output" | "result":
            known = values.outputs if expression.kind == "output" else values.results
            found = known.get(expression.owner, {})
            if expression.name not in found:
                raise Unresolved(f"{text} has no value: {expression.owner} has not returned it")
            return found[expression.name]
    if values.response is None:
        raise Unresolved(f"{text} has no value before the request")
    return _of_exchange(expression, values.response)


def _of_exchange(expression: Expression, response: httpx.Response) -> Any:
    request, name = response.request, expression.name
    match expression.kind:
        case "whole":
            known = {"url": str(request.url), "method": request.method}
            return known.get(name, response.status_code)
        case "sent" | "received":
            headers = request.headers if expression.kind == "sent" else response.headers
            return headers.get(name, MISSING)
    content = request.content if expression.kind == "request" else response.content
    return at_pointer(_body(content), name)


def _body(content: bytes) -> Any:
    """Return a body as JSON data, else as text."""
    try:
        return json.loads(content)
    except ValueError:
        return content.decode(errors="replace") if content else MISSING


def at_pointer(value: Any, pointer: str) -> Any:
    """Return the value at a JSON Pointer, `MISSING` without one."""
    for step in pointer.split("/")[1:]:
        name = unquote(step).replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and name in value:
            value = value[name]
        elif isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return MISSING
    return value


def as_text(value: Any) -> str:
    """Return a text as it is, and anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
