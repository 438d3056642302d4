"""The methods that iterate a list, next to those that return a page of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from ...spec import (
    CursorPaging,
    LinkPaging,
    NumberPaging,
    OffsetPaging,
    Paging,
    ValuePath,
    position,
)
from ..lower.lowering import iterating_name
from ..read.client_operation import ClientOperation
from ..read.pages import Pages
from ..read.pages import read as read_pages
from .arguments import Argument
from .python_source import OTHER_ERRORS, docstring, kind, literal

_MOVING = (
    "If items are added to the list or removed from it meanwhile, by your own calls for example,"
    " others are skipped or returned twice: make a list of all items first."
)
_RETURNS = "The items; `.pages(start)` has them in pages, also from a page's `next` on."
_STARTS: Mapping[type[Paging], str] = {
    OffsetPaging: "How many items to skip.",
    NumberPaging: "The number of the first page to request.",
    CursorPaging: "The cursor of the first page to request.",
}


@dataclass(frozen=True)
class Iteration:
    """A method of the client that iterates a list.

    Attributes:
        name: The method's name.
        pages: How the operation returns its list.
        item: The generator's property of an item.
        item_type: The type of an item.
        access: The expression of the list in `response`, what the method of a page returns.
        more: The further arguments of `Found`, as source.
        order: The expression of how the pages follow each other.
        choices: The keyword arguments that do not concern pages.
        start: The argument for the start of the first page; empty where addresses select pages.
        passed: The expressions that it passes to the method of a page, by argument.
        doc: Its docstring.
    """

    name: str
    pages: Pages
    item: PropertyProtocol
    item_type: str
    access: str
    more: str
    order: str
    choices: Sequence[Argument] = ()
    start: str = ""
    passed: Mapping[str, str] = field(default_factory=dict[str, str])
    doc: str = ""

    @property
    def reads_headers(self) -> bool:
        """Return whether a page needs the whole response, not only what it is parsed to."""
        return isinstance(self.pages.paging, LinkPaging)

    @property
    def by_address(self) -> bool:
        """Return whether the next page is read from an address."""
        return self.pages.paging.start is None

    @property
    def first(self) -> str:
        """Return the type and the default of the argument for the start, as source."""
        match self.pages.paging:
            case OffsetPaging():
                return "int = 0"
            case NumberPaging() as paging:
                return f"int = {paging.first}"
            case _:
                return "str | int | None = None"


def iteration(
    operation: ClientOperation, endpoint: Endpoint, models: Iterable[ModelProperty]
) -> Iteration | None:
    """Return how an operation's list is iterated, or None where it has no pages."""
    if (pages := read_pages(operation)) is None:
        return None
    name, known, paging = str(endpoint.name), list(models), pages.paging
    whole: PropertyProtocol = next(iter(endpoint.responses)).prop
    steps, found = _steps(whole, paging.items, known)
    assert isinstance(found, ListProperty), "`pages` has reported everything else"
    item = found.inner_property
    parsed = "response.parsed" if isinstance(paging, LinkPaging) else "response"
    more = {
        name: _at(parsed, _steps(whole, path, known)[0])
        for name, path in (("next", paging.following), ("total", paging.total))
        if path
    }
    if isinstance(paging, LinkPaging):
        more["next"] = f"linked(response.headers, {literal(paging.relation)})"
    return Iteration(
        iterating_name(name),
        pages,
        item,
        kind(item),
        f"{parsed}.{steps[0]}" if len(steps) == 1 else _at(parsed, steps),
        ", ".join(f"{name}={each}" for name, each in more.items()),
        _order(pages),
    )


def _steps(
    found: PropertyProtocol, path: ValuePath, models: Sequence[ModelProperty]
) -> tuple[list[str | int], PropertyProtocol]:
    """Return the attributes and positions that a path leads through, and the property there."""
    steps: list[str | int] = []
    for step in path:
        place = position(step)
        held = _alternative(found, ModelProperty if place is None else ListProperty)
        if isinstance(held, ListProperty) and place is not None:
            steps.append(place)
            found = held.inner_property
            continue
        # The parser may have made a property before it read the properties of its model.
        [model] = [each for each in models if each.class_info == getattr(held, "class_info", None)]
        known = [*(model.required_properties or []), *(model.optional_properties or [])]
        [found] = [each for each in known if each.name.get_untrusted_value() == step]
        steps.append(str(found.python_name))
    return steps, found


def _alternative(found: PropertyProtocol, wanted: type[PropertyProtocol]) -> PropertyProtocol:
    """Return the alternative that has parts, of a property that may be null too."""
    alternatives = found.inner_properties if isinstance(found, UnionProperty) else []
    return next((each for each in alternatives if isinstance(each, wanted)), found)


def _at(value: str, steps: Sequence[str | int]) -> str:
    return f"at({', '.join([value, *map(literal, steps)])})" if steps else value


def _order(pages: Pages) -> str:
    paging = pages.paging
    size = "page_size" if paging.limit else None
    most = f"most={paging.maximum}" if paging.limit and paging.maximum else None
    match paging:
        case OffsetPaging():
            kind_, arguments = "_Offsets", [size, f"full={pages.full}", most]
        case NumberPaging():
            given = [str(paging.first), str(size), f"full={pages.full}", most]
            kind_, arguments = "_Numbers", given
        case _:
            kind_, arguments = "_Cursors", [size, most]
    return f"{kind_}({', '.join(filter(None, arguments))})"


def iteration_doc(
    plain: str,
    arguments: Iterable[tuple[str, str]],
    items: Iteration,
    errors: Iterable[tuple[str, str]],
) -> str:
    """Return the docstring of an iterating method.

    Args:
        plain: The name of the method that returns a page.
        arguments: The arguments that do not concern pages, with their descriptions.
        items: The iteration.
        errors: The documented errors, and when they are raised.
    """
    paging = items.pages.paging
    start = _STARTS.get(type(paging), "")
    entries = [
        *arguments,
        *([(items.start, start)] if items.start else []),
        *([("page_size", "How many items to request at a time.")] if paging.limit else []),
        ("options", "Timeouts, retries and more for each page: see `CallOptions`."),
    ]
    summary = f"Iterate the items of `{plain}`; the next page is requested when it is needed."
    sections = {"Args": entries, "Returns": [("", _RETURNS)], "Raises": (*errors, OTHER_ERRORS)}
    return docstring(summary, _MOVING, sections, indent=8)
