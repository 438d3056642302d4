"""Parts that all commands share: reading specs, printing findings, and exit codes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..finding import FORMATS, Finding, errors
from ..options import Options
from ..paths import COMMAND
from ..spec import MAX_SIZE, Document, Unreadable, all_specs, load, vendor_id

if TYPE_CHECKING:
    from ..rules import Choice

CLEAN, FAULTY, UNABLE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
"""The exit codes: without a finding, with findings or drift, not run, Ctrl-C, reader gone."""


class CommandError(Exception):  # its text is the whole message
    """Raised for a command that cannot be run with these arguments; the text names valid ones."""


def spec_paths(options: Options) -> list[Path]:
    """Return the specs a command works on: the named ones, all of the bundle's or one vendor's."""
    if named := getattr(options, "paths", None):
        return list(named)
    specs = all_specs()
    chosen = [path for path in specs if options.vendor in (None, vendor_id(path))]
    if not chosen:
        known = ", ".join(map(vendor_id, specs))
        raise CommandError(f"no vendor {options.vendor!r}; there are: {known}")
    return [short(path) for path in chosen]


def short(path: Path) -> Path:
    """Return the path relative to the working directory if it is inside, otherwise unchanged."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def choice_of(options: Options, known: Mapping[str, object] | None = None) -> Choice:
    """Return which rules to report; raise `CommandError` for an unknown rule or a bad file."""
    from .. import rules

    try:
        return rules.choose(getattr(options, "select", ()), options.allow, options.ignore, known)
    except rules.InvalidChoice as error:
        raise CommandError(str(error)) from None


def read_specs(paths: Iterable[Path], options: Options) -> tuple[list[Document], list[Finding]]:
    """Return the specs that can be read, and a finding for each of the others."""
    documents: list[Document] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            documents.append(load(path, getattr(options, "max_size", MAX_SIZE)))
        except Unreadable as error:
            findings.append(error.finding)
    return documents, findings


def fix_specs(paths: Iterable[Path], choice: Choice, options: Options) -> list[Finding]:
    """Fix files in place and print how many edits each took; return what cannot be read."""
    from .. import rules

    findings: list[Finding] = []
    for path in paths:
        try:
            count = rules.fix(path, choice, options.max_size)
        except Unreadable as error:
            findings.append(error.finding)
        except OSError as error:
            raise CommandError(f"cannot write {path}: {error.strerror}") from None
        else:
            if count:
                # Findings in another format go to standard output, and nothing else may.
                write_line(f"{path}: {_number(count, 'fix', 'fixes')}", sys.stderr)
    return findings


def readable_specs(options: Options) -> list[Document]:
    """Return a command's specs; raise `CommandError` if one of them cannot be read."""
    return [*one_by_one(options)]


def one_by_one(options: Options) -> Iterator[Document]:
    """Yield a command's specs, none of which is kept; raise `CommandError` at their end.

    The error names every spec that cannot be read.
    """
    paths = spec_paths(options)
    require_distinct(paths)
    findings: list[Finding] = []
    for path in paths:
        documents, found = read_specs([path], options)
        findings += found
        while documents:
            yield documents.pop()
    if findings:
        raise CommandError("\n".join(map(str, findings)))


def require_distinct(paths: Iterable[Path]) -> None:
    """Raise `CommandError` if two files have the same vendor id."""
    first: dict[str, Path] = {}
    for each in paths:
        if (other := first.setdefault(vendor_id(each), each)) != each:
            names = f"{other.name} and {each.name}"
            raise CommandError(
                f"{names} both have the vendor id {vendor_id(each)}; rename one of them"
            )


def strays(options: Options) -> list[Finding]:
    """Return the findings on the bundle as a whole, if all of it is validated."""
    from .. import rules

    narrowed = (getattr(options, "paths", None), getattr(options, "select", None), options.vendor)
    is_whole = not any(narrowed)
    found = rules.check_bundle() if is_whole else []
    return with_short_paths(found)


def with_short_paths(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with paths relative to the working directory."""
    return [replace(each, path=str(short(Path(each.path)))) for each in findings]


def conclude(findings: list[Finding], what: str, options: Options) -> int:
    """Print the findings with a summary, and return the exit code."""
    style = getattr(options, "format", "text")
    print_findings(sorted(findings), style)
    if style == "text":
        write_line(f"{what}, {counted(findings)}")
    return FAULTY if fails(findings, options) else CLEAN


def fails(findings: Sequence[Finding], options: Options) -> bool:
    """Return whether findings fail the command: errors, or any finding with --strict."""
    return bool(findings if getattr(options, "strict", False) else errors(findings))


def counted(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each level, in words."""
    levels = Counter(each.level for each in findings)
    counts = [_number(n, level, f"{level}s") for level, n in sorted(levels.items())]
    fixable = sum(each.fixable for each in findings)
    counts += [f"{fixable} of them fixable with --fix"] if fixable else []
    return ", ".join(counts) or "no findings"


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def print_findings(findings: Sequence[Finding], style: str, to: TextIO | None = None) -> None:
    """Print findings in a format; as text with a line on how to look a rule up."""
    if style == "sarif":
        from .. import rules

        write_line(rules.as_sarif(findings), to)
    elif findings or style == "json":
        write_line(FORMATS[style](findings), to)
    if findings and style == "text":
        write_line(f"`{COMMAND} explain RULE` describes a rule", to)


def write_line(text: str, to: TextIO | None = None) -> None:
    """Write a line to standard output or to another stream."""
    print(text, file=to or sys.stdout, flush=True)
