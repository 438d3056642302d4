"""Commands that generate: the clients alone, and the whole job."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..display import Display
from ..finding import Finding, as_text, errors
from ..options import Options
from ..spec import Document
from .command_io import (
    CLEAN,
    FAULTY,
    CommandError,
    choice_of,
    conclude,
    fails,
    print_findings,
    read_specs,
    require_distinct,
    spec_paths,
    strays,
    with_short_paths,
    write_line,
)

if TYPE_CHECKING:
    from ..generate import Generated
    from ..rules import Choice


def clients(options: Options) -> int:
    """Generate the client of every spec that changed; --check only reports outdated clients."""
    paths, choice = spec_paths(options), choice_of(options)
    require_distinct(paths)
    findings: list[Finding] = []
    vendors: list[str] = []
    for path in paths:  # one after the other, so that no two have to fit into memory
        documents, unread = read_specs([path], options)
        findings += unread
        for document in documents:
            with Display(sys.stdout) as display, display.turn(document.vendor) as turn:
                turn.result, found = _client(document, choice, options)
            vendors.append(document.vendor)
            findings += found
    if any((options.output / each).is_dir() for each in vendors):
        with Display(sys.stdout) as display, display.turn("runtime") as turn:
            turn.result, found = _runtime(options)
        findings += found
    findings += choice.unused(paths)
    return conclude(findings, f"{len(vendors)} clients", options)


def _runtime(options: Options) -> tuple[str, Sequence[Finding]]:
    """Write or compare what the clients share; return how that ended in a word, and findings."""
    from .. import generate

    if options.check:
        differing = with_short_paths(generate.check_runtime(options.output))
        return "differs" if differing else "up to date", differing
    return "written" if generate.write_runtime(options.output) else "unchanged", ()


def _client(document: Document, choice: Choice, options: Options) -> tuple[str, Sequence[Finding]]:
    """Generate or compare one client; return the outcome in a few words, and the findings."""
    from .. import generate, rules

    folder = options.output / document.vendor
    # The generator needs a valid spec; for an invalid one the rules report more than it does.
    found = choice.kept(rules.check(document))
    if fails(found, options):
        return "not valid", found
    if options.check:
        differing = with_short_paths(generate.check(document, folder))
        return "differs" if differing else "up to date", [*found, *differing]
    made = _written(document, folder)
    for note in made.notes:
        write_line(f"note: {note}")
    if made.findings and made.is_partial and options.allow_partial:
        write_line(as_text(made.findings))
        return f"written but for {len(made.findings)} findings", found
    return _outcome(made), [*found, *made.findings]


def _outcome(made: Generated) -> str:
    if made.findings:
        return "partial" if made.is_partial else "failed"
    return "written" if made.written else "unchanged"


def _written(document: Document, folder: Path) -> Generated:
    from .. import generate

    try:
        return generate.generate(document, folder)
    except OSError as error:
        reason = f"{error.strerror or error}: {error.filename or folder}"
        raise CommandError(
            f"cannot write the client: {reason}; name a folder with --output"
        ) from None


def generate(options: Options) -> int:
    """Validate, generate and property-test every spec that changed; end with a table."""
    from .. import pipeline

    started = time.perf_counter()
    rows = []
    with Display(sys.stdout) as display:
        job = pipeline.Job(spec_paths(options), options.output, progress=display.step)
        for row in pipeline.run(job):
            rows.append(row)
            display.end(row.vendor, row.state, row.seconds)
    rows.sort(key=lambda row: row.vendor)
    findings = sorted([*strays(options), *(found for row in rows for found in row.findings)])
    print_findings(findings, "text")
    write_line("")
    Display(sys.stdout).say(pipeline.as_table(rows))
    write_line(f"\n{time.perf_counter() - started:.1f} s")
    return FAULTY if errors(findings) else CLEAN
