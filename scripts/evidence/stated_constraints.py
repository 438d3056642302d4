"""Constraints that facts state as data, and the searches behind claims of absence.

`contradictions` compares both with the spec and with the facts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NOTHING = "nothing"
"""The value of `states` for a fact whose modal words constrain no element."""

_KINDS = ("length", "items", "properties", "value")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MODAL = re.compile(
    r"\b(required|optional|must|may|at (most|least)|(?<!-)up to|only|default|null|nullable|one of"
    r"|exactly|ha(s|ve) to|needed|need not|cannot|maximum|minimum)\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(r"\b(required|mandatory|must|ha(s|ve) to)\b", re.IGNORECASE)
_OPTIONAL = re.compile(r"\b(optional|may (be left out|have|name|contain))\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(not|neither|none|no) (\w+ ){0,6}(required|ha(s|ve) to)\b", re.IGNORECASE)
_ABSENT = re.compile(
    r"\b(no (page|document|copy|sample|example|text|table|failure|word)|none of the"
    r"|nothing (is stated|states|shows|names|mentions|but|in the)|every copy|never (shows?|named?)"
    r"|not (stated|documented|shown|named|described)|names? no)\b",
    re.IGNORECASE,
)


def is_modal(text: str) -> bool:
    """Return whether a sentence has a modal word, such as *may* or *only*."""
    return bool(_MODAL.search(text))


def calls_required(text: str) -> bool:
    """Return whether a sentence calls something required."""
    return bool(_REQUIRED.search(text)) and not _NEGATED.search(text)


def calls_optional(text: str) -> bool:
    """Return whether a sentence calls something optional, or not required."""
    return bool(_OPTIONAL.search(text) or (_REQUIRED.search(text) and _NEGATED.search(text)))


def is_absence(text: str) -> bool:
    """Return whether a sentence states that the documents lack something."""
    return bool(_ABSENT.search(text))


_TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array"})
_STATUS = re.compile(r"[1-5]\d\d")
_TOKEN = re.compile(r"[^\W_]+")
_OPPOSED = {
    "required": {
        True: re.compile(
            r"\b(optional|not required|need not|no|required\W+false)\b", re.IGNORECASE
        ),
        False: re.compile(r"(?<!not )\b(required(?!\W+false)|mandatory|must|yes)\b", re.IGNORECASE),
    },
    "nullable": {
        True: re.compile(
            r"\b(not nullable|nullable\W+false|(can|must) ?not be null)\b", re.IGNORECASE
        ),
        False: re.compile(r"\b(nullable(?!\W+false)|(may|can) be null)\b", re.IGNORECASE),
    },
}


@dataclass(frozen=True)
class Constraint:
    """The constraints of one sentence on the elements that it names.

    Attributes:
        of: The vendor's names of the elements; empty for those that the literals name.
        data: The keywords with their values: `required`, `type`, `nullable`, `enum`, `count`,
            `default`, `format`, `status`.
    """

    of: tuple[str, ...]
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Trace:
    """A repeatable search behind a claim of absence.

    Attributes:
        literals: The words that the documents would have if they described the subject.
        found: The facts that have such a word but do not describe the subject.
        documents: The documents that were searched; empty for all.
        queries: The queries to a search engine.
        date: The day of the search.
    """

    literals: tuple[str, ...]
    found: tuple[str, ...]
    documents: tuple[str, ...]
    queries: tuple[str, ...]
    date: str


class Invalid(Exception):  # noqa: N818  # its text is the whole message
    """Raised for invalid data under `states` or `searched`; the message is the problem."""


def read_constraints(data: object) -> tuple[Constraint, ...]:
    """Return the constraints under `states`; none for `nothing`.

    Raises:
        Invalid: The data has another schema.
    """
    if data == NOTHING:
        return ()
    listed = data if isinstance(data, list) else [data]
    return tuple(_constraint(each) for each in listed)


def read_trace(data: object) -> Trace:
    """Return the search under `searched`.

    Raises:
        Invalid: The data has another schema.
    """
    known = {"literals", "found", "documents", "queries", "date"}
    if not isinstance(data, dict) or not known.issuperset(data):
        raise Invalid(f"'searched' is not an object of {', '.join(sorted(known))}")
    if not data.get("literals"):
        raise Invalid("'searched' has no literals")
    day = data.get("date")
    if not isinstance(day, str) or not _DAY.fullmatch(day):
        raise Invalid("'searched' has no date such as 2026-11-26")
    documents = data.get("documents", "all")
    return Trace(
        _texts("literals", data["literals"]),
        _texts("found", data.get("found", [])),
        _texts("documents", [] if documents == "all" else documents),
        _texts("queries", data.get("queries", [])),
        day,
    )


def contradicts(constraint: Constraint, text: str) -> bool:
    """Return whether the text that replaces a sentence contradicts its constraints."""
    return any(_is_opposed(key, value, text) for key, value in constraint.data.items())


def _is_opposed(key: str, value: Any, text: str) -> bool:
    if key in _OPPOSED:
        return bool(_OPPOSED[key][value].search(text))
    named = {each.lower() for each in _TOKEN.findall(text)}
    if key == "type":
        types = {value} if isinstance(value, str) else {*value}
        return bool(named & _TYPES) and not named & types
    if key == "count":
        limits = {str(each) for kind in value.values() for each in kind.values()}
        return any(each.isdigit() for each in named) and not named & limits
    if key == "status" and value.lower() not in named:
        return any(_STATUS.fullmatch(each) for each in named)
    return False


def _constraint(data: object) -> Constraint:
    if not isinstance(data, dict) or not data.keys() - {"of"}:
        raise Invalid(f"'states' is neither {NOTHING} nor an object of {', '.join(_CHECKS)}")
    for key, value in data.items():
        if key != "of" and not (key in _CHECKS and _CHECKS[key](value)):
            raise Invalid(f"'states' has an invalid {key!r}")
    of = data.get("of", [])
    stated = {key: value for key, value in data.items() if key != "of"}
    return Constraint(_texts("of", of if isinstance(of, list) else [of]), stated)


def _texts(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise Invalid(f"{name!r} is not a list of strings")
    return tuple(value)


def _is_enum(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"values", "closed"}
        and isinstance(value["values"], list)
        and isinstance(value["closed"], bool)
    )


def _is_count(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(
            kind in _KINDS
            and isinstance(limits, dict)
            and bool(limits)
            and limits.keys() <= {"minimum", "maximum"}
            for kind, limits in value.items()
        )
    )


def _is_bool(value: Any) -> bool:
    return isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


_CHECKS = {
    "required": _is_bool,
    "nullable": _is_bool,
    "type": lambda value: isinstance(value, str | list),
    "enum": _is_enum,
    "count": _is_count,
    "default": lambda value: not isinstance(value, dict),
    "format": _is_text,
    "status": _is_text,
}
