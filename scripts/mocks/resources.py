"""The behaviour of a spec without a module in `vendors`: created items can be read.

Paths show what belongs together: a POST to `/books` creates what `/books/{id}` reads, replaces and
deletes. Links show the same of other paths. An item that nobody created or deleted is the spec's
example, whatever its id.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from ..spec import ABSENT, Action, Document, Operation
from .compile.documented_responses import MockResponse, ResponseContent
from .item_links import ItemLink, item_links
from .list_pages import ListPages, copied, fits, json_success
from .mock_behaviour import MockBehaviour, MockCall, Rule, state_schema

NAME = "resources"
_ITEM = re.compile(r"(.*)/\{([^{}/]+)\}/?")
_SCHEMA = state_schema(
    **{
        NAME: {
            "type": "object",
            "description": "The created or changed items by path; null is a deleted one.",
            "additionalProperties": {"type": ["object", "null"]},
        }
    }
)
MOST = 10_000
_END = re.compile(r"[0-9A-Za-z]{0,8}$")


def behaviour_from(document: Document) -> MockBehaviour:
    """Return the rules that the paths of a spec imply, without rules where no path has an item."""
    items = (_ITEM.fullmatch(each.path) for each in document.operations)
    variables = {found[1]: found[2] for found in items if found}
    ids = Counter(action.id for action in document.actions)
    links = item_links(document)
    rules = {
        action.id: rule
        for action in document.actions
        if ids[action.id] == 1 and (rule := _rule_of(action, variables, links))
    }
    made = MockBehaviour(start={NAME: {}}, schema=_SCHEMA) if rules else MockBehaviour()
    for name, rule in rules.items():
        made.rule(name)(rule)
    return made


def _rule_of(
    action: Action, variables: Mapping[str, str], links: Sequence[ItemLink]
) -> Rule | None:
    if (paging := action.paging) is None:
        return _rule(action.operation, variables, links)
    variable = variables.get(_bare(action.operation.path))
    pages = ListPages(action, paging, lambda call, shown: _listed(call, shown, variable))
    return lambda call: _below_deleted(call) or pages.respond(call)


def _listed(call: MockCall, shown: list[Any], variable: str | None) -> list[Any]:
    """Return the items of a list: the example's and the created ones, without deleted ones."""
    held, above = call.state[NAME], _path(call)
    found: dict[str, Any] = {}
    for at, each in enumerate(shown):
        inner, name = _identified(each, variable) if variable and _is_object(each) else ({}, None)
        path = f"{above}/{inner[name]}" if name else f"{above}//{at}"
        found.setdefault(path, each)
    pattern: Any = next(filter(_is_object, shown), {})
    for path, value in held.items():
        if path in found or path.rpartition("/")[0] == above:
            found[path] = _as_item(found.get(path, pattern), value)
    return [each for each in found.values() if each is not None]


def _as_item(pattern: Any, value: dict[str, Any] | None) -> Any:
    """Return an item as lists have it, like another one of the same list."""
    if value is None or not _is_object(pattern):
        return value
    inner = [each for each in value.values() if _is_object(each)]
    whole = inner[0] if len(inner) == 1 and not pattern.keys() & value.keys() else value
    known = {name: each for name, each in whole.items() if name in pattern}
    return {**copied(pattern), **copied(known)}


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _rule(
    operation: Operation, variables: Mapping[str, str], links: Sequence[ItemLink]
) -> Rule | None:
    path, method = _bare(operation.path), operation.method
    leading = [each for each in links if each.source is operation]
    if method == "post" and (path in variables or leading):
        variable = variables.get(path)
        return lambda call: _below_deleted(call) or _created(call, variable, leading)
    collection, _, last = path.rpartition("/")
    for link in links:
        if link.target is operation:
            return lambda call: _below_deleted(call) or _read_by_link(call, link)
    if collection in variables and last == f"{{{variables[collection]}}}":
        return _item_rule(method, variables[collection])
    return _below_deleted if any(path.startswith(f"{each}/{{") for each in variables) else None


def _created(call: MockCall, variable: str | None, links: Sequence[ItemLink]) -> MockResponse:
    response, content, value = _prepared(call)
    sent = call.body if isinstance(call.body, dict) else {}
    made = _merged(content, value, sent)
    inner, name = _named(made, variable, links)
    leading = [each for each in links if name and each.identified(made) == (inner, name)]
    sent_inner, sent_name = _named(sent, variable, links)
    id_of, key = (inner, name) if name is not None else (sent_inner, sent_name)

    def paths() -> list[str]:
        own = [f"{_path(call)}/{id_of[key]}"] if variable and key is not None else []
        return own + [each.created(call, made) for each in leading]

    if content and name is not None and sent_name is None:
        _number(call, content, made, (inner, name), paths)
    for at, path in enumerate(paths()):
        # What a link leads to may show more of the request than the response did.
        _keep(call, path, made if variable and not at else {**sent, **made})
    return response.with_body(made) if content and made != value else response


def _named(
    value: dict[str, Any], variable: str | None, links: Sequence[ItemLink]
) -> tuple[dict[str, Any], str | None]:
    """Return the object with the id, by the path's variable or else by a link, and its name."""
    return _identified(value, variable) if variable else links[0].identified(value)


def _keep(call: MockCall, path: str, value: dict[str, Any] | None) -> None:
    """Remember an item, None for a deleted one; the oldest is forgotten beyond `MOST`."""
    items = call.state[NAME]
    items[path] = value
    if len(items) > MOST:
        del items[next(iter(items))]


def _number(
    call: MockCall,
    content: ResponseContent,
    made: dict[str, Any],
    place: tuple[dict[str, Any], str],
    paths: Callable[[], list[str]],
) -> None:
    """Set an id that no item has; the example's stays where the schema allows no other."""
    inner, name = place
    first, items = inner[name], call.state[NAME]
    # A full memory forgets an item for each new one, so their number no longer grows.
    unused = len(items) if len(items) < MOST else call.number
    for at in (0, *range(unused, unused + 100)):
        inner[name] = _other(first, at)
        if not any(map(items.get, paths())) and fits(content, made):
            return
    inner[name] = first


def _other(value: Any, at: int) -> Any:
    """Return the id that is `at` places after another one."""
    if at == 0 or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value + at
    text = str(value)
    # Digits at the end keep the id's format, also that of a UUID.
    width = len(_END.findall(text)[0]) if len(text) > 8 else 0
    digits = str(at).zfill(width)
    return (text[:-width] if len(digits) == width else text) + digits


def _read(call: MockCall) -> MockResponse:
    response, content, value = _prepared(call)
    held = call.state[NAME].get(_path(call))
    if held is None or content is None:
        return response
    for found in (held, _merged(content, value, held)):
        if found and fits(content, found):
            return response.with_body(copied(found))
    return response


def _read_by_link(call: MockCall, link: ItemLink) -> MockResponse:
    response, content, value = _prepared(call)
    held = call.state[NAME].get(link.read(call, _path(call)))
    return response.with_body(_merged(content, value, held)) if held and content else response


def _changed(call: MockCall, variable: str) -> MockResponse:
    response, content, value = _prepared(call)
    path = _path(call)
    sent = call.body if isinstance(call.body, dict) else {}
    held = call.state[NAME].get(path) or {}
    made = _merged(content, held or value, sent)
    if (target := _renamed(path, held, sent, variable)) != path:
        _keep(call, path, None)
    _keep(call, target, made)
    return (
        response.with_body(made) if content and made != value and fits(content, made) else response
    )


def _renamed(path: str, held: dict[str, Any], sent: dict[str, Any], variable: str) -> str:
    """Return the path of a changed item: another one where the change is that of its id."""
    above, _, last = path.rpartition("/")
    (before, name), (after, new) = (_identified(each, variable) for each in (held, sent))
    if name is None or name != new or str(before[name]) != last:
        return path
    return f"{above}/{after[name]}"


def _deleted(call: MockCall) -> MockResponse:
    _keep(call, _path(call), None)
    return call.respond()


def _below_deleted(call: MockCall, *, itself: bool = True) -> MockResponse | None:
    items, path = call.state[NAME], _path(call)
    for each in _prefixes(path):
        if items.get(each, ...) is None and (itself or each != path):
            by = call.responses.failure("not-found")
            return call.responses.select(by, is_failure=True, reason="it was deleted")
    return None


def _item_rule(method: str, variable: str) -> Rule:
    match method:
        case "get":
            return lambda call: _below_deleted(call) or _read(call)
        case "put":
            return lambda call: _below_deleted(call, itself=False) or _changed(call, variable)
        case "patch":
            return lambda call: _below_deleted(call) or _changed(call, variable)
        case "delete":
            return lambda call: _below_deleted(call) or _deleted(call)
    return _below_deleted


def _prepared(call: MockCall) -> tuple[MockResponse, ResponseContent | None, dict[str, Any]]:
    """Return the success, where its body is a JSON object also that and its media type."""
    response, content, value = json_success(call)
    return (response, content, value) if isinstance(value, dict) else (response, None, {})


def _merged(content: ResponseContent | None, value: dict[str, Any], sent: Mapping[str, Any]) -> Any:
    """Return a value with what was sent, as far as the response can have it."""
    names = content.names if content else frozenset[str]()
    shown = {name: each for name, each in sent.items() if not names or name in names}
    inner = [each for each in value.values() if isinstance(each, dict)]
    if not shown and len(inner) == 1 and inner[0].keys() & sent.keys():
        # A bare object may be returned under a name.
        shown = {name: sent for name, each in value.items() if each is inner[0]}
    made = _deep(value, shown)
    if content is None or fits(content, made):
        return made
    made = copied(value)
    _take(content, made, made, shown)
    return made


def _take(
    content: ResponseContent, whole: Any, part: dict[str, Any], sent: Mapping[str, Any]
) -> None:
    """Set those properties of a part with which the whole remains valid."""
    for name, each in sent.items():
        before = part.get(name, ABSENT)
        both = isinstance(before, dict) and isinstance(each, dict)
        part[name] = _deep(before, each) if both else copied(each)
        if not fits(content, whole):
            if before is ABSENT:
                del part[name]
                continue
            part[name] = before
            if both:
                _take(content, whole, before, each)


def _deep(value: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = copied(value)
    for name, each in sent.items():
        both = isinstance(each, dict) and isinstance(made.get(name), dict)
        made[name] = _deep(made[name], each) if both else copied(each)
    return made


def _identified(value: dict[str, Any], variable: str) -> tuple[dict[str, Any], str | None]:
    """Return the object that has the id, and the property that is the id; None without one."""
    objects = [value, *(each for each in value.values() if isinstance(each, dict))]
    for each in objects[:2] if len(objects) == 2 else objects[:1]:
        for name in _spellings(variable, each):
            if isinstance(each[name], str | int) and each[name] != "":
                return each, name
    return value, None


def _spellings(variable: str, value: Mapping[str, Any]) -> Iterator[str]:
    """Yield the properties that a path's variable may be, as `id` for `bookId`, the best first."""
    wanted = _plain(variable)
    yield from (name for name in value if _plain(name) == wanted)
    yield from (name for name in value if _plain(name) and wanted.endswith(_plain(name)))
    yield from (name for name in value if name == "id")


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _path(call: MockCall) -> str:
    path = call.request.path.decode("latin-1").removeprefix(f"/{call.vendor}")
    return _bare(unquote(path, errors="replace"))


def _bare(path: str) -> str:
    """Return a path without the slash at its end, which does not make it another resource."""
    return path.rstrip("/")


def _prefixes(path: str) -> Iterator[str]:
    """Yield everything that a path lies below and the path itself, the shortest first."""
    ends = (at for at, letter in enumerate(path) if letter == "/" and at)
    yield from (path[:at] for at in ends)
    yield path
