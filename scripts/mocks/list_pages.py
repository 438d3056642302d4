"""Pages of a list, as `x-paging` describes them, in a mock without a behaviour module."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from ..spec import (
    ABSENT,
    Action,
    CursorPaging,
    LinkPaging,
    NumberPaging,
    OffsetPaging,
    Paging,
    Schema,
    ValuePath,
    position,
    value_at,
)
from .compile.documented_responses import MockResponse, ResponseContent
from .mock_behaviour import MockCall

Listed = Callable[[MockCall, list[Any]], list[Any]]
"""Returns all items of a list, given those of the spec's example."""

_SIZE = 10
"""Items of a page of which no length is documented."""
_START = "start-after"
"""The query parameter in the address of a next page."""


@dataclass(frozen=True)
class ListPages:
    """The pages of one list.

    Attributes:
        action: The action that returns them.
        paging: Its paging.
        listed: Returns all items.
    """

    action: Action
    paging: Paging
    listed: Listed

    def respond(self, call: MockCall) -> MockResponse:
        """Return the page that a call selects."""
        response, content, whole = json_success(call)
        if content is None:
            return response
        found = value_at(whole, self.paging.items)
        every = self.listed(call, found if isinstance(found, list) else [])
        size = self._size(call)
        start = self._start(call, every, size)
        page = every[start : start + size]
        body = _with(whole, self.paging.items, page)
        if self.paging.total:
            body = _with(body, self.paging.total, len(every))
        end = start + len(page)
        return self._continued(call, response, content, body, end if end < len(every) else None)

    def _size(self, call: MockCall) -> int:
        paging = self.paging
        wanted = _number(_sent(call, paging.limit)) or paging.default or paging.maximum or _SIZE
        return min(wanted, paging.maximum or wanted)

    def _start(self, call: MockCall, every: list[Any], size: int) -> int:
        """Return how many items are before the page; for an unknown cursor, all of them."""
        value = _sent(call, self.paging.start)
        match self.paging:
            case OffsetPaging():
                return max(_number(value) or 0, 0)
            case NumberPaging() as paging:
                given = _number(value)
                return max((paging.first if given is None else given) - paging.first, 0) * size
            case CursorPaging() if value is None:
                return 0
            case CursorPaging() if (inner := self._inner) is not None:
                places = (at for at, each in enumerate(every, 1) if value_at(each, inner) == value)
                return next(places, len(every))
            case CursorPaging():
                places = (at for at in range(len(every)) if self._cursor(at) == value)
                return next(places, len(every))
            case _:
                text = dict(_pairs(call)).get(_START, "0")
                return int(text) if text.isascii() and text.isdecimal() else len(every)

    def _continued(
        self,
        call: MockCall,
        response: MockResponse,
        content: ResponseContent,
        body: Any,
        end: int | None,
    ) -> MockResponse:
        """Return the response with what leads to the page after `end`, or with nothing."""
        paging = self.paging
        if isinstance(paging, LinkPaging):
            following = "" if end is None else f', <{self._address(call, end)}>; rel="next"'
            link = f'<{self._address(call, 0)}>; rel="first"{following}'
            return response.with_body(body).with_header(b"link", link.encode("latin-1"))
        if not paging.following or (isinstance(paging, CursorPaging) and self._inner is not None):
            return response.with_body(body)
        if end is None:
            bodies = [_with(body, paging.following, each) for each in (ABSENT, None, "")]
            fitting = (each for each in bodies if fits(content, each))
            return response.with_body(next(fitting, bodies[0]))
        following = self._cursor(end) if paging.start else self._address(call, end)
        return response.with_body(_with(body, paging.following, following))

    @cached_property
    def _inner(self) -> ValuePath | None:
        """Return where an item has the cursor; None for a cursor outside the items."""
        source, above = self.paging.following, len(self.paging.items)
        if source[:above] != self.paging.items or len(source) <= above:
            return None
        return source[above + 1 :] if position(source[above]) is not None else None

    @cached_property
    def _cursor(self) -> Callable[[int], Any]:
        """Return the spelling of cursors that both the parameter and the response allow."""
        makers: list[Callable[[int], Any]] = [
            lambda at: f"after-{at}",
            str,
            lambda at: at,
            lambda at: str(UUID(int=at)),
        ]
        schemas = [*self._described()]
        fitting = (make for make in makers if all(each.accepts(make(1)) for each in schemas))
        return next(fitting, makers[0])

    def _described(self) -> Iterator[Schema]:
        for each in self.action.operation.parameters:
            if each.name == self.paging.start and each.schema:
                yield each.schema
        for response in self.action.responses:
            for content in response.contents if response.is_success else ():
                for whole in self.action.alternatives(response, content):
                    if found := whole.at(self.paging.following):
                        yield found

    def _address(self, call: MockCall, start: int) -> str:
        """Return the address of a page, without the credentials of the request."""
        secret = {
            each.scheme.key for listed in self.action.operation.security for each in listed
        } | {_START}
        pairs = [(name, value) for name, value in _pairs(call) if name not in secret]
        path = call.request.path.decode("latin-1").removeprefix(f"/{call.vendor}")
        return f"{call.address}{path}?{urlencode([*pairs, (_START, str(start))])}"


def json_success(call: MockCall) -> tuple[MockResponse, ResponseContent | None, Any]:
    """Return the success, where its body is JSON also its media type and its value."""
    response = call.respond()
    content = (
        response.documented.content(call.request.header(b"accept")) if response.documented else None
    )
    form = content.like(response.prepared) if content else None
    if content and content.is_json and form:
        return response, content, copied(form.value)
    return response, None, None


def copied(value: Any) -> Any:
    """Return a copy of JSON data, in a fraction of the time of `copy.deepcopy`."""
    if isinstance(value, dict):
        return {name: copied(each) for name, each in value.items()}
    return [copied(each) for each in value] if isinstance(value, list) else value


def fits(content: ResponseContent, value: Any) -> bool:
    """Return whether a value is valid as a body."""
    return content.validator is None or content.validator.accepts(value)


def _sent(call: MockCall, name: str | None) -> Any:
    """Return what a call sends under a name, in the query or the body."""
    if name is None:
        return None
    body = call.body if isinstance(call.body, dict) else {}
    return call.query.get(name, body.get(name))


def _number(value: Any) -> int | None:
    """Return a number that was sent; a form has it as text."""
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _pairs(call: MockCall) -> list[tuple[str, str]]:
    return parse_qsl(call.request.query.decode("latin-1"), keep_blank_values=True)


def _with(whole: Any, path: ValuePath, value: Any) -> Any:
    """Return JSON data with another value at a path; with `ABSENT`, with none."""
    if not path:
        return value
    name, *rest = path
    held: Mapping[str, Any] = whole if isinstance(whole, dict) else {}
    if not rest and value is ABSENT:
        return {key: each for key, each in held.items() if key != name}
    return {**held, name: _with(held.get(name), tuple(rest), value)}
