"""Conditions on a request, for faults and for the verification of calls.

A condition's key is the name of a property of the body or of a parameter. Deeper or ambiguous names
are written as in a reason: `body/target/email`, `query/limit`, `header/X-Trace`. Its value is what
was sent, or a part of an object; `{"$pattern": "^A"}` and `{"$absent": true}` are conditions in
JSON, and in Python also a compiled pattern, a function, or the bytes of a picture.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import ABSENT
from ...spec.media import kind_of
from ..compile.pictures import decoded, picture_of
from ..compile.text_decoding import Undecodable, coerce, split_pairs
from ..http_messages import HttpRequest

Conditions = Mapping[str, Any]
PLACES = ("path", "query", "header", "cookie")
LONGEST = 120
_SCALARS = frozenset({"boolean", "integer", "number"})


@dataclass(frozen=True)
class RequestView:
    """A request as conditions see it.

    Attributes:
        request: As received.
        parameters: The decoded parameters by place and name.
        body: The decoded body, or None.
    """

    request: HttpRequest
    parameters: Mapping[str, Mapping[str, Any]]
    body: Any = None

    def find(self, name: str) -> Any:
        """Return the value that a condition's key names, or `ABSENT`."""
        if isinstance(self.body, dict) and name in self.body:
            return self.body[name]
        for place in PLACES:
            if name in self.parameters.get(place, {}):
                return self.parameters[place][name]
        place, _, rest = name.partition("/")
        if place == "body":
            return _within(self.body, rest)
        return self._parameter(place, rest) if place in PLACES else _within(self.body, name)

    def is_text(self, name: str) -> bool:
        """Return whether the value that a key names was sent as text: a parameter or in a form."""
        is_in_body = isinstance(self.body, dict) and name in self.body
        if not is_in_body and any(name in each for each in self.parameters.values()):
            return True
        if not is_in_body and name.partition("/")[0] in PLACES:
            return True
        return kind_of(self.request.header(b"content-type")) in ("form", "multipart")

    def _parameter(self, place: str, name: str) -> Any:
        """Return a parameter; also one of the query or a header that the spec does not list."""
        found = self.parameters.get(place, {}).get(name, ABSENT)
        if found is ABSENT and place == "header":
            sent = self.request.headers.get(name.lower().encode("latin-1", "replace"))
            return ABSENT if sent is None else sent.decode("latin-1")
        if found is ABSENT and place == "query":
            try:
                return dict(split_pairs(self.request.query)).get(name, ABSENT)
            except Undecodable:
                return ABSENT
        return found


@dataclass(frozen=True)
class UnmetCondition:
    """One condition that a request does not meet."""

    name: str
    expected: Any
    actual: Any

    def __str__(self) -> str:
        """Return the difference as one line."""
        return f"{self.name}: {shown(self.actual)}, expected {shown(self.expected)}"


def differences(conditions: Conditions, view: RequestView) -> Iterator[UnmetCondition]:
    """Yield every condition that a request does not meet."""
    for name, expected in conditions.items():
        yield from _differences(name, expected, view.find(name), is_text=view.is_text(name))


def matches(conditions: Conditions, view: RequestView) -> bool:
    """Return whether a request meets all conditions."""
    return next(differences(conditions, view), None) is None


def shown(value: Any) -> str:
    """Return a value of a message: short, a picture as its description."""
    if value is ABSENT:
        return "absent"
    if isinstance(value, re.Pattern):
        return f"a match of {value.pattern!r}"
    if isinstance(value, bytes):
        return f"({picture_of(value)})"
    if callable(value):
        return f"what {getattr(value, '__name__', value)} accepts"
    if isinstance(value, str) and len(value) > LONGEST and (data := decoded(value)) is not None:
        return f"({picture_of(data)})"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}... ({len(text)} characters)"


def problem(conditions: object) -> str:
    """Return the reason why these are not conditions, or an empty string."""
    if not isinstance(conditions, Mapping):
        return 'match is an object of conditions, as in {"card-id": "4711"}'
    for expected in conditions.values():
        pattern = expected.get("$pattern", "") if isinstance(expected, Mapping) else ""
        try:
            re.compile(pattern)
        except (re.error, TypeError) as error:
            return f"match has an invalid $pattern: {error}"
    return ""


def _differences(
    name: str, expected: Any, actual: Any, *, is_text: bool
) -> Iterator[UnmetCondition]:
    if isinstance(expected, Mapping) and not expected.keys() & {"$pattern", "$absent"}:
        if not isinstance(actual, Mapping):
            yield UnmetCondition(name, expected, actual)
            return
        for key, each in expected.items():
            part = actual.get(key, ABSENT)
            yield from _differences(f"{name}/{key}", each, part, is_text=is_text)
    elif not _is_met(expected, actual) and not (is_text and _is_met_by_text(expected, actual)):
        yield UnmetCondition(name, expected, actual)


def _is_met_by_text(expected: Any, actual: Any) -> bool:
    """Return whether a text or a pattern is met by a number or a truth value sent as text."""
    if actual is ABSENT or isinstance(actual, str):
        return False
    if isinstance(expected, str):
        return _is_met(coerce(expected, _SCALARS), actual)
    return _is_met(expected, json.dumps(actual))


def _is_met(expected: Any, actual: Any) -> bool:
    if isinstance(expected, Mapping) and "$absent" in expected:
        return (actual is ABSENT) is bool(expected["$absent"])
    if actual is ABSENT:
        return False
    if isinstance(expected, Mapping):
        expected = re.compile(expected["$pattern"])
    if isinstance(expected, re.Pattern):
        return isinstance(actual, str) and expected.search(actual) is not None
    if isinstance(expected, bytes):
        return isinstance(actual, str) and expected in (decoded(actual), _raw(actual))
    if callable(expected):
        return bool(expected(actual))
    # To Python `True` is `1`, to JSON it is not.
    return bool(expected == actual) and isinstance(expected, bool) is isinstance(actual, bool)


def _raw(text: str) -> bytes:
    """Return the bytes of a binary body, which is decoded one character a byte."""
    return text.encode("latin-1", "replace")


def _within(value: Any, way: str) -> Any:
    if way == "":
        return value
    step, _, rest = way.partition("/")
    if isinstance(value, Mapping) and step in value:
        return _within(value[step], rest)
    if isinstance(value, list) and step.isdigit() and int(step) < len(value):
        return _within(value[int(step)], rest)
    return ABSENT
