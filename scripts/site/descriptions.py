"""Descriptions in the reference: for each element the spec's description and the evidence.

Redocly does not show the descriptions of the only schema of a body, of array items, of the parts of
an `allOf`, and of the target of a reference with its own description. They are added where these
are used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from .. import evidence
from ..evidence import Grounds
from ..spec import Action, Body, Document, Pointer, Schema, walk
from . import evidence_markdown

_DATA = ("example", "examples", "value", "default", "const", "enum")


@dataclass(frozen=True)
class Descriptions:
    """The texts for the elements of one spec, without repetition within an element.

    Attributes:
        document: The spec.
        without: The ids of the vendor's pages that are left out where other pages remain.
    """

    document: Document
    without: frozenset[str] = field(default_factory=frozenset[str])

    @cached_property
    def grounds(self) -> Mapping[Pointer, Grounds]:
        """Return the evidence by the element that it belongs to."""
        return evidence.marked(evidence.load(self.document))

    def for_action(self, action: Action) -> Descriptions:
        """Return a copy without the pages of other actions that share the URL."""
        mine = set(self._pages(action))
        others = {
            page
            for each in action.operation.actions
            if each is not action
            for page in self._pages(each)
        }
        return replace(self, without=frozenset(others - mine))

    def places(self) -> Iterator[Pointer]:
        """Yield the elements that get a description, in the order of the file."""
        for pointer, node in walk(self.document.data):
            is_schema = isinstance(node, dict) and ("items" in node or "allOf" in node)
            if pointer in self.grounds or (is_schema and not set(pointer) & {*_DATA}):
                yield pointer

    def choices(self) -> Iterator[Pointer]:
        """Yield the alternatives of properties with `oneOf` or `anyOf`."""
        for pointer, node in walk(self.document.data):
            is_choice = pointer[-2:-1] in (("oneOf",), ("anyOf",)) and isinstance(node, dict)
            if is_choice and pointer[-4:-3] == ("properties",):
                yield pointer

    def element(self, pointer: Pointer) -> str:
        """Return the text of a schema, parameter, operation or other element with a description."""
        hidden = [each for each in self._hidden(pointer) if each != pointer]
        described = map(self._described, (pointer, *hidden))
        return _joined([*described, self._evidence([pointer, *hidden])])

    def body(self, pointer: Pointer, body: Body, schemas: Collection[Schema] = ()) -> str:
        """Return the text of a body at a place, or of the given ones of its schemas.

        A body with several schemas has the text with each schema; the request body of an action
        has it with the action.
        """
        media = [each.pointer for each in body.contents]
        found = schemas or [each.schema for each in body.contents if each.schema]
        whole = {alternative.pointer for each in found for alternative in each.alternatives}
        texts = [self._described(pointer), self._evidence([pointer, body.pointer, *media])]
        if len(whole) == 1:
            hidden = list(dict.fromkeys(each for one in whole for each in self._hidden(one)))
            known = {each.pointer for each in self.document.actions}
            texts += map(self._described, hidden)
            texts.append(self._evidence(each for each in hidden if each not in known))
        return _joined(texts)

    def action(self, action: Action) -> str:
        """Return the text of an action: its description, then its evidence and the operation's."""
        return _joined(
            [
                action.description.strip(),
                self._evidence([action.pointer, action.operation.pointer]),
            ]
        )

    def _described(self, pointer: Pointer) -> str:
        """Return the description of an element, or that of the target of its reference."""
        for place in dict.fromkeys((pointer, self.document.resolve(pointer)[0])):
            node = self.document.at(place)
            if isinstance(node, dict) and node.get("description"):
                return str(node["description"]).strip()
        return ""

    def _evidence(self, places: Iterable[Pointer]) -> str:
        """Return the evidence of elements, each paragraph once."""
        found = [self._own(each) for each in dict.fromkeys(places) if each in self.grounds]
        return evidence_markdown.markdown(found)

    def _own(self, pointer: Pointer) -> Grounds:
        grounds = self.grounds[pointer]
        kept = tuple(
            each
            for each in grounds.citations
            if each.fact is None or each.fact.page.id not in self.without
        )
        return replace(grounds, citations=kept or grounds.citations)

    def _hidden(
        self, pointer: Pointer, seen: frozenset[Pointer] = frozenset()
    ) -> Iterator[Pointer]:
        """Yield an element, then the elements below it whose descriptions Redocly hides."""
        if pointer in seen:
            return
        yield pointer
        seen |= {pointer}
        node: Any = self.document.at(pointer)
        if not isinstance(node, dict):
            return
        target, _ = self.document.resolve(pointer)
        below = [target] if target != pointer else []
        below += [(*pointer, "allOf", index) for index in range(len(node.get("allOf") or ()))]
        below += [(*pointer, "items")] if isinstance(node.get("items"), dict) else []
        if pointer[-2:-1] == ("parameters",):
            below += [(*pointer, "examples", name) for name in node.get("examples") or ()]
            below += [(*pointer, "schema")] if isinstance(node.get("schema"), dict) else []
        for each in below:
            yield from self._hidden(each, seen)

    def _pages(self, action: Action) -> Iterator[str]:
        """Yield the ids of the pages that document an action but not the others of its URL."""
        shared = {
            name for each in action.operation.actions if each is not action for name in _named(each)
        }
        own: list[Pointer] = [("components", "schemas", name) for name in _named(action) - shared]
        places = [action.pointer, *own]
        for pointer, grounds in self.grounds.items():
            if any(pointer[: len(place)] == place for place in places):
                yield from (fact.page.id for fact in grounds.facts)


def _named(action: Action) -> frozenset[str]:
    """Return the components that an action names for any of its responses."""
    named = (action.named(each) for each in action.responses)
    return frozenset().union(*filter(None, named))


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(dict.fromkeys(text for text in texts if text))
