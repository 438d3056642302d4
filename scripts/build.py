"""The command line: `python -m scripts.build <verb>`; `make` alone lists the verbs.

Owns arguments, output and exit codes, and nothing else: 0 is clean, 1 means findings or drift, 2
means that it could not run. There are three kinds of error: a fault in a spec is a `Finding`, wrong
use is one line that names the valid choices, and our own bug is an untouched traceback.
"""

from __future__ import annotations

import re
import secrets
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from .finding import FORMATS, Finding
from .options import Options, Verb, parser
from .pipeline import CACHE
from .spec import Document, Unreadable, all_specs, load

if TYPE_CHECKING:
    from .generate import Generated

CLEAN, FAULTY, UNABLE, INTERRUPTED = 0, 1, 2, 130

_START_OF_LINE = "\r\x1b[K"  # and clear it


class WrongUse(Exception):  # noqa: N818  # its text is the whole message
    """Raised for a command that cannot be carried out as given; one line says what would do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and give its exit code."""
    options = parser(_VERBS, (__doc__ or "").partition("\n")[0]).parse_args(arguments)
    try:
        return int(options.verb(options))
    except WrongUse as error:
        _say(f"error: {error}", sys.stderr)
        return UNABLE
    except KeyboardInterrupt:
        _say("interrupted", sys.stderr)
        return INTERRUPTED


def validate(options: Options) -> int:
    """Print every finding on every spec and its evidence."""
    from . import evidence, mocks, rules

    paths = _paths(options)
    documents, findings = _read(paths)
    for document in documents:
        findings += rules.check(document)
        if document.is_ours:
            facts = evidence.load(document)
            findings += evidence.check_behaviour(facts, mocks.rules_of(document.vendor))
    return _conclude(findings, f"{len(documents)} of {len(paths)} specs read", options)


def clients(options: Options) -> int:
    """Generate the client of every spec that changed; --check only says what is out of date."""
    documents, findings = _read(_paths(options))
    for document in documents:
        with _stage(document.vendor) as stage:
            stage.result, found = _client(document, options)
        findings += found
    return _conclude(findings, f"{len(documents)} clients", options)


def _client(document: Document, options: Options) -> tuple[str, Sequence[Finding]]:
    """Generate or compare one client; gives how that ended in a word, and why."""
    from . import generate, rules

    folder = options.output / document.vendor
    # The generator works on what is valid only, and says of the rest less than the rules do.
    if findings := rules.check(document):
        return "not valid", findings
    if options.check:
        findings = generate.check(document, folder)
        return "differs" if findings else "up to date", findings
    made = _written(document, folder)
    return "failed" if made.findings else "written" if made.written else "unchanged", made.findings


def mock(options: Options) -> int:
    """Serve the mocks until told to stop."""
    from . import mocks

    documents = _all_readable(options)
    host, port = options.host, options.port
    names = ", ".join(document.vendor for document in documents)

    def ready(url: str) -> None:
        _say(f"mocks of {names}\nserving on {url} (stop with Ctrl-C)")

    try:
        mocks.serve(documents, host=host, port=port, seed=options.seed, on_ready=ready)
    except OSError as error:
        reason = error.strerror or error
        raise WrongUse(f"cannot listen on {host}:{port}: {reason}; try --port") from None
    except Unreadable as error:
        raise WrongUse(str(error.finding)) from None
    return CLEAN


def fuzz(options: Options) -> int:
    """Run the property tests against the mock of every spec."""
    from . import fuzz as property_tests

    is_random = options.seed == "random"
    seed = secrets.randbelow(2**32) if is_random else _number(options.seed)
    # What a run of its own finds would be lost with it; the gate's finds it again.
    store = CACHE / "fuzz" if is_random or options.max_examples else None
    reports = []
    for document in _all_readable(options):
        with _stage(document.vendor) as stage:
            report = property_tests.run(
                document,
                seed=seed,
                max_examples=options.max_examples,
                store=store,
                progress=stage.progress,
            )
            stage.result = f"{report.cases} cases, {len(report.failures)} failures"
        _say("\n".join(report.lines()))
        reports.append(report)
    for path, text in (
        (options.junit, property_tests.as_junit),
        (options.html, property_tests.as_html),
    ):
        if path:
            path.write_text(text(reports))
    findings = [found for report in reports for found in report.failures]
    return _conclude(findings, f"property tests with seed {seed}", options)


def generate(options: Options) -> int:
    """Validate, generate and property-test every spec that changed; end with a table."""
    from . import pipeline

    started = time.perf_counter()
    rows = []
    for row in pipeline.run(pipeline.Job(_paths(options), options.output)):
        rows.append(row)
        _say(f"{row.vendor}: {row.state} ({row.seconds:.1f} s)")
    rows.sort(key=lambda row: row.vendor)
    findings = sorted(found for row in rows for found in row.findings)
    _print_findings(findings, "text")
    _say(f"\n{pipeline.as_table(rows)}\n\n{time.perf_counter() - started:.1f} s")
    return FAULTY if findings else CLEAN


def evidence(options: Options) -> int:
    """Report what each spec rests on, and what becomes of the documents' facts."""
    from . import evidence as facts
    from . import mocks

    if options.quote:
        _say("\n".join(facts.quoted(*_excerpt(options.quote))))
        return CLEAN
    findings: list[Finding] = []
    reports = []
    for document in _all_readable(options):
        known = facts.load(document)
        implemented = mocks.rules_of(document.vendor)
        findings += [*known.findings, *facts.check_behaviour(known, implemented)]
        if options.documents:
            findings += facts.check_texts(known, options.documents)
        reports.append(facts.report(known, implemented, options.documents))
    _say(facts.as_json(reports) if options.format == "json" else facts.as_text(reports))
    # With JSON on standard output the findings go beside it.
    style, to = ("text", sys.stderr) if options.format == "json" else (options.format, None)
    _print_findings(sorted(findings), style, to)
    complete = all(report.is_complete for report in reports)
    return CLEAN if complete and not findings else FAULTY


def bench(options: Options) -> int:
    """Measure every number the README claims, side by side with its peer or limit."""
    from . import bench as measurements

    _say(f"measured on {measurements.machine()}", sys.stderr)
    for table in measurements.run(options.cache, lambda what: _say(f"... {what}", sys.stderr)):
        _say(f"{table.as_markdown()}\n")
    return CLEAN


def review(options: Options) -> int:
    """Say what a change of the specs since a revision does to users, and why it was made."""
    from . import review as reviews

    try:
        found = reviews.run(options.base)
    except reviews.Unable as error:
        raise WrongUse(str(error)) from None
    _say(reviews.render(found, options.style))
    return CLEAN if found.is_acceptable else FAULTY


def site(options: Options) -> int:
    """Build the reference site: every vendor with its evidence."""
    from . import node, pipeline
    from . import site as pages

    documents = _all_readable(options)
    tested = {
        row.vendor: pages.Trials(row.cases, len(row.findings))
        for row in pipeline.remembered([document.path for document in documents])
    }
    try:
        written = pages.build(documents, options.output, tested)
    except (node.Unavailable, OSError) as error:
        raise WrongUse(f"cannot build the site: {error}") from None
    _say(f"{len(written)} files in {_short(options.output)}")
    return CLEAN


def wheels(options: Options) -> int:
    """Build the clients and this package as wheels."""
    from . import generate

    for path in generate.wheels(_all_readable(options), options.output):
        _say(str(_short(path)))
    return CLEAN


def _excerpt(written: str) -> tuple[str, int, int | None]:
    """Return a text and its lines from and to, of `FILE` or `FILE:FROM-TO`."""
    path, lines = written, re.search(r":(\d+)-(\d+)$", written)
    first, last = 1, None
    if lines and not Path(written).exists():
        path, first, last = written[: lines.start()], int(lines[1]), int(lines[2])
    try:
        return Path(path).read_bytes().decode(errors="replace"), first, last
    except OSError as error:
        raise WrongUse(f"cannot read {path}: {error.strerror}") from None


def _number(text: str) -> int:
    if not text.isdecimal():
        raise WrongUse(f"the seed {text!r} is no number; give one, or random")
    return int(text)


def _written(document: Document, folder: Path) -> Generated:
    from . import generate

    try:
        return generate.generate(document, folder)
    except OSError as error:
        reason = f"{error.strerror or error}: {error.filename or folder}"
        raise WrongUse(f"cannot write the client: {reason}; name a folder with --output") from None


_VERBS = {
    "validate": Verb(validate, ("paths", "--format")),
    "clients": Verb(clients, ("paths", "--check", "--output")),
    "mock": Verb(mock, ("--spec", "--host", "--port", "--seed")),
    "fuzz": Verb(fuzz, ("--spec", "--seed", "--max-examples", "--junit", "--html")),
    "generate": Verb(generate, ("--output",)),
    "evidence": Verb(evidence, ("--documents", "--quote", "--format")),
    "bench": Verb(bench, ("--cache",)),
    "review": Verb(review, ("--base", "--style")),
    "site": Verb(site, ("--pages",)),
    "wheels": Verb(wheels, ("--dist",)),
}


def _paths(options: Options) -> list[Path]:
    """Give the specs a command works on: those named, or the bundle's, or one vendor's."""
    if named := getattr(options, "paths", None):
        return list(named)
    specs = all_specs()
    chosen = [path for path in specs if options.vendor in (None, path.stem)]
    if not chosen:
        known = ", ".join(path.stem for path in specs)
        raise WrongUse(f"no vendor {options.vendor!r}; there are: {known}")
    return [_short(path) for path in chosen]


def _short(path: Path) -> Path:
    """Give the path as a person in the working directory would write it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _read(paths: Iterable[Path]) -> tuple[list[Document], list[Finding]]:
    documents: list[Document] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            documents.append(load(path))
        except Unreadable as error:
            findings.append(error.finding)
    return documents, findings


def _all_readable(options: Options) -> list[Document]:
    documents, findings = _read(_paths(options))
    if findings:
        raise WrongUse("\n".join(map(str, findings)))
    return documents


def _conclude(findings: list[Finding], what: str, options: Options) -> int:
    style = getattr(options, "format", "text")
    _print_findings(sorted(findings), style)
    if style == "text":
        count = f"{len(findings)} findings" if len(findings) != 1 else "1 finding"
        _say(f"{what}, {count if findings else 'no findings'}")
    return FAULTY if findings else CLEAN


def _print_findings(findings: Sequence[Finding], style: str, to: TextIO | None = None) -> None:
    if findings or style == "json":
        _say(FORMATS[style](findings), to)


def _say(text: str, to: TextIO | None = None, end: str = "\n") -> None:
    print(text, file=to or sys.stdout, end=end, flush=True)


class _Stage:
    """One vendor's turn at a stage: what is going on, and how it ended."""

    def __init__(self, vendor: str) -> None:
        self._vendor = vendor
        self.result = "failed"

    def progress(self, what: str, count: int) -> None:
        """Show what is going on, in a terminal only."""
        if sys.stdout.isatty():
            _say(f"{_START_OF_LINE}{self._vendor}: {what}, {count} cases", end="")


@contextmanager
def _stage(vendor: str) -> Iterator[_Stage]:
    """Say how a vendor's turn ended and how long it took."""
    stage, started = _Stage(vendor), time.perf_counter()
    try:
        yield stage
    finally:
        start_of_line = _START_OF_LINE if sys.stdout.isatty() else ""
        seconds = time.perf_counter() - started
        _say(f"{start_of_line}{vendor}: {stage.result} ({seconds:.1f} s)")


if __name__ == "__main__":
    sys.exit(main())
