"""Contradictions between a spec and its facts, and claims of absence that a fact disproves.

A constraint is compared with the element that cites the fact, or with those below it that the fact
names. A claim of absence is compared with every fact of the evidence file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..spec import ABSENT, Document, Element, Pointer, Schema, cached_on_owner
from .citations import Citation, citations, marked
from .facts import Evidence, Fact, Question
from .quotes import words
from .stated_constraints import (
    Constraint,
    Trace,
    calls_optional,
    calls_required,
    is_absence,
    is_modal,
)

_LIMITS = {
    "length": ("minLength", "maxLength"),
    "items": ("minItems", "maxItems"),
    "properties": ("minProperties", "maxProperties"),
    "value": ("minimum", "maximum"),
}


@dataclass(frozen=True)
class Contradiction:
    """A contradiction between a fact and an element, or within the fact (`pointer`: None)."""

    fact: Fact
    pointer: Pointer | None
    message: str


def contradictions(evidence: Evidence) -> Iterator[Contradiction]:
    """Yield the contradictions between facts and the elements that cite them."""
    document = evidence.document
    judged: set[tuple[str, int]] = set()
    for citation in citations(evidence):
        for index, constraint in enumerate((citation.fact and citation.fact.states) or ()):
            assert citation.fact
            for place in _subjects(document, citation, constraint):
                judged.add((citation.fact.id, index))
                for message in _disagreements(document, place, constraint):
                    yield Contradiction(citation.fact, place, message)
    for fact in _cited(evidence):
        if problem := _prose(fact):
            yield Contradiction(fact, None, problem)
        for index, constraint in enumerate(fact.states or ()):
            if (fact.id, index) not in judged:
                named = ", ".join(constraint.of)
                yield Contradiction(
                    fact, None, f"no element that cites it has {named or 'an element'}"
                )


def unstated(evidence: Evidence) -> Iterator[Fact]:
    """Yield the cited facts whose statement has a constraint and that have no `states`."""
    for fact in _cited(evidence):
        if fact.states is None and is_modal(fact.statement):
            yield fact


def absences(evidence: Evidence) -> Iterator[tuple[Question | Pointer, Trace | None]]:
    """Yield each question and each inference that claims an absence, with its trace."""
    for question in evidence.questions:
        if question.searched or is_absence(question.finds):
            yield question, question.searched
    for pointer, grounds in marked(evidence).items():
        trace = evidence.inferences.get(pointer)
        if trace or (grounds.inferred and is_absence(grounds.inferred)):
            yield pointer, trace


def found_after_all(evidence: Evidence, trace: Trace) -> Iterator[tuple[Fact, str]]:
    """Yield the unlisted facts that have a searched literal, each with the literal."""
    wanted = {literal: f" {' '.join(words(literal))} " for literal in trace.literals}
    for fact, text in _fact_words(evidence):
        if fact.id in trace.found or (trace.documents and fact.page.id not in trace.documents):
            continue
        for literal, sought in wanted.items():
            if sought in text:
                yield fact, literal
                break


@cached_on_owner
def _fact_words(evidence: Evidence) -> list[tuple[Fact, str]]:
    """Return each fact with the words of its statement and literals, separated by bars."""
    return [
        (
            fact,
            f" {' | '.join(' '.join(words(each)) for each in (fact.statement, *fact.literals))} ",
        )
        for fact in evidence.facts.values()
    ]


def _cited(evidence: Evidence) -> list[Fact]:
    return [*{each.fact.id: each.fact for each in citations(evidence) if each.fact}.values()]


def _prose(fact: Fact) -> str | None:
    """Return how the statement and the data of a fact differ on `required`, or None."""
    stated = {each.data["required"] for each in fact.states or () if "required" in each.data}
    if len(stated) != 1:
        return None
    is_optional, is_required = calls_optional(fact.statement), calls_required(fact.statement)
    if is_optional == is_required or is_required in stated:
        return None
    return f"its text is {'required' if is_required else 'optional'}, its `states` the opposite"


def _subjects(document: Document, citation: Citation, constraint: Constraint) -> Iterator[Pointer]:
    """Yield the elements that a constraint is about, at a citation and below it."""
    place = citation.part.pointer
    fact = citation.fact
    names = constraint.of or (fact.literals if fact else ())
    if "status" in constraint.data or _name(document, place) in names:
        yield place
        return
    found = [each for name in names for each in _named(document, place, name)]
    if found or constraint.of:
        yield from found
    elif place in document.element_at:
        yield place


def _named(document: Document, place: Pointer, name: str) -> list[Pointer]:
    """Return the elements with a name below a place: its properties, else the nearest ones."""
    schema = document.schema(place).properties.get(name)
    if schema is not None:
        return [schema.pointer]
    below = [
        pointer
        for pointer in document.element_at
        if pointer[: len(place)] == place and _name(document, pointer) == name
    ]
    nearest = min(map(len, below), default=0)
    return [each for each in below if len(each) == nearest]


def _name(document: Document, place: Pointer) -> str | None:
    """Return the vendor's name of an element, or None if it has none."""
    element = document.element_at.get(place)
    if element is None:
        return None
    is_named = element.wanted in ("parameter", "security-scheme")
    if is_named:
        resolved = document.resolve(place)[1]
        return resolved.get("name") if isinstance(resolved, dict) else None
    return str(place[-1]) if place[-2:-1] in (("properties",), ("headers",)) else None


def _disagreements(document: Document, place: Pointer, constraint: Constraint) -> Iterator[str]:
    for key, stated in constraint.data.items():
        if found := _CHECKS[key](document, place, stated):
            yield f"{key} is {_shown(stated)} in the fact, in the spec {found}"


def _schema(document: Document, place: Pointer) -> Schema:
    """Return the schema of an element: its own, or that of its value."""
    resolved, data = document.resolve(place)
    if isinstance(data, dict) and "schema" in data:
        return document.schema((*resolved, "schema"))
    if isinstance(data, dict) and isinstance(content := data.get("content"), dict):
        for media_type in content:
            return document.schema((*resolved, "content", media_type, "schema"))
    return document.schema(place)


def _required(document: Document, place: Pointer, stated: bool) -> str | None:
    if place[-2:-1] == ("properties",):
        owner = place[:-2]
        is_required = place[-1] in document.schema(owner).required
        while not is_required and owner[-2:-1] == ("allOf",):
            owner = owner[:-2]
            is_required = place[-1] in document.schema(owner).required
    else:
        data = document.resolve(place)[1]
        is_required = isinstance(data, dict) and (
            data.get("required") is True or data.get("in") == "path"
        )
    return None if is_required == stated else f"it is {'' if is_required else 'not '}required"


def _type(document: Document, place: Pointer, stated: str | list[str]) -> str | None:
    types = _schema(document, place).types - {"null"}
    wanted = {stated} if isinstance(stated, str) else set(stated)
    return None if types == wanted else f"it is {', '.join(sorted(types)) or 'anything'}"


def _nullable(document: Document, place: Pointer, stated: bool) -> str | None:
    types = _schema(document, place).types
    is_nullable = "null" in types or not types
    return None if is_nullable == stated else f"it is {'' if is_nullable else 'not '}nullable"


def _enum(document: Document, place: Pointer, stated: Mapping[str, Any]) -> str | None:
    values, is_closed = _listed(_schema(document, place))
    wanted = {*map(_shown, stated["values"])}
    if is_closed != stated["closed"]:
        return "the list is closed" if is_closed else "the list is open"
    is_same = wanted == values if is_closed or values else True
    return None if is_same else f"it is {', '.join(sorted(values))}"


def _listed(schema: Schema) -> tuple[set[str], bool]:
    """Return the values that a schema lists, and whether the list is complete."""
    if schema.enum is not None:
        return {_shown(each) for each in schema.enum if each is not None}, True
    if schema.const is not ABSENT:
        return {_shown(schema.const)}, True
    if len(schema.alternatives) > 1:
        each_of = [_listed(each) for each in schema.alternatives if each.types != {"null"}]
        return set().union(*(values for values, _ in each_of)), all(is_all for _, is_all in each_of)
    return set(), schema.types == {"boolean"}


def _count(
    document: Document, place: Pointer, stated: Mapping[str, Mapping[str, Any]]
) -> str | None:
    schema = _schema(document, place)
    for kind, limits in stated.items():
        for keyword, end in zip(_LIMITS[kind], ("minimum", "maximum"), strict=True):
            found = schema.keyword(keyword)
            if end in limits and found != limits[end]:
                return f"{keyword} is {'missing' if found is ABSENT else found}"
    return None


def _default(document: Document, place: Pointer, stated: object) -> str | None:
    found = _schema(document, place).default
    if found is ABSENT:
        return "it is missing"
    return None if _shown(found) == _shown(stated) else f"it is {_shown(found)}"


def _format(document: Document, place: Pointer, stated: str) -> str | None:
    schema = _schema(document, place)
    found = {
        name
        for each in (schema, *schema.alternatives)
        for name in (each.format, each.content_encoding)
        if name
    }
    return None if stated in found else f"it is {', '.join(sorted(found)) or 'missing'}"


def _status(document: Document, place: Pointer, stated: str) -> str | None:
    way = [str(place[at + 1]) for at, step in enumerate(place[:-1]) if step == "responses"]
    below = [
        str(each.pointer[-1])
        for each in document.elements
        if each.pointer[: len(place)] == place and _is_response(each)
    ]
    return None if stated in (way or below) else f"it is {', '.join(way or below) or 'missing'}"


def _is_response(element: Element) -> bool:
    return element.wanted == "response" and element.pointer[-2] == "responses"


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


_CHECKS: Mapping[str, Callable[[Document, Pointer, Any], str | None]] = {
    "required": _required,
    "type": _type,
    "nullable": _nullable,
    "enum": _enum,
    "count": _count,
    "default": _default,
    "format": _format,
    "status": _status,
}
