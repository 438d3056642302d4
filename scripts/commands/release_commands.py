"""Commands that prepare a release: distributions, their rehearsal, and the lower bounds."""

from __future__ import annotations

import sys

from ..display import Display
from ..options import Options
from .command_io import CLEAN, FAULTY, CommandError, readable_specs, short, write_line


def wheels(options: Options) -> int:
    """Build the runtime, the clients and this package as sdists and wheels."""
    from .. import release

    for each in release.build(readable_specs(options), options.output, options.repository):
        write_line(f"{short(each.sdist)}\n{short(each.wheel)}")
    return CLEAN


def lowest(options: Options) -> int:
    """Install the lowest releases that the dependencies' bounds allow, and test with them."""
    from .. import lowest as bounds

    try:
        proven = bounds.prove(options.cache, write_line)
    except bounds.NoUv as error:
        raise CommandError(str(error)) from None
    except bounds.Unproven as error:
        write_line(str(error))
        return FAULTY
    write_line("")
    Display(sys.stdout).say(bounds.as_table(proven))
    return CLEAN


def release_dry_run(options: Options) -> int:
    """Build what a release of the last commit publishes twice, compare, check and describe it."""
    from .. import release

    try:
        for path in release.rehearse(options.output, options.repository, write_line):
            write_line(str(short(path)))
    except release.NotReleasable as error:
        write_line(str(error))
        return FAULTY
    return CLEAN
