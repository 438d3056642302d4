"""The effects of a spec change on users, the evidence, the mock and its tests.

    run(base, head)          compare a git revision with another one or the working tree
    compare(base, head)      compare two revisions that were read
    render(review, style)    print the report in one of its formats

A change goes through these steps in this order, and imports go no other way:

    review_report -> revision -> reviewing_code -> wire -> client -> evidence_changes
    -> mock_changes -> review_checks -> reported_changes -> program_check -> user_programs
    -> new_vendor -> vendor_review -> safe_text -> review_sentences -> changelog_entry
    -> review_rendering

`review_report` is the report as plain data, `revision` reads both sides, `reviewing_code` finds
changes of this code itself, `wire` compares the described interfaces and `client` the generated
packages, `evidence_changes` finds the reasons, `mock_changes` compares the mocks and
`review_checks` the findings. `user_programs` runs the examples of the base with the head, in the
process `program_check`; `new_vendor` counts what has to be judged of one. `reported_changes` and
`vendor_review` combine these for one vendor; the last four print the result. Redocly, which `node`
runs, distinguishes breaking changes from compatible ones.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from .. import node
from ..paths import ROOT
from .review_checks import incomparable
from .review_rendering import STYLES, render
from .review_report import GRADES, Review, VendorReview
from .reviewing_code import code_changes
from .revision import (
    Revision,
    Unable,
    changed_files,
    folder_in_repository,
    opened,
    read_folder,
)
from .vendor_review import compare_vendor


def run(
    base: str, head: str | None = None, *, root: Path = ROOT, vendor: str | None = None
) -> Review:
    """Return the review of a revision against another one.

    Args:
        base: A git revision or a folder.
        head: The same for what is reviewed; the working tree without it.
        root: The folder of the bundle in its repository.
        vendor: The only vendor to review; all without one.

    Raises:
        Unable: A side cannot be read or compared, the vendor is in neither, or Node is not
            available.
    """
    with opened(head, root) as after, opened(base, root, after) as before:
        folder = folder_in_repository(root)
        code = code_changes(changed_files(base, head, root), folder)
        return replace(compare(before, after, vendor), code=code, folder=folder)


def compare(base: Revision, head: Revision, vendor: str | None = None) -> Review:
    """Return the review of two revisions, or of one vendor; raise `Unable` as `run` does."""
    names = sorted({*base.documents, *head.documents})
    if vendor is not None and vendor not in names:
        raise Unable(f"no vendor {vendor!r} in either revision; there are: {', '.join(names)}")
    names = [each for each in names if vendor in (None, each)]
    differing = [name for name in names if base.texts(name) != head.texts(name)]
    try:
        tools = node.ready()
        # Redocly runs in a process of its own, so it compares one vendor while we work on another.
        with ThreadPoolExecutor(max_workers=2) as pool:
            found = list(pool.map(lambda name: _vendor(name, base, head, tools), differing))
    except node.Unavailable as error:
        raise Unable(str(error)) from None
    vendors = tuple(each for each in found if isinstance(each, VendorReview))
    if reasons := [line for each in found if isinstance(each, list) for line in each]:
        raise Unable("\n".join(reasons))
    same = tuple(name for name in names if name not in differing)
    return Review(base.name, head.name, tuple(sorted(vendors, key=_urgency)), same)


def _urgency(vendor: VendorReview) -> tuple[bool, int]:
    grade = vendor.grade
    return vendor.is_acceptable, GRADES.index(grade) if grade else len(GRADES)


def _vendor(
    name: str, base: Revision, head: Revision, tools: node.Node
) -> VendorReview | list[str]:
    """Return the review of a vendor, or lines on why it cannot be compared."""
    reasons = [*incomparable(name, base, head)]
    return reasons or compare_vendor(name, base, head, tools)


__all__ = [
    "STYLES",
    "Review",
    "Revision",
    "Unable",
    "compare",
    "opened",
    "read_folder",
    "render",
    "run",
]
