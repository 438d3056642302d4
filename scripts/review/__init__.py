"""The effects of a spec change on users, the evidence, the mock and its tests.

    run(base, head)          compare a git revision with another one or the working tree
    compare(base, head)      compare two revisions that were read
    render(review, style)    print the report in one of its formats

A change goes through these steps in this order, and imports go no other way:

    review_report -> revision -> kept_results -> review_settings -> reviewing_code -> wire
    -> client -> evidence_changes -> mock_changes -> review_checks -> accepted_changes
    -> reported_changes -> package_changes -> program_check -> user_programs -> new_vendor
    -> vendor_review -> vendor_workers -> safe_text -> review_sentences -> changelog_entry
    -> review_rendering

`review_report` is the report as plain data, `revision` reads both sides, `kept_results` has what
earlier runs found out, `review_settings` the grades that fail. `reviewing_code` finds changes of
this code itself, `wire` compares the described interfaces and `client` the generated packages,
`evidence_changes` finds the reasons, `mock_changes`
compares the mocks, `review_checks` the findings, and `accepted_changes` finds what somebody
accepted. `package_changes` compares committed packages that no spec explains. `user_programs` runs
the examples of the base with the head, in the process `program_check`; `new_vendor` counts what has
to be judged of one. `reported_changes` and `vendor_review` combine these for one vendor, and
`vendor_workers` for several at once; the last four print the result. Redocly, which `node` runs,
distinguishes breaking changes from compatible ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from .. import node
from ..finding import Finding
from ..paths import ROOT
from .accepted_changes import unused
from .package_changes import changed_packages
from .review_checks import incomparable
from .review_rendering import STYLES, render
from .review_report import GRADES, Review, VendorReview
from .review_settings import settings_of
from .reviewing_code import GENERATOR, code_changes
from .revision import (
    Revision,
    Unable,
    accepting,
    changed_files,
    folder_in_repository,
    opened,
    package_of,
    read_folder,
)
from .user_programs import ProgramChecks
from .vendor_review import ReviewedSides, compare_package, compare_vendor, concluded
from .vendor_workers import in_parallel


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
    folder = folder_in_repository(root)
    files = changed_files(base, head, root)
    code = code_changes(files, folder)
    packages = {package_of(each.removeprefix(folder)) for each in files if each.endswith(".py")}
    with (
        opened(head, root, packages=packages) as after,
        opened(base, root, after, packages) as before,
    ):
        has_generator = any(each.part == GENERATOR for each in code)
        found = compare(before, after, vendor, has_generator=has_generator)
        return replace(found, code=code, folder=folder)


def compare(
    base: Revision, head: Revision, vendor: str | None = None, *, has_generator: bool = False
) -> Review:
    """Return the review of two revisions, or of one vendor; raise `Unable` as `run` does.

    With `has_generator` the generator changed too, so that a spec may not explain all of a package.
    """
    names = _names(base, head, vendor)
    differing = [name for name in names if base.texts(name) != head.texts(name)]
    settings_of(head)  # an error in them would fail every review after this change
    settings = settings_of(base)
    packages = [each for each in changed_packages(base, head) if vendor in (None, each)]
    mixed = frozenset(packages if has_generator else ())
    sides = ReviewedSides(base, head, settings, mixed)
    found = _reviews(sides, differing)
    of_packages = (compare_package(name, sides) for name in packages if name not in differing)
    vendors = [*found, *(each for each in of_packages if each.changes or each.accepted)]
    shown = {each.vendor for each in vendors}
    return Review(
        base.name,
        head.name,
        tuple(sorted(vendors, key=_urgency)),
        tuple(name for name in names if name not in shown),
        failing=settings.failing,
        unused=tuple(_unused(base, head, vendor, vendors)),
    )


def _names(base: Revision, head: Revision, vendor: str | None) -> list[str]:
    names = sorted({*base.documents, *head.documents})
    if vendor is not None and vendor not in names:
        raise Unable(f"no vendor {vendor!r} in either revision; there are: {', '.join(names)}")
    return [each for each in names if vendor in (None, each)]


def _reviews(sides: ReviewedSides, names: list[str]) -> list[VendorReview]:
    try:
        tools = node.ready()
        checks = ProgramChecks(names, sides.base, sides.head)
        found = in_parallel(lambda name: _vendor(name, sides, tools), names)
    except node.Unavailable as error:
        raise Unable(str(error)) from None
    if reasons := [line for each in found if isinstance(each, list) for line in each]:
        raise Unable("\n".join(reasons))
    return [concluded(each, checks, sides) for each in found if isinstance(each, VendorReview)]


def _vendor(name: str, sides: ReviewedSides, tools: node.Node) -> VendorReview | list[str]:
    """Return what is found out about a vendor, or lines on why it cannot be compared."""
    reasons = [*incomparable(name, sides.base, sides.head)]
    return reasons or compare_vendor(name, sides, tools)


def _unused(
    base: Revision, head: Revision, vendor: str | None, vendors: Iterable[VendorReview]
) -> Iterator[Finding]:
    taken = {each.vendor: each.accepted for each in vendors}
    for name in accepting(head):
        if vendor in (None, name):
            yield from unused(name, base, head, taken.get(name, ()))


def _urgency(vendor: VendorReview) -> tuple[bool, int]:
    grade = vendor.grade
    return vendor.is_acceptable, GRADES.index(grade) if grade else len(GRADES)


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
