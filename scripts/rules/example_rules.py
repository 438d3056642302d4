"""Rules for values in a spec: examples, defaults and listed values.

`body_rules` checks which bodies need an example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ..spec import Direction, Document, Element, Pointer, Schema, media, walk
from .rule_definition import Problem, rule

_RANGES = ("*/*", "application/*")
_SECRETS = re.compile(
    r"(sk|pk|rk)_(live|test)_\w+|AKIA[0-9A-Z]{12,}|gh[pousr]_\w{16,}|xox[abprs]-[\w-]{8,}"
    r"|eyJ[\w-]{8,}\.eyJ[\w-]{8,}|-----BEGIN [A-Z ]*KEY-----|[0-9a-f]{32,}|AIza[\w-]{20,}"
)
_RANDOM = re.compile(r"(?=.*\d)(?=.*[a-zA-Z])[\w+/=.-]{16,}")
_ADDRESS = re.compile(r"(?:https?://|@)([\w-]+(?:\.[\w-]+)+)")
_RESERVED = ("example", "example.com", "example.org", "example.net", "test", "invalid", "localhost")


@dataclass(frozen=True)
class _Value:
    """The places of a value and its schema, and its direction if there is only one."""

    value: Pointer
    schema: Pointer
    direction: Direction | None = None


@rule(lint=True)
def invalid_example(document: Document) -> Iterator[Problem]:
    """An example that is not valid against its schema.

    Either the example or the schema is wrong, and both are what people copy.

    Fix: Correct the example or its schema.
    """
    for each in _examples(document):
        value = document.at(each.value)
        for fault in document.validators.violations(each.schema, value, each.direction):
            yield Problem(
                (*each.value, *fault.path),
                fault.message,
                f"add {fault.missing}" if fault.missing else "fix the example or its schema",
            )


@rule(lint=True)
def misdirected_property(document: Document) -> Iterator[Problem]:
    """A `readOnly` property in the example of a request, or a `writeOnly` one in a response's.

    The property is not sent in this direction, so the example shows a message that does not
    occur.

    Fix: Remove the property from the example, or remove the keyword.
    """
    for each in _examples(document):
        schema, value = document.schema(each.schema), document.at(each.value)
        for place in _misdirected([schema], each.value, value, each.direction):
            keyword = "readOnly" if each.direction == "request" else "writeOnly"
            yield Problem(
                place,
                f"{place[-1]} is `{keyword}`, so it is not part of a {each.direction}",
                f"drop it from the example, or drop `{keyword}`",
            )


@rule(lint=True)
def repeated_example_value(document: Document) -> Iterator[Problem]:
    """Two properties of one object in an example that have the same value.

    A client, a mock or a test that mixes up the two properties passes with such an example.
    Booleans, empty texts and values of a list count as different, and so do values of an example
    that has an `x-source`, because a vendor's sample is quoted as it is.

    Fix: Write a value of its own for each property, or cite the sample that has them.
    """
    found = list(_repeated(document))
    quoted = {each.what for each in found if each.is_quoted}
    for each in found:
        if each.what not in quoted:
            first, name, _ = each.what
            yield Problem(
                (*each.place, name),
                f"{first} and {name} have the same value, so the example cannot show a mix-up",
                "write different values, or cite the sample that has them with `x-source`",
            )


@rule(lint=True)
def invalid_default(document: Document) -> Iterator[Problem]:
    """A default that is not valid against its schema.

    A client that sends the default would send an invalid value.

    Fix: Correct the default or its schema.
    """
    for each in document.of_kind("schema"):
        if "default" in each.data:
            for fault in document.validators.violations(each.pointer, each.data["default"]):
                yield Problem(
                    (*each.pointer, "default", *fault.path),
                    fault.message,
                    "fix the default or its schema",
                )


@rule
def invalid_enum_value(document: Document) -> Iterator[Problem]:
    """A value in `enum` or `const` that the rest of its schema rejects.

    The value can never be used, although the list shows it.

    Fix: Remove the value, or correct the schema.
    """
    for each in document.of_kind("schema"):
        places = document.items((*each.pointer, "enum"))
        places += [(*each.pointer, "const")] if "const" in each.data else []
        for place in places:
            for fault in document.validators.violations(each.pointer, document.at(place)):
                yield Problem(
                    place,
                    fault.message,
                    "remove the value or fix the schema",
                )


@rule
def unusable_schema(document: Document) -> Iterator[Problem]:
    """A schema that cannot be compiled, so that no example can be validated against it.

    Neither the mock nor the property tests can use it.

    Fix: Correct what this schema, or one below it, refers to.
    """
    for schema, direction in {(each.schema, each.direction) for each in _examples(document)}:
        if refusal := document.validators.unusable_reason(schema, direction):
            yield Problem(schema, refusal, "correct what this schema or one below it refers to")


@rule(lint=True)
def example_and_examples(document: Document) -> Iterator[Problem]:
    """Both `example` and `examples`, which OpenAPI does not allow together.

    Some tools show one of them, some the other.

    Fix: Move the example into `examples`.
    """
    for each in document.of_kind("media-type", "parameter", "header"):
        if {"example", "examples"} <= each.data.keys():
            yield Problem(
                (*each.pointer, "example"),
                "OpenAPI allows only one of `example` and `examples`",
                "move the example into `examples`",
            )


@rule(house=True)
def unnamed_example(document: Document) -> Iterator[Problem]:
    """An example without a name.

    A name states the scenario, and the mock returns an example by its name.

    Fix: Write `examples` with a name and a `value`; in a schema, write a list.
    """
    for each in document.of_kind("media-type", "parameter", "header", "schema"):
        if "example" in each.data:
            yield Problem(
                (*each.pointer, "example"),
                "the example has no name for its scenario",
                "write `examples`"
                + (", a list" if each.kind == "schema" else " with a name and a `value`"),
            )


@rule(house=True)
def plausible_secret(document: Document) -> Iterator[Problem]:
    """An example that could be taken for a real secret.

    Secret scanners report it, and nobody knows whether it has to be revoked.

    Fix: Write a word that cannot be a secret, such as API_KEY.
    """
    secret = {
        each.name
        for each in document.of_kind("schema")
        if each.pointer[-2:-1] == ("properties",)
        and document.schema(each.pointer).sensitivity == "secret"
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
    """A host or an address in an example or a server that no document states and that may exist.

    A request or mail from a test could reach a stranger.

    Fix: End invented hosts in `.example`.
    """
    known = tuple(f".{host}" for host in _known_hosts(document))
    for place, text in _invented(document):
        for host in _ADDRESS.findall(text):
            if not f".{host}".endswith(known):
                yield Problem(
                    place,
                    f"{host} may belong to somebody",
                    "end invented hosts in .example",
                )


def _examples(document: Document) -> Iterator[_Value]:
    """Yield every example that can be validated."""
    for owner in document.of_kind("media-type", "parameter", "header"):
        for each in document.examples(owner.pointer) if "schema" in owner.data else ():
            if _is_comparable(document, owner, each.value):
                yield _Value(each.at, (*owner.pointer, "schema"), _direction(owner))
    for owner in document.of_kind("schema"):
        if "example" in owner.data:
            yield _Value((*owner.pointer, "example"), owner.pointer)
        for place in document.items((*owner.pointer, "examples")):
            yield _Value(place, owner.pointer)


def _is_comparable(document: Document, owner: Element, value: Any) -> bool:
    """Return whether an example is the value itself and not its XML, form text or bytes."""
    kind, name = media.kind_of(owner.name), media.essence(owner.name)
    if owner.kind != "media-type" or kind in ("json", "multipart") or name in _RANGES:
        return True
    is_string = "string" in document.schema((*owner.pointer, "schema")).types
    return kind in ("text", "form") and (is_string or not isinstance(value, str))


def _direction(owner: Element) -> Direction | None:
    """Return the direction of a body's media type, or None where both are possible."""
    above = owner.pointer[-4:-2] if owner.kind == "media-type" else ()
    if "requestBody" in above[1:] or "requestBodies" in above[:1]:
        return "request"
    return "response" if "responses" in above[:1] else None


def _misdirected(
    schemas: Sequence[Schema], place: Pointer, value: Any, direction: Direction | None
) -> Iterator[Pointer]:
    """Yield the places of properties in a value that are not sent in its direction."""
    if direction is None:
        return
    forms = [form for each in schemas for form in (each, *each.alternatives)]
    if isinstance(value, list):
        items = [each.items for each in forms if each.items]
        for index, item in enumerate(value):
            yield from _misdirected(items, (*place, index), item, direction)
    for name, item in value.items() if isinstance(value, dict) else ():
        held = [each.properties[name] for each in forms if name in each.properties]
        if held and all(each.is_absent_in(direction) for each in held):
            yield (*place, name)
        elif held:
            yield from _misdirected(held, (*place, name), item, direction)


@dataclass(frozen=True)
class _Repetition:
    """The object with two equal values, their names and the value, and whether it is quoted."""

    place: Pointer
    what: tuple[str, str, str | float]
    is_quoted: bool


def _repeated(document: Document) -> Iterator[_Repetition]:
    for each in _examples(document):
        is_quoted = document.is_cited(each.value[:-1])
        schema, value = document.schema(each.schema), document.at(each.value)
        for place, properties in _objects([schema], each.value, value):
            first: dict[tuple[type, object], str] = {}
            for name, (held, described) in properties.items():
                is_free = isinstance(held, str | int | float) and not isinstance(held, bool)
                if is_free and held != "" and not any(one.values for one in described):
                    before = first.setdefault((type(held), held), name)
                    if before != name:
                        yield _Repetition(place, (before, name, held), is_quoted)


def _objects(
    schemas: Sequence[Schema], place: Pointer, value: Any
) -> Iterator[tuple[Pointer, dict[str, tuple[Any, list[Schema]]]]]:
    """Yield the objects in a value, with each property's value and schemas."""
    forms = [form for each in schemas for form in (each, *each.alternatives)]
    if isinstance(value, list):
        items = [each.items for each in forms if each.items]
        for index, item in enumerate(value):
            yield from _objects(items, (*place, index), item)
    elif isinstance(value, dict):
        found = {
            name: (held, [each.properties[name] for each in forms if name in each.properties])
            for name, held in value.items()
        }
        yield place, found
        for name, (held, described) in found.items():
            yield from _objects(described, (*place, name), held)


def _texts(document: Document, place: Pointer) -> Iterator[tuple[Pointer, str]]:
    for pointer, value in walk(document.at(place), place):
        if isinstance(value, str):
            yield pointer, value


def _invented(document: Document) -> Iterator[tuple[Pointer, str]]:
    """Yield every string of the examples and servers that have no citation of their own."""
    for example in _examples(document):
        if not document.is_cited(example.value[:-1]):
            yield from _texts(document, example.value)
    for each in document.of_kind("server"):
        if not document.is_cited(each.pointer) and isinstance(each.data.get("url"), str):
            yield (*each.pointer, "url"), each.data["url"]
    for each in document.of_kind("server-variable"):
        if not document.is_cited(each.pointer) and isinstance(each.data.get("default"), str):
            yield (*each.pointer, "default"), each.data["default"]


def _known_hosts(document: Document) -> set[str]:
    """Return reserved names and the domains of the servers with a citation."""
    hosts = {
        urlsplit(str(each.data.get("url"))).hostname or ""
        for each in document.of_kind("server")
        if document.is_cited(each.pointer)
    }
    return {*_RESERVED, *(".".join(host.split(".")[-2:]) for host in hosts if "." in host)}
