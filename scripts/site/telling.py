"""What a reader of the reference is told at a place: the description, and the evidence.

Owns which texts belong to which place. Redocly shows no description of a body's one schema, of an
item of a list, of a part of an `allOf`, nor of what a reference with a description of its own leads
to; what is said of these is told where they are used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from .. import evidence
from ..evidence import Grounds
from ..spec import Action, Body, Document, Pointer, Schema, walk
from . import marks

_DATA = ("example", "examples", "value", "default", "const", "enum")


@dataclass(frozen=True)
class Telling:
    """Gives the texts of one spec; nothing is told twice at one place.

    Attributes:
        document: The spec.
        without: The ids of the vendor's pages that are not shown where others say the same.
    """

    document: Document
    without: frozenset[str] = field(default_factory=frozenset[str])

    @cached_property
    def grounds(self) -> Mapping[Pointer, Grounds]:
        """Give the evidence by the element that it stands beside."""
        return evidence.marked(evidence.load(self.document))

    def for_action(self, action: Action) -> Telling:
        """Give the same without the pages of the actions that share its URL."""
        mine = set(self._pages(action))
        others = {
            page
            for each in action.operation.actions
            if each is not action
            for page in self._pages(each)
        }
        return replace(self, without=frozenset(others - mine))

    def places(self) -> Iterator[Pointer]:
        """Give the elements of which something is told, in the file's order."""
        for pointer, node in walk(self.document.data):
            is_schema = isinstance(node, dict) and ("items" in node or "allOf" in node)
            if pointer in self.grounds or (is_schema and not set(pointer) & {*_DATA}):
                yield pointer

    def choices(self) -> Iterator[Pointer]:
        """Give what the members of objects may be, where there is a choice."""
        for pointer, node in walk(self.document.data):
            is_choice = pointer[-2:-1] in (("oneOf",), ("anyOf",)) and isinstance(node, dict)
            if is_choice and pointer[-4:-3] == ("properties",):
                yield pointer

    def element(self, pointer: Pointer) -> str:
        """Tell of a schema, a parameter, an operation or whatever else has a description."""
        silent = [each for each in self._silent(pointer) if each != pointer]
        described = map(self._described, (pointer, *silent))
        return _joined([*described, self._told([pointer, *silent])])

    def body(self, pointer: Pointer, body: Body, schemas: Collection[Schema] = ()) -> str:
        """Return what is documented of a body at a place, or of those schemas that are named.

        One of several schemas is documented where it is, and the request of an action with the
        action.
        """
        media = [each.pointer for each in body.contents]
        found = schemas or [each.schema for each in body.contents if each.schema]
        whole = {alternative.pointer for each in found for alternative in each.alternatives}
        texts = [self._described(pointer), self._told([pointer, body.pointer, *media])]
        if len(whole) == 1:
            silent = list(dict.fromkeys(each for one in whole for each in self._silent(one)))
            known = {each.pointer for each in self.document.actions}
            texts += map(self._described, silent)
            texts.append(self._told(each for each in silent if each not in known))
        return _joined(texts)

    def called(self, action: Action) -> str:
        """Tell of an action: its own words, then the evidence of it and of what it shares."""
        return _joined(
            [
                action.description.strip(),
                self._told([action.pointer, action.operation.pointer]),
            ]
        )

    def _described(self, pointer: Pointer) -> str:
        """Give the description of an element, or the one that its reference stands for."""
        for place in dict.fromkeys((pointer, self.document.resolve(pointer)[0])):
            node = self.document.at(place)
            if isinstance(node, dict) and node.get("description"):
                return str(node["description"]).strip()
        return ""

    def _told(self, places: Iterable[Pointer]) -> str:
        """Give the evidence of elements, each paragraph once."""
        found = [self._shown(each) for each in dict.fromkeys(places) if each in self.grounds]
        return marks.markdown(found)

    def _shown(self, pointer: Pointer) -> Grounds:
        grounds = self.grounds[pointer]
        kept = tuple(
            each
            for each in grounds.citations
            if each.fact is None or each.fact.page.id not in self.without
        )
        return replace(grounds, citations=kept or grounds.citations)

    def _silent(
        self, pointer: Pointer, seen: frozenset[Pointer] = frozenset()
    ) -> Iterator[Pointer]:
        """Give an element, and what no text stands beside because it does."""
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
            yield from self._silent(each, seen)

    def _pages(self, action: Action) -> Iterator[str]:
        """Give the ids of the pages that tell of an action and of nothing else there."""
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
