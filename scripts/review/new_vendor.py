"""Sentences on what has to be judged of a new vendor: what no document states, what is sensitive.

Everything else of it cites a fact, which validation compares with the element.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .. import evidence
from ..spec import Document, walk
from .wire import name_of

_SHOWN = 8


def to_judge(document: Document) -> Iterator[str]:
    """Yield a sentence for each kind of thing that nobody but a reader can check."""
    known = evidence.load(document)
    counts = len(document.actions), len(known.facts), len(known.pages)
    yield "{} operations, {} facts of {} pages".format(*counts)
    marked = evidence.marked(known).values()
    inferred = [name_of(document, each.pointer) for each in marked if each.inferred is not None]
    yield from _counted("inferred, not documented", inferred)
    yield from _counted("open questions", [each.about for each in known.questions])
    for kind in ("secret", "photo", "personal"):
        names = [
            name_of(document, pointer)
            for pointer, node in walk(document.data)
            if isinstance(node, dict) and node.get("x-sensitive") == kind
        ]
        yield from _counted(f"sensitive ({kind})", names)
    left_out = [each.operation for each in known.undescribed]
    yield from _counted("documented, but not described", left_out)


def _counted(what: str, names: Iterable[str]) -> Iterator[str]:
    listed = list(dict.fromkeys(names))
    if listed:
        more = f" and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
        shown = ", ".join(f"`{name}`" for name in listed[:_SHOWN])
        yield f"{len(listed)} {what}: {shown}{more}"
