"""The evidence file of a spec, read and checked for its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from ..finding import Finding
from ..spec import Document, Mark, Pointer, Source, Unreadable, disagreement, read
from .facts import Evidence, Fact, Page, Question, is_reason, near
from .quotes import Quote, read_quote
from .statements import Invalid, Statement, Trace, read_statements, read_trace

RULE = "evidence-shape"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SAYS: Mapping[type, str] = {
    str: "text",
    int: "a number",
    dict: "an object",
    list: "a list",
    bool: "true or false",
    object: "anything",
}


@lru_cache(maxsize=64)
def load(document: Document) -> Evidence:
    """Read the evidence file of a spec, once for each reading of the spec.

    Never raises for what the file holds or for its absence: what is well formed comes back, and
    what is not is in `findings`.
    """
    try:
        source = read(document.evidence_path)
    except Unreadable as error:
        return Evidence(document, {}, {}, (), (replace(error.finding, rule=RULE),))
    return _Reading(document, source).evidence()


@dataclass(frozen=True)
class _Shape:
    """The members that an object may have; the required ones come first."""

    name: str
    members: Mapping[str, type]
    required: int


_FILE = _Shape("the file", {"documents": dict, "questions": list, "inferences": dict}, 1)
_PAGE = _Shape(
    "a document",
    {"title": str, "url": str, "facts": dict}
    | {"text": str, "sha256": str, "words": int, "boilerplate": dict},
    3,
)
_FACT = _Shape(
    "a fact",
    {"says": str, "literals": list, "behaviour": bool, "unmodelled": str}
    | {"quotes": list, "states": object},
    1,
)
_QUESTION = _Shape(
    "a question",
    dict.fromkeys(("about", "finds", "chose", "because"), str) | {"searched": dict},
    4,
)


class _Reading:
    """Reads one file; each step collects findings and gives what it can."""

    def __init__(self, document: Document, source: Source) -> None:
        self.document = document
        self.source = source
        self.findings: list[Finding] = []

    def evidence(self) -> Evidence:
        for oddity in self.source.oddities:
            what = f"{oddity.kind.replace('-', ' ')} {oddity.text!r}"
            self._fault_at(oddity.mark, f"{what} stands here", "write it once, in full")
        if mark := disagreement(self.source.text):
            self._fault_at(
                mark,
                "YAML parsers do not agree on the text that starts here",
                "write it in double quotes, with spaces for tabs",
            )
        members = self._members((), self.source.data, _FILE)
        pages, facts = self._pages(members.get("documents", {}))
        questions = tuple(self._questions(members.get("questions", []), facts))
        inferences = dict(self._inferences(members.get("inferences", {}), facts))
        findings = tuple(sorted(self.findings))
        return Evidence(self.document, pages, facts, questions, findings, inferences)

    def _fault(self, pointer: Pointer, message: str, remedy: str) -> None:
        self._fault_at(self.source.mark(pointer), message, remedy)

    def _fault_at(self, mark: Mark, message: str, remedy: str) -> None:
        path = str(self.source.path)
        self.findings.append(Finding(path, mark.line, mark.column, RULE, message, remedy))

    def _members(self, pointer: Pointer, node: Any, shape: _Shape) -> dict[str, Any]:
        """Return the properties that are known, of the right type and not empty."""
        if not isinstance(node, dict):
            self._fault(pointer, f"{shape.name} is no object", f"write {_listed(shape)}")
            return {}
        for key in list(shape.members)[: shape.required]:
            if key not in node:
                self._fault(pointer, f"{shape.name} has no {key!r}", f"write {_listed(shape)}")
        return {
            key: value for key, value in node.items() if self._is_good(pointer, key, value, shape)
        }

    def _is_good(self, pointer: Pointer, key: str, value: Any, shape: _Shape) -> bool:
        place = (*pointer, key)
        expected = shape.members.get(key)
        if expected is None:
            guess = near(key, shape.members)
            self._fault(place, f"{shape.name} has no member {key!r}{guess}", "rename or remove it")
        elif not isinstance(value, expected):
            remedy = "write it in quotes" if expected is str else f"write {_SAYS[expected]}"
            self._fault(place, f"{key!r} is not {_SAYS[expected]}", remedy)
        elif value in ("", [], {}):
            self._fault(place, f"{key!r} is empty", "fill it in, or remove it")
        else:
            return True
        return False

    def _is_id(self, pointer: Pointer) -> bool:
        if _ID.fullmatch(str(pointer[-1])):
            return True
        self._fault(
            pointer,
            f"{pointer[-1]!r} is no id",
            "name it in lower-case letters, digits and single hyphens",
        )
        return False

    def _pages(self, node: Mapping[str, Any]) -> tuple[dict[str, Page], dict[str, Fact]]:
        pages, facts = {}, {}
        for name, data in node.items():
            pointer = ("documents", name)
            if self._is_id(pointer):
                members = self._members(pointer, data, _PAGE)
                pages[name] = page = self._page(pointer, members)
                for fact in self._facts(page, members.get("facts", {})):
                    facts[fact.id] = fact
        return pages, facts

    def _page(self, pointer: Pointer, members: Mapping[str, Any]) -> Page:
        url, text, sha256 = (str(members.get(key, "")) for key in ("url", "text", "sha256"))
        if url and not _is_url(url):
            self._fault((*pointer, "url"), f"{url!r} is no address", "write it with https:// first")
        if bool(text) != bool(sha256):
            given = "text" if text else "sha256"
            self._fault(
                (*pointer, given), f"{given!r} stands alone", "give both text and sha256, or none"
            )
        if text and PurePosixPath(text).name != text:
            self._fault((*pointer, "text"), f"{text!r} is no file name", "name the file alone")
            text = ""
        if sha256 and not _SHA256.fullmatch(sha256):
            self._fault(
                (*pointer, "sha256"), "this is no SHA-256", "write its 64 lower-case hex digits"
            )
        title = str(members.get("title", ""))
        boilerplate = tuple(
            (str(name), tuple(self._quotes((*pointer, "boilerplate", name), quotes)))
            for name, quotes in members.get("boilerplate", {}).items()
        )
        mark, words = self.source.mark(pointer), int(members.get("words", 0))
        return Page(str(pointer[-1]), title, url, text, sha256, mark, words, boilerplate)

    def _facts(self, page: Page, node: Mapping[str, Any]) -> Iterator[Fact]:
        for name, data in node.items():
            pointer = ("documents", page.id, "facts", name)
            if self._is_id(pointer):
                members = self._members(pointer, data, _FACT)
                literals = tuple(self._literals((*pointer, "literals"), members))
                unmodelled = members.get("unmodelled", "")
                if unmodelled and not is_reason(unmodelled):
                    self._fault(
                        (*pointer, "unmodelled"),
                        f"{unmodelled!r} is no reason",
                        "say in a sentence why nothing cites the fact",
                    )
                yield Fact(
                    f"{page.id}/{name}",
                    page,
                    members.get("says", ""),
                    literals,
                    members.get("behaviour", False),
                    unmodelled,
                    self.source.mark(pointer),
                    tuple(self._quotes((*pointer, "quotes"), members.get("quotes", []))),
                    self._states((*pointer, "states"), members),
                )

    def _quotes(self, pointer: Pointer, node: Any) -> Iterator[Quote]:
        for index, written in enumerate(node if isinstance(node, list) else [node]):
            if quote := read_quote(written):
                yield quote
            else:
                self._fault(
                    (*pointer, index) if isinstance(node, list) else pointer,
                    f"{written!r} is not a quote",
                    "paste what `evidence --quote` prints, in double quotes",
                )

    def _states(self, pointer: Pointer, members: Mapping[str, Any]) -> tuple[Statement, ...] | None:
        try:
            return read_statements(members["states"]) if "states" in members else None
        except Invalid as error:
            self._fault(pointer, str(error), "write it as CONTRIBUTING.md describes it")
        return None

    def _literals(self, pointer: Pointer, members: Mapping[str, Any]) -> Iterator[str]:
        seen = set()
        for index, literal in enumerate(members.get("literals", [])):
            place = (*pointer, index)
            if not isinstance(literal, str) or not literal.strip():
                self._fault(place, f"the literal {literal!r} is no text", "write it in quotes")
            elif literal in seen:
                self._fault(place, f"the literal {literal!r} stands here twice", "remove one")
            else:
                seen.add(literal)
                yield literal

    def _questions(self, node: list[Any], facts: Mapping[str, Fact]) -> Iterator[Question]:
        for index, data in enumerate(node):
            pointer = ("questions", index)
            members = self._members(pointer, data, _QUESTION)
            trace = self._trace((*pointer, "searched"), members.pop("searched", None), facts)
            if len(members) == _QUESTION.required:
                yield Question(**members, mark=self.source.mark(pointer), searched=trace)

    def _inferences(
        self, node: Mapping[str, Any], facts: Mapping[str, Fact]
    ) -> Iterator[tuple[Pointer, Trace]]:
        for ref, data in node.items():
            pointer = ("inferences", ref)
            place = self.document.target(ref)
            marked = self.document.at(place) if place is not None else None
            if place is None or not isinstance(marked, dict) or "x-inferred" not in marked:
                self._fault(
                    pointer,
                    f"the spec has no x-inferred at {ref!r}",
                    "write where the element of the inference is, as in #/components/schemas/Card",
                )
            elif trace := self._trace(pointer, data, facts):
                yield place, trace

    def _trace(self, pointer: Pointer, data: Any, facts: Mapping[str, Fact]) -> Trace | None:
        if data is None:
            return None
        try:
            trace = read_trace(data)
        except Invalid as error:
            self._fault(pointer, str(error), "write it as CONTRIBUTING.md describes it")
            return None
        for name in trace.found:
            if name not in facts:
                self._fault(pointer, f"no fact is called {name!r}{near(name, facts)}", "correct it")
        return trace


def _listed(shape: _Shape) -> str:
    return ", ".join(list(shape.members)[: shape.required])


def _is_url(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and " " not in url
