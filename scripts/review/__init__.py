"""What a change of the specs does: to users, to the evidence, to the mock and its tests.

    run(base)                what differs between a git revision and the working tree
    compare(base, head)      the same for two folders that were read
    render(review, style)    the report as text, Markdown, JSON or workflow commands

Owns the public face. `revision` reads the two sides, `comparison` puts together what is said of a
vendor, `rendering` prints it. Redocly tells breaking changes from harmless ones; `node` runs it.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .. import node
from ..paths import ROOT
from .comparison import compare_vendor
from .rendering import STYLES, render
from .report import Review, VendorReview
from .revision import Revision, Unable, at, here, read_folder
from .soundness import unsound


def run(base: str, *, root: Path = ROOT) -> Review:
    """Review the working tree at `root` against a git revision.

    Raises `Unable` where a side cannot be read or compared, or Node is not to be had.
    """
    with at(base, root) as before:
        return compare(before, here(root))


def compare(base: Revision, head: Revision) -> Review:
    """Say what differs between two revisions; raises `Unable` as `run` does."""
    names = sorted({*base.documents, *head.documents})
    differing = [name for name in names if base.texts(name) != head.texts(name)]
    try:
        tools = node.ready()
        # Redocly, a process of its own, works for one vendor while we work for another.
        with ThreadPoolExecutor(max_workers=2) as pool:
            found = list(pool.map(lambda name: _vendor(name, base, head, tools), differing))
    except node.Unavailable as error:
        raise Unable(str(error)) from None
    vendors = tuple(each for each in found if isinstance(each, VendorReview))
    if faults := [line for each in found if isinstance(each, list) for line in each]:
        raise Unable("\n".join(faults))
    same = tuple(name for name in names if name not in differing)
    return Review(base.name, head.name, vendors, same)


def _vendor(
    name: str, base: Revision, head: Revision, tools: node.Node
) -> VendorReview | list[str]:
    """Review a vendor, or say why it cannot be compared."""
    faults = [line for side in (base, head) for line in unsound(side, name)]
    return faults or compare_vendor(name, base, head, tools)


__all__ = [
    "STYLES",
    "Review",
    "Revision",
    "Unable",
    "compare",
    "read_folder",
    "render",
    "run",
]
