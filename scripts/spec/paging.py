"""`x-paging`: the kinds of paged list, its JSON Schema, and its reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .value_path import PATH, ValuePath, value_path

KINDS = ("offset", "page", "cursor", "next", "link")
"""The properties of which an `x-paging` has exactly one."""

_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 1}
PROPERTIES: Mapping[str, Any] = {
    "offset": _TEXT,
    "page": _TEXT,
    "first": {"enum": [0, 1]},
    "cursor": _TEXT,
    "from": PATH,
    "next": PATH,
    "link": _TEXT,
    "limit": _TEXT,
    "default": _COUNT,
    "maximum": _COUNT,
    "items": PATH,
    "total": PATH,
}
LIMITS: Mapping[str, Any] = {
    "minProperties": 1,
    "oneOf": [{"required": [each]} for each in KINDS],
    "dependentRequired": {
        "offset": ["limit"],
        "cursor": ["from"],
        "from": ["cursor"],
        "first": ["page"],
    },
}


@dataclass(frozen=True, kw_only=True)
class Paging:
    """The properties of every paged list.

    Attributes:
        limit: The parameter or property for the length of a page; None where it is fixed.
        default: The length of a page without `limit`, if documented.
        maximum: The maximum length of a page, if documented.
        items: Where the response has the list; empty if the response is the list.
        total: Where the response has the number of all items; empty where undocumented.
    """

    limit: str | None = None
    default: int | None = None
    maximum: int | None = None
    items: ValuePath = ()
    total: ValuePath = ()

    @property
    def start(self) -> str | None:
        """Return the parameter or property that selects a page, or None where an address does."""
        return None

    @property
    def following(self) -> ValuePath:
        """Return where the response has the start of the next page; empty where it does not."""
        return ()


@dataclass(frozen=True, kw_only=True)
class OffsetPaging(Paging):
    """A page starts after a number of items, the value of `offset`."""

    offset: str

    @property
    def start(self) -> str | None:
        """Return the parameter or property that counts items."""
        return self.offset


@dataclass(frozen=True, kw_only=True)
class NumberPaging(Paging):
    """Pages are numbered, from `first` on; `page` selects one."""

    page: str
    first: int = 1

    @property
    def start(self) -> str | None:
        """Return the parameter or property for the number of a page."""
        return self.page


@dataclass(frozen=True, kw_only=True)
class CursorPaging(Paging):
    """A response has, in `source`, the value of `cursor` for the next page."""

    cursor: str
    source: ValuePath

    @property
    def start(self) -> str | None:
        """Return the parameter or property for the cursor."""
        return self.cursor

    @property
    def following(self) -> ValuePath:
        """Return where the response has the next cursor."""
        return self.source


@dataclass(frozen=True, kw_only=True)
class AddressPaging(Paging):
    """A response has, in `next`, the address of the next page."""

    next: ValuePath

    @property
    def following(self) -> ValuePath:
        """Return where the response has the address."""
        return self.next


@dataclass(frozen=True, kw_only=True)
class LinkPaging(Paging):
    """A response has a `Link` header with the address of the next page, as RFC 8288 defines it."""

    relation: str = "next"


def read_paging(data: Mapping[str, Any]) -> Paging | None:
    """Return the `x-paging` of an operation or action, or None if it is not paged."""
    given = data.get("x-paging")
    found: Mapping[str, Any] = given if isinstance(given, dict) else {}
    limit, first = _text(found.get("limit")), found.get("first")
    common: dict[str, Any] = {
        "limit": limit,
        "default": _count(found.get("default")),
        "maximum": _count(found.get("maximum")),
        "items": value_path(found.get("items")),
        "total": value_path(found.get("total")),
    }
    match found:
        case {"offset": str(offset)} if limit:
            return OffsetPaging(offset=offset, **common)
        case {"page": str(page)}:
            return NumberPaging(page=page, first=0 if first == 0 else 1, **common)
        case {"cursor": str(cursor), "from": str(source)}:
            return CursorPaging(cursor=cursor, source=value_path(source), **common)
        case {"next": str(following)}:
            return AddressPaging(next=value_path(following), **common)
        case {"link": str(relation)}:
            return LinkPaging(relation=relation, **common)
    return None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
