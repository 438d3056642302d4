"""Checks for mistakes that a vendor may accept: invalid pictures, dates in another form.

No document describes a rejection of these, so a mock accepts them with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import Pointer, Schema
from .pictures import decoded, type_of, without_prefix

Check = Callable[[Any], str]
"""Returns what is wrong with a value, or an empty string."""

_FORMS = re.compile(r"\b(?:(?:YYYY|MM|DD)[-/. ]?){3}(?<=[YMD])")
_DIGITS = {"YYYY": r"[0-9]{4}", "MM": r"(0[1-9]|1[0-2])", "DD": r"(0[1-9]|[12][0-9]|3[01])"}


@dataclass(frozen=True)
class RequestWarning:
    """One warning: where, what is wrong, and the facts behind it."""

    where: str
    message: str
    facts: tuple[str, ...]

    def __str__(self) -> str:
        """Return the warning as one line."""
        cited = f" ({', '.join(self.facts)})" if self.facts else ""
        return f"{self.where}: {self.message}{cited}"


@dataclass(frozen=True)
class Watch:
    """The checks at one place of a body; `parts` are those of its properties and items (`[]`)."""

    checks: tuple[tuple[Check, tuple[str, ...]], ...] = ()
    parts: Mapping[str, Watch] | None = None

    def warnings(self, value: Any, where: str = "body") -> Iterator[RequestWarning]:
        """Yield the warnings on a value."""
        for check, facts in self.checks:
            if isinstance(value, str) and (message := check(value)):
                yield RequestWarning(where, message, facts)
        if isinstance(value, dict):
            for name, part in (self.parts or {}).items():
                if name in value:
                    yield from part.warnings(value[name], f"{where}/{name}")
        elif isinstance(value, list) and (items := (self.parts or {}).get("[]")):
            for at, each in enumerate(value):
                yield from items.warnings(each, f"{where}/{at}")


def watch_of(schema: Schema | None) -> Watch | None:
    """Return the checks for values of a schema, or None without any."""
    return _watch(schema, frozenset()) if schema else None


def _watch(schema: Schema, above: frozenset[Pointer]) -> Watch | None:
    target = schema.target.pointer
    if target in above or schema.is_boolean:
        return None
    above |= {target}
    parts: dict[str, Watch] = {}
    for part in (each for _, listed in schema.unions for each in listed):
        if found := _watch(part, above):
            parts |= found.parts or {}
    named = {**schema.properties, **({"[]": schema.items} if schema.items else {})}
    parts |= {name: found for name, each in named.items() if (found := _watch(each, above))}
    facts = schema.document.citations(schema.pointer)
    checks = tuple((check, facts) for check in _checks(schema))
    return Watch(checks, parts) if checks or parts else None


def _checks(schema: Schema) -> Iterator[Check]:
    # A photo in another form may be a URL.
    if schema.sensitivity == "photo" and _is_encoded(schema):
        yield _photo_check(frozenset(_constants(schema)))
    described = schema.keyword("description")
    if isinstance(described, str) and (form := _FORMS.search(described)):
        yield _date_check(form[0])


def _is_encoded(schema: Schema) -> bool:
    parts = [schema, *(each for _, listed in schema.unions for each in listed)]
    return any(each.keyword("contentEncoding") == "base64" for each in parts)


def _constants(schema: Schema) -> Iterator[str]:
    """Yield the texts that have another meaning than a photo, such as `delete`."""
    for part in (schema, *(each for _, listed in schema.unions for each in listed)):
        listed = part.keyword("enum")
        found = [part.keyword("const"), *(listed if isinstance(listed, list) else ())]
        yield from (each for each in found if isinstance(each, str))


def _photo_check(others: frozenset[str]) -> Check:
    return lambda text: "" if text in others else _photo_problem(text)


def _photo_problem(text: str) -> str:
    """Return what is wrong with a picture as base64, or an empty string."""
    if not text:
        return "the picture is empty"
    if text != without_prefix(text):
        return "the base64 text has a data: prefix"
    data = decoded(text)
    if data is None:
        return "the text is not base64"
    has_breaks = any(each.isspace() for each in text[:1000])
    return "the base64 text has line breaks" if has_breaks else _picture_problem(data)


def _picture_problem(data: bytes) -> str:
    """Return what is wrong with the bytes of a picture, or an empty string."""
    if not data:
        return "the picture is empty"
    return "" if type_of(data) else "the bytes are not an image"


IMAGE = Watch(checks=((lambda text: _picture_problem(text.encode("latin-1", "replace")), ()),))
"""The check of a body that is an image, decoded one character a byte."""


def _date_check(form: str) -> Check:
    pattern = re.compile(
        "".join(_DIGITS.get(each, re.escape(each)) for each in re.split("(YYYY|MM|DD)", form))
    )

    def check(text: str) -> str:
        return "" if pattern.fullmatch(text) else f"the date is not in the form {form}"

    return check
