"""Values in a spec: examples, defaults and listed values.

Owns whether each value fits its schema, on the line of the part that does not, and what an example
of ours may hold. Which bodies need an example is the business of `bodies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from ..spec import Document, Element, Pointer, walk
from ..spec.bridge import items, members, of_kind, schemas
from ..spec.validators import Fault
from .definition import Problem, rule

_JSON = re.compile(r"application/json|\*/\*|application/\*|.*\+json|multipart/.*")
_TEXT = re.compile(r"text/.*|application/x-www-form-urlencoded")
_SECRETS = re.compile(
    r"(sk|pk|rk)_(live|test)_\w+|AKIA[0-9A-Z]{12,}|gh[pousr]_\w{16,}|xox[abprs]-[\w-]{8,}"
    r"|eyJ[\w-]{8,}\.eyJ[\w-]{8,}|-----BEGIN [A-Z ]*KEY-----|[0-9a-f]{32,}|AIza[\w-]{20,}"
)
_RANDOM = re.compile(r"(?=.*\d)(?=.*[a-zA-Z])[\w+/=.-]{16,}")
_ADDRESS = re.compile(r"(?:https?://|@)([\w-]+(?:\.[\w-]+)+)")
_RESERVED = ("example", "example.com", "example.org", "example.net", "test", "invalid", "localhost")


@dataclass(frozen=True)
class _Example:
    """A value, the schema it is for, whether `readOnly` or `writeOnly` members are left out."""

    value: Pointer
    schema: Pointer
    absent: str = ""


@rule(lint=True)
def invalid_example(document: Document) -> Iterator[Problem]:
    """An example that does not fit its schema."""
    for each in _examples(document):
        for fault in document.validators.faults(each.schema, document.at(each.value)):
            if not _may_be_absent(document, each, fault):
                yield Problem(
                    (*each.value, *fault.path),
                    fault.message,
                    f"add {fault.missing}" if fault.missing else "mend the example or its schema",
                )


@rule
def invalid_default(document: Document) -> Iterator[Problem]:
    """A default that does not fit its schema."""
    for each in schemas(document):
        if "default" in each.data:
            for fault in document.validators.faults(each.pointer, each.data["default"]):
                yield Problem(
                    (*each.pointer, "default", *fault.path),
                    fault.message,
                    "mend the default or its schema",
                )


@rule
def invalid_enum_value(document: Document) -> Iterator[Problem]:
    """A value in `enum` or `const` that the rest of its schema refuses."""
    for each in schemas(document):
        places = [(*each.pointer, "enum", at) for at in range(len(items(each.data.get("enum"))))]
        places += [(*each.pointer, "const")] if "const" in each.data else []
        for place in places:
            for fault in document.validators.faults(each.pointer, document.at(place)):
                yield Problem(
                    place,
                    fault.message,
                    "drop the value or mend the schema",
                )


@rule
def unusable_schema(document: Document) -> Iterator[Problem]:
    """A schema that no example can be held against."""
    for schema in dict.fromkeys(each.schema for each in _examples(document)):
        if refusal := document.validators.refusal(schema):
            yield Problem(schema, refusal, "mend what this schema or one below it names")


@rule(lint=True)
def example_beside_examples(document: Document) -> Iterator[Problem]:
    """Both `example` and `examples`, of which readers take one or the other."""
    for each in of_kind(document, "media-type", "parameter", "header"):
        if {"example", "examples"} <= each.data.keys():
            yield Problem(
                (*each.pointer, "example"),
                "OpenAPI allows only one of `example` and `examples`",
                "move the example into `examples`",
            )


@rule(house=True)
def unnamed_example(document: Document) -> Iterator[Problem]:
    """An example without a name."""
    for each in of_kind(document, "media-type", "parameter", "header", "schema"):
        if "example" in each.data:
            yield Problem(
                (*each.pointer, "example"),
                "the example says nothing of the scenario",
                "write `examples`"
                + (", a list" if each.kind == "schema" else " with a name and a `value`"),
            )


@rule(house=True)
def plausible_secret(document: Document) -> Iterator[Problem]:
    """An example that could be taken for a real secret."""
    secret = {
        name
        for name, *places in _named_schemas(document)
        if any(data.get("x-sensitive") == "secret" for data in places)
    }
    for example in _examples(document):
        for place, text in _texts(document, example.value):
            name = next((step for step in reversed(place) if isinstance(step, str)), "")
            in_secret = name in secret and _RANDOM.fullmatch(text)
            if _SECRETS.search(text) or in_secret:
                yield Problem(
                    place,
                    "this could be a real secret",
                    "write a word that cannot be one, as API_KEY",
                )


@rule(house=True)
def invented_host(document: Document) -> Iterator[Problem]:
    """A host or an address in an example or a server that no document gives and may exist."""
    known = tuple(f".{host}" for host in _known_hosts(document))
    for place, text in _invented(document):
        for host in _ADDRESS.findall(text):
            if not f".{host}".endswith(known):
                yield Problem(
                    place,
                    f"{host} may be somebody's",
                    "let invented hosts end in .example",
                )


@lru_cache(maxsize=8)
def _examples(document: Document) -> tuple[_Example, ...]:
    """Give every example that can be held against a schema."""
    return (*_examples_of_values(document), *_examples_of_schemas(document))


def _examples_of_values(document: Document) -> Iterator[_Example]:
    for each in of_kind(document, "media-type", "parameter", "header"):
        for value in _example_values(document, each) if "schema" in each.data else ():
            if _is_comparable(document, each, document.at(value)):
                yield _Example(value, (*each.pointer, "schema"), _absent(each))


def _examples_of_schemas(document: Document) -> Iterator[_Example]:
    for each in schemas(document):
        if "example" in each.data:
            yield _Example((*each.pointer, "example"), each.pointer)
        for index in range(len(items(each.data.get("examples")))):
            yield _Example((*each.pointer, "examples", index), each.pointer)


def _example_values(document: Document, owner: Element) -> Iterator[Pointer]:
    if "example" in owner.data:
        yield (*owner.pointer, "example")
    for name in members(owner.data.get("examples")):
        pointer, example = document.resolve((*owner.pointer, "examples", name))
        if "value" in members(example):
            yield (*pointer, "value")


def _is_comparable(document: Document, owner: Element, value: Any) -> bool:
    """Tell whether an example is the value itself and not its XML, form text or bytes."""
    media = owner.name.partition(";")[0].strip().lower()
    if owner.kind != "media-type" or _JSON.fullmatch(media):
        return True
    schema = members(document.resolve((*owner.pointer, "schema"))[1])
    is_text = isinstance(value, str) and schema.get("type") != "string"
    return _TEXT.fullmatch(media) is not None and not is_text


def _absent(owner: Element) -> str:
    """Name the keyword of members that do not travel in this direction."""
    last = owner.pointer[-4:-2]
    if owner.kind != "media-type":
        return ""
    if "requestBody" in last[1:] or "requestBodies" in last[:1]:
        return "readOnly"
    return "writeOnly" if "responses" in last[:1] else ""


def _may_be_absent(document: Document, example: _Example, fault: Fault) -> bool:
    """Tell whether a missing member is one that does not travel in the example's direction."""
    return any(
        name == fault.missing and (data.get(example.absent) or local.get(example.absent))
        for name, local, data in _named_schemas(document)
        if fault.missing and example.absent
    )


@lru_cache(maxsize=8)
def _named_schemas(document: Document) -> tuple[tuple[str, dict[str, Any], dict[str, Any]], ...]:
    """Give every property's name, its schema as it stands and the one that it refers to."""
    return tuple(
        (each.name, each.data, members(document.resolve(each.pointer)[1]))
        for each in schemas(document)
        if each.pointer[-2:-1] == ("properties",)
    )


def _texts(document: Document, place: Pointer) -> Iterator[tuple[Pointer, str]]:
    for pointer, value in walk(document.at(place), place):
        if isinstance(value, str):
            yield pointer, value


def _invented(document: Document) -> Iterator[tuple[Pointer, str]]:
    """Give every text of the examples and servers that cite nothing of their own."""
    for example in _examples(document):
        if "x-source" not in members(document.at(example.value[:-1])):
            yield from _texts(document, example.value)
    for each in of_kind(document, "server"):
        if "x-source" not in each.data and isinstance(each.data.get("url"), str):
            yield (*each.pointer, "url"), each.data["url"]
    for each in of_kind(document, "server-variable"):
        if "x-source" not in each.data and isinstance(each.data.get("default"), str):
            yield (*each.pointer, "default"), each.data["default"]


def _known_hosts(document: Document) -> set[str]:
    """Give reserved names and the domains of the servers that are cited."""
    hosts = {
        urlsplit(str(each.data.get("url"))).hostname or ""
        for each in of_kind(document, "server")
        if "x-source" in each.data
    }
    return {*_RESERVED, *(".".join(host.split(".")[-2:]) for host in hosts if "." in host)}
