"""Commands that report: the review of a change, the reference site and the measurements."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace

from ..options import Options
from ..spec import Document
from .command_io import CLEAN, FAULTY, CommandError, one_by_one, short, spec_paths, write_line


def review(options: Options) -> int:
    """Report what a change of the specs since a revision means for users, and why it was made."""
    from .. import review as reviews

    try:
        found = reviews.run(options.base, options.head, vendor=options.vendor)
    except reviews.Unable as error:
        raise CommandError(str(error)) from None
    linked = replace(found, site=(options.site or "").rstrip("/"))
    write_line(reviews.render(linked, options.style))
    return CLEAN if found.is_acceptable else FAULTY


def site(options: Options) -> int:
    """Build the reference site of all vendors, with their evidence."""
    from .. import pipeline
    from .. import review as reviews
    from .. import site as pages

    tested = {
        row.vendor: pages.FuzzTotals(row.cases, len(row.findings))
        for row in pipeline.remembered(spec_paths(options))
    }
    try:
        with ExitStack() as stack:
            before: Mapping[str, Document] | None = None
            if options.base:
                before = stack.enter_context(reviews.opened(options.base)).documents
            written = pages.build(one_by_one(options), options.output, tested, before, options.base)
    except (pages.NotBuilt, reviews.Unable, OSError) as error:
        raise CommandError(f"cannot build the site: {error}") from None
    write_line(f"{len(written)} files in {short(options.output)}")
    return CLEAN


def bench(options: Options) -> int:
    """Measure every number the README claims, side by side with its peer or limit."""
    from .. import bench as measurements

    write_line(f"measured on {measurements.machine()}", sys.stderr)
    for table in measurements.run(
        options.cache, lambda what: write_line(f"... {what}", sys.stderr)
    ):
        write_line(f"{table.as_markdown()}\n")
    return CLEAN
