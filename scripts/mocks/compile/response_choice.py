"""The choice between the documented responses of an operation.

That is the success, the failure that fits a rejection, or the one that a tester names by status or
example.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NoReturn

from .documented_responses import DocumentedResponse, MockResponse, PreparedBody

KINDS: Mapping[str, tuple[int, ...]] = {
    "authentication": (401, 403),
    "permission": (403, 401),
    "not-found": (404, 410),
    "conflict": (409, 412),
    "media-type": (415,),
    "too-large": (413,),
    "too-slow": (408,),
    "invalid-request": (400, 422),
    "rate-limit": (429, 503),
    "server": (500, 503),
}
"""The kinds of failure, each with the statuses that mean it, the plainest first."""


class Undocumented(Exception):  # noqa: N818  # its text is the reason
    """Raised for a failure that a rule names and no response documents."""


Selection = tuple[int, DocumentedResponse | None]
"""A status and what documents it, if anything does."""


class DocumentedResponses:
    """The documented responses of one operation or action, whose id is `id`."""

    def __init__(self, name: str, responses: Sequence[DocumentedResponse]) -> None:
        self.id = name
        self.responses = tuple(responses)
        self._failures: dict[str, Selection] = {}
        self._selected: dict[tuple[int, str, bool, str], MockResponse] = {}

    def response(self, status: int) -> DocumentedResponse | None:
        """Return what documents a status: the status itself, then its range, then `default`."""
        found = [each for each in self.responses if each.range[0] <= status <= each.range[1]]
        return min(found, key=lambda each: each.range[1] - each.range[0], default=None)

    @cached_property
    def success(self) -> Selection:
        """Return the success: the lowest 2xx, else a redirect, else `default` as 200."""
        exact = sorted(int(each.key) for each in self.responses if each.key.isdigit())
        status = next((each for each in exact if 200 <= each < 400), 200)
        return status, self.response(status)

    def select(
        self,
        by: Selection,
        *,
        is_failure: bool,
        example: str = "",
        reason: str = "",
    ) -> MockResponse:
        """Return the response with the named example, else with the first body that fits."""
        status, response = by
        key = status, response.key if response else "", is_failure, example
        found = self._selected.get(key)
        if found is None:
            found = self._selected[key] = _first(status, response, example, is_failure=is_failure)
        return replace(found, reason=reason) if reason else found

    def with_example(self, by: Selection, example: str) -> Selection:
        """Return `by` if it has an example of this name, else the exact status that has it.

        Without such an example that is `by` too.
        """
        if not example or (by[1] and by[1].has(example)):
            return by
        exact = (each for each in self.responses if each.key.isdigit() and each.has(example))
        return next(((int(each.key), each) for each in exact), by)

    def failure(self, kind: str) -> Selection:
        """Return the failure that fits a kind best, with its status."""
        if kind not in self._failures:
            self._failures[kind] = self._failure(kind)
        return self._failures[kind]

    def documented(self, kind: str, *, inside: bool = False) -> Selection:
        """Return the failure of a kind, as a rule needs it; raises `Undocumented`.

        With `inside` only one that has the status of a success.
        """
        if kind not in KINDS:
            raise Undocumented(f"{kind} is not a kind of failure; the kinds are {', '.join(KINDS)}")
        elsewhere = None if inside else self._of_kind(kind) or self._open(KINDS[kind][0])
        return elsewhere or self._inside(kind) or self._undocumented(kind)

    def injected(self, kind: str) -> Selection:
        """Return the failure of a kind, as a tester injects it; raises `Undocumented`.

        One inside a success comes before a range or `default`, unless only the protocol has it.
        """
        places = [self._inside(kind), self._open(KINDS[kind][0])]
        if kind in _OF_PROTOCOL:
            places.reverse()
        found = self._of_kind(kind) or places[0] or places[1]
        return found or self._undocumented(kind)

    def _undocumented(self, kind: str) -> NoReturn:
        failing = [each for each in self.responses if each.has_failure or each.key[0] in "45"]
        listed = "; ".join(sorted(map(_described, failing))) or "none"
        raise Undocumented(f"{self.id} documents no failure of kind {kind}; it has: {listed}")

    def _inside(self, kind: str) -> tuple[int, DocumentedResponse] | None:
        """Return the failure inside a success that is of a kind, or of none in particular."""
        found = self._inside_success()
        return found if found and {kind, ""} & found[1].kinds else None

    def _failure(self, kind: str) -> Selection:
        """Choose a failure for what the engine rejects.

        In this order: what the spec itself marks as of this kind; a status that means it; for what
        only the protocol rejects, a status that means an invalid request; a range or `default`;
        a failure inside a success; any failure. Missing credentials never get a failure that means
        something else: where nothing documents them the response is a bare 401, which the
        operation's security implies.
        """
        return (
            self._of_kind(kind)
            or self._exact(() if kind in _STATEFUL else KINDS["invalid-request"])
            or self._open(KINDS[kind][0])
            or self._inside_success()
            or (None if kind == "authentication" else self._any_failure())
            or (KINDS[kind][0], None)
        )

    def _of_kind(self, kind: str) -> tuple[int, DocumentedResponse] | None:
        return self.marked(kind) or self._exact(KINDS[kind])

    def marked(self, kind: str) -> tuple[int, DocumentedResponse] | None:
        """Return the failure that the spec itself marks as of a kind, or None."""
        found = (each for each in self.responses if kind in each.kinds and each.key.isdigit())
        return next(((int(each.key), each) for each in found), None)

    def _exact(self, statuses: Sequence[int]) -> tuple[int, DocumentedResponse] | None:
        by_key = {each.key: each for each in self.responses}
        return next(((each, by_key[str(each)]) for each in statuses if str(each) in by_key), None)

    def _open(self, status: int) -> tuple[int, DocumentedResponse] | None:
        found = self.response(status)
        return (status, found) if found else None

    def _inside_success(self) -> tuple[int, DocumentedResponse] | None:
        status, response = self.success
        return (status, response) if response and response.has_failure else None

    def _any_failure(self) -> tuple[int, DocumentedResponse] | None:
        failing = sorted(each.key for each in self.responses if each.key[0] in "45")
        keys = {each.key: each for each in self.responses}
        found = next((key for key in failing if key.isdigit()), None)
        return (int(found), keys[found]) if found else None

    @property
    def examples(self) -> list[str]:
        """Return the names of all examples."""
        return [
            body.name
            for response in self.responses
            for content in response.contents
            for body in content.bodies
            if body.name
        ]

    def example(self, name: str) -> tuple[int, DocumentedResponse, PreparedBody] | None:
        """Return the first example of that name in the file's order, or None."""
        for response in self.responses:
            for content in response.contents:
                for body in content.bodies:
                    if body.name == name:
                        return _number(response.key), response, body
        return None


def _first(
    status: int, response: DocumentedResponse | None, example: str, *, is_failure: bool
) -> MockResponse:
    named = response.named(example) if response and example else None
    content = named or (response.content() if response else None)
    body = content.body(example, is_failure=is_failure) if content else None
    return MockResponse(status, response, body, content=named)


_OF_PROTOCOL = frozenset(
    {"authentication", "media-type", "too-large", "too-slow", "rate-limit", "server"}
)
_STATEFUL = frozenset({"authentication", "permission", "not-found", "rate-limit", "server"})


def _described(response: DocumentedResponse) -> str:
    """Return a failure's status and kinds, as in `401 (authentication)`."""
    means = [kind for kind, known in KINDS.items() if response.key == str(known[0])]
    kinds = ", ".join(sorted(filter(None, response.kinds)) or means)
    return f"{response.key} ({kinds})" if kinds else response.key


def _number(key: str) -> int:
    """Return a status for a response's key; the first number of a range."""
    if key.isdigit():
        return int(key)
    return int(key[0]) * 100 if key[0].isdigit() else 500
