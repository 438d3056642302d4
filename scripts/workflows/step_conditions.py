"""Conditions of criteria: simple ones, regular expressions and JSONPath.

    condition  = conjunction {"||" conjunction}
    conjunction = comparison {"&&" comparison}
    comparison = operand [("==" | "!=" | "<" | "<=" | ">" | ">=") operand]
    operand    = "!" operand | "(" condition ")" | literal | expression

Texts are compared without regard to case, as Arazzo requires.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .arazzo_model import Criterion
from .runtime_expressions import (
    MISSING,
    AbsentValue,
    Unresolved,
    Values,
    as_text,
    evaluated,
    expressions,
    filled_path,
)

_TOKEN = re.compile(
    r"\s*(?:(?P<operator>&&|\|\||==|!=|<=|>=|[!<>()])"
    r"|(?P<text>'(?:[^']|'')*')"
    r"|(?P<number>-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)"
    r"|(?P<word>true|false|null)\b"
    r"|(?P<expression>\$[^\s()<>=!&|]+))"
)
_WORDS = {"true": True, "false": False, "null": None}
_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_UNORDERED = ("==", "!=")
Token = tuple[str, str]
Condition = Callable[[Values], Any]


class InvalidConditionError(ValueError):
    """Raised for a condition that cannot be parsed; the text is the reason."""


def holds(criterion: Criterion, values: Values) -> bool:
    """Return whether a criterion holds.

    Raises:
        Unresolved: An expression in it has no value.
        InvalidConditionError: It cannot be parsed.
    """
    if criterion.kind == "simple":
        return bool(parse_condition(criterion.condition)(values))
    found = evaluated(criterion.context, values)
    if isinstance(found, AbsentValue):
        return False
    if criterion.kind == "regex":
        return bool(re.search(criterion.condition, as_text(found)))
    return bool(_found_at(filled_path(criterion.condition, values), found))


def check_condition(criterion: Criterion) -> Iterator[str]:
    """Yield the expressions of a criterion; raise `InvalidConditionError` if it is invalid."""
    if criterion.kind == "simple":
        parse_condition(criterion.condition)
        yield from (text for kind, text in _tokens(criterion.condition) if kind == "expression")
        return
    yield criterion.context
    if criterion.kind == "regex":
        try:
            re.compile(criterion.condition)
        except re.error as error:
            raise InvalidConditionError(f"invalid regular expression: {error}") from None
    else:
        yield from expressions(f" {criterion.condition}")
        placeholder = re.sub(r"\{\$[^{}\s]+\}", '"x"', criterion.condition)
        _found_at(placeholder, None)


def parse_condition(text: str) -> Condition:
    """Return a simple condition as a function; raise `InvalidConditionError` if it is not one."""
    tokens = [*_tokens(text)]
    condition, rest = _any_of(tokens)
    if rest:
        raise InvalidConditionError(f"unexpected {rest[0][1]!r}")
    return condition


def _found_at(path: str, value: Any) -> list[Any]:
    import jsonpath

    try:
        return list(jsonpath.compile(path).findall(value if value is not None else {}))
    except jsonpath.JSONPathError as error:
        reason = str(error).partition("\n")[0]
        raise InvalidConditionError(f"invalid JSONPath: {reason}") from None


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            raise InvalidConditionError(f"unexpected {text[at:].strip()[:20]!r}")
        at = match.end()
        yield str(match.lastgroup), match[str(match.lastgroup)]


def _any_of(tokens: list[Token]) -> tuple[Condition, list[Token]]:
    first, rest = _all_of(tokens)
    found = [first]
    while rest and rest[0][1] == "||":
        more, rest = _all_of(rest[1:])
        found.append(more)
    return (lambda values: any(each(values) for each in found)) if found[1:] else first, rest


def _all_of(tokens: list[Token]) -> tuple[Condition, list[Token]]:
    first, rest = _comparison(tokens)
    found = [first]
    while rest and rest[0][1] == "&&":
        more, rest = _comparison(rest[1:])
        found.append(more)
    return (lambda values: all(each(values) for each in found)) if found[1:] else first, rest


def _comparison(tokens: list[Token]) -> tuple[Condition, list[Token]]:
    left, rest = _operand(tokens)
    if not rest or rest[0][1] not in _COMPARISONS:
        return left, rest
    name = rest[0][1]
    right, rest = _operand(rest[1:])
    return (lambda values: _compared(name, left(values), right(values))), rest


def _compared(name: str, left: Any, right: Any) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        left, right = left.casefold(), right.casefold()
    if name not in _UNORDERED:
        is_number = all(isinstance(each, int | float) for each in (left, right))
        if not is_number and not (isinstance(left, str) and isinstance(right, str)):
            return False
    return _COMPARISONS[name](left, right)


def _operand(tokens: list[Token]) -> tuple[Condition, list[Token]]:
    if not tokens:
        raise InvalidConditionError("it ends too early")
    (kind, text), rest = tokens[0], tokens[1:]
    match kind, text:
        case "operator", "!":
            inner, rest = _operand(rest)
            return (lambda values: not inner(values)), rest
        case "operator", "(":
            inner, rest = _any_of(rest)
            if not rest or rest[0][1] != ")":
                raise InvalidConditionError("a parenthesis is not closed")
            return inner, rest[1:]
        case "expression", _:
            return (lambda values: evaluated(text, values)), rest
        case "operator", _:
            raise InvalidConditionError(f"unexpected {text!r}")
    literal = _literal(kind, text)
    return (lambda _: literal), rest


def _literal(kind: str, text: str) -> Any:
    if kind == "text":
        return text[1:-1].replace("''", "'")
    if kind == "word":
        return _WORDS[text]
    return float(text) if re.search(r"[.eE]", text) else int(text)


__all__ = [
    "MISSING",
    "InvalidConditionError",
    "Unresolved",
    "check_condition",
    "holds",
    "parse_condition",
]
