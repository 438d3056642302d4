"""What a change of the specs does: to users, to the evidence, to the mock and its tests.

    run(base)                what differs between a git revision and the working tree
    compare(base, head)      the same for two folders that were read
    render(review, style)    the report as text, Markdown, JSON or workflow commands

Owns the public face. `revision` reads the two sides, `comparison` puts together what is said of a
vendor, `rendering` prints it. Redocly tells breaking changes from harmless ones; `node` runs it.
"""

from __future__ import annotations

from pathlib import Path

from .. import node
from .comparison import compare_vendor
from .rendering import STYLES, render
from .report import Review, VendorReview
from .revision import ROOT, Revision, Unable, at, here, read_folder
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
    faults: list[str] = []
    vendors: list[VendorReview] = []
    try:
        tools = node.ready()
        for name in differing:
            # All that is unsound is told at once; what is sound is compared while that can count.
            faults += [line for side in (base, head) for line in unsound(side, name)]
            if not faults:
                vendors.append(compare_vendor(name, base, head, tools))
    except node.Unavailable as error:
        raise Unable(str(error)) from None
    if faults:
        raise Unable("\n".join(faults))
    same = tuple(name for name in names if name not in differing)
    return Review(base.name, head.name, tuple(vendors), same)


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
