"""The command on the vendors' documents: counts, open questions and the pages of today."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..finding import Finding
from ..options import Options
from ..paths import ROOT
from .command_io import CLEAN, FAULTY, CommandError, print_findings, readable_specs, write_line

if TYPE_CHECKING:
    from ..alarm import Watched
    from ..evidence import Evidence, EvidenceReport


def evidence(options: Options) -> int:
    """Report the evidence of each spec, and compare it with the vendors' pages in a folder."""
    from .. import evidence as facts
    from .. import mocks

    if options.quote:
        write_line("\n".join(facts.quoted(*_excerpt(options.quote))))
        return CLEAN
    folder = _pages_folder(options)
    findings: list[Finding] = []
    reports = []
    everything = [facts.load(document) for document in readable_specs(options)]
    watched = _watched(everything, folder, is_fetched=bool(options.fetch)) if folder else ()
    for known in everything:
        implemented = mocks.rules_of(known.document.vendor)
        findings += [*known.findings, *facts.check_behaviour(known, implemented)]
        reports.append(facts.report(known, implemented, folder))
    findings = [*sorted(findings), *(found for each in watched for found in each.findings)]
    _print_evidence(reports, findings, watched, options.style)
    complete = all(report.is_complete for report in reports)
    return CLEAN if complete and not findings else FAULTY


def _print_evidence(
    reports: Sequence[EvidenceReport],
    findings: Sequence[Finding],
    watched: Sequence[Watched],
    style: str,
) -> None:
    from .. import alarm
    from .. import evidence as facts

    # Standard output is for a program to read, so the findings go to standard error.
    aside = sys.stderr if style in {"json", "markdown"} else None
    if style == "markdown":
        write_line(alarm.as_markdown(watched))
    else:
        write_line(facts.as_json(reports) if style == "json" else facts.as_text(reports))
    print_findings(findings, "text" if aside else style, aside)
    if watched and style != "markdown":
        write_line(f"\n{alarm.as_text(watched)}", aside)


def _pages_folder(options: Options) -> Path | None:
    """Return the folder of the vendors' pages, None without one; raise `CommandError`."""
    folder: Path | None = options.fetch or options.documents
    if folder is None:
        if options.style == "markdown":
            raise CommandError("--format markdown is for --documents or --fetch")
        return None
    if options.fetch and options.documents:
        raise CommandError("--fetch DIR compares with DIR; leave --documents out")
    if options.fetch and folder.resolve().is_relative_to(ROOT):
        raise CommandError(
            f"{folder} is in the repository, which keeps no pages of vendors; name another folder"
        )
    if options.documents and not folder.is_dir():
        raise CommandError(f"{folder} is not a folder")
    return folder


def _watched(everything: Sequence[Evidence], folder: Path, *, is_fetched: bool) -> list[Watched]:
    """Return the comparison with the vendors' pages in a folder; fetch them if requested."""
    from .. import alarm

    fetcher = alarm.Fetcher() if is_fetched else None
    try:
        watched = [alarm.watch(known, folder, fetcher) for known in everything]
    except OSError as error:
        raise CommandError(f"cannot use {folder}: {error.strerror or error}") from None
    if not any(each.compared or each.alarms for each in watched):
        reasons = sorted({why for each in watched for why in each.unfetched.values()})
        raise CommandError(f"nothing to compare in {folder}: {'; '.join(reasons) or 'no capture'}")
    return watched


def _excerpt(written: str) -> tuple[str, int, int | None]:
    """Return the text that `FILE` or `FILE:FROM-TO` names, its first line and its last, if any."""
    path, lines = written, re.search(r":(\d+)-(\d+)$", written)
    first, last = 1, None
    if lines and not Path(written).exists():
        path, first, last = written[: lines.start()], int(lines[1]), int(lines[2])
    try:
        return Path(path).read_bytes().decode(errors="replace"), first, last
    except OSError as error:
        raise CommandError(f"cannot read {path}: {error.strerror}") from None
