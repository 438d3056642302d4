"""The command line: `python -m scripts.build <verb>`; `make` alone lists the verbs.

Arguments, output and exit codes: 0 is clean, 1 means findings or drift, 2 means that the command
could not run. There are three kinds of error: an error in a spec is a `Finding`, invalid usage is
one line that names the valid choices, and a bug is an unmodified traceback.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from .display import Display
from .finding import FORMATS, Finding, as_text, errors
from .options import Options, Verb, parser
from .paths import CACHE, ROOT
from .spec import MAX_SIZE, Document, Unreadable, all_specs, load, vendor_id

if TYPE_CHECKING:
    from .alarm import Watched
    from .evidence import Evidence, EvidenceReport
    from .generate import Generated
    from .observe import ObservationReport
    from .rules import Choice

CLEAN, FAULTY, UNABLE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141


_INSTALL = "pip install 'photo-id-apis[build]'"


class CommandError(Exception):  # its text is the whole message
    """Raised for a command that cannot be run with these arguments; the text names valid ones."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    about = sys.modules[__package__ or "scripts"].__doc__ or ""
    options = parser(VERBS, about.partition("\n")[0]).parse_args(arguments)
    try:
        return int(options.verb(options))
    except CommandError as error:
        _say(f"error: {error}", sys.stderr)
        return UNABLE
    except ModuleNotFoundError as error:
        if not _is_optional(error):
            raise
        _say(f"error: {error.name} is not installed; fix: {_INSTALL}", sys.stderr)
        return UNABLE
    except KeyboardInterrupt:
        _say("interrupted", sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader, such as `head`, has enough; the interpreter's own flush must not fail either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED


def _is_optional(error: ModuleNotFoundError) -> bool:
    """Return whether a module of another distribution is missing, which an extra installs."""
    return not (error.name or "").startswith((__package__ or "", "scripts"))


def vendors(options: Options) -> int:
    """List the vendors, for people or for a matrix of jobs."""
    documents = _all_readable(options)
    if options.style == "json":
        _say(json.dumps([each.vendor for each in documents]))
    else:
        _say("\n".join(f"{each.vendor}\t{each.data['info']['title']}" for each in documents))
    return CLEAN


def validate(options: Options) -> int:
    """Print every finding on every spec and its evidence."""
    from . import pipeline

    paths, choice = _paths(options), _choice(options)
    findings: list[Finding] = []
    count = 0
    for path in paths:  # one after the other, so that no two have to fit into memory
        documents, found = _read([path], options)
        for document in documents:
            found += choice.kept(pipeline.check(document, choice.selected))
        findings += found
        count += len(documents)
    findings += [*choice.unused(paths), *_strays(options)]
    return _conclude(findings, f"{count} of {len(paths)} specs read", options)


def clients(options: Options) -> int:
    """Generate the client of every spec that changed; --check only reports outdated clients."""
    paths, choice = _paths(options), _choice(options)
    documents, findings = _read(paths, options)
    _require_distinct(documents)
    for document in documents:
        with Display(sys.stdout) as display, display.turn(document.vendor) as turn:
            turn.result, found = _client(document, choice, options)
        findings += found
    if any((options.output / each.vendor).is_dir() for each in documents):
        with Display(sys.stdout) as display, display.turn("runtime") as turn:
            turn.result, found = _runtime(options)
        findings += found
    findings += choice.unused(paths)
    return _conclude(findings, f"{len(documents)} clients", options)


def _runtime(options: Options) -> tuple[str, Sequence[Finding]]:
    """Write or compare what the clients share; return how that ended in a word, and findings."""
    from . import generate

    if options.check:
        differing = generate.check_runtime(options.output)
        return "differs" if differing else "up to date", differing
    return "written" if generate.write_runtime(options.output) else "unchanged", ()


def _client(document: Document, choice: Choice, options: Options) -> tuple[str, Sequence[Finding]]:
    """Generate or compare one client; return the outcome in a few words, and the findings."""
    from . import generate, rules

    folder = options.output / document.vendor
    # The generator needs a valid spec; for an invalid one the rules report more than it does.
    found = choice.kept(rules.check(document))
    if _fail(found, options):
        return "not valid", found
    if options.check:
        differing = _relative(generate.check(document, folder))
        return "differs" if differing else "up to date", [*found, *differing]
    made = _written(document, folder)
    for note in made.notes:
        _say(f"note: {note}")
    if made.findings and made.is_partial and options.allow_partial:
        _say(as_text(made.findings))
        return f"written but for {len(made.findings)} findings", found
    return _outcome(made), [*found, *made.findings]


def _outcome(made: Generated) -> str:
    if made.findings:
        return "partial" if made.is_partial else "failed"
    return "written" if made.written else "unchanged"


def mock(options: Options) -> int:
    """Serve the mocks until interrupted."""
    from . import mocks

    documents = _all_readable(options)
    host, port = options.host, options.port
    vendors = ", ".join(document.vendor for document in documents)

    def ready(url: str) -> None:
        _say(f"mocks of {vendors}\nserving on {url} (stop with Ctrl-C)")

    names = ("seed", "stateless", "strict", "journal", "verbose")
    chosen = {name: getattr(options, name) for name in names} | _reach(options)
    try:
        mocks.serve(documents, host=host, port=port, on_ready=ready, log=_say, **chosen)
    except (mocks.InvalidCredentials, mocks.InvalidState, mocks.NoCertificate) as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        reason = error.strerror or error
        if error.filename:
            raise CommandError(f"cannot use {error.filename}: {reason}") from None
        raise CommandError(f"cannot listen on {host}:{port}: {reason}; try --port") from None
    except Unreadable as error:
        raise CommandError(str(error.finding)) from None
    return CLEAN


def _reach(options: Options) -> dict[str, Any]:
    """Return the options by which the mocks are reached, and what they accept and start from."""
    from . import mocks

    credentials: dict[str, list[str]] = {}
    for each in options.credentials:
        name, sign, value = each.partition("=")
        if not sign:
            raise CommandError(f"--credential {each} has no value; fix: --credential {each}=VALUE")
        credentials.setdefault(name, []).append(value)
    if bool(options.cert) != bool(options.key):
        raise CommandError("--cert and --key belong together; fix: name both")
    for path in filter(None, (options.cert, options.key)):
        if not path.is_file():
            raise CommandError(f"cannot use {path}: it is not a file")
    own = mocks.Certificate(options.cert, options.key) if options.cert else None
    return {
        "credentials": credentials,
        "hosts": options.hosts,
        "origins": options.origins,
        "state_file": options.state,
        "tls": own or options.tls,
    }


def fuzz(options: Options) -> int:
    """Run the property tests against the mock of every spec."""
    from . import fuzz as property_tests

    is_random = options.seed == "random"
    seed = secrets.randbelow(2**32) if is_random else _number(options.seed)
    # A run with other cases cannot be repeated without them; the default run finds them again.
    store = CACHE / "fuzz" if is_random or options.max_examples else None
    reports = []
    for document in _all_readable(options):
        with Display(sys.stdout) as display, display.turn(document.vendor) as turn:
            report = property_tests.run(
                document,
                seed=seed,
                max_examples=options.max_examples,
                max_coverage=options.max_coverage,
                store=store,
                progress=turn.progress,
            )
            turn.result = f"{report.cases} cases, {len(report.failures)} failures"
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
    with Display(sys.stdout) as display:
        job = pipeline.Job(_paths(options), options.output, progress=display.step)
        for row in pipeline.run(job):
            rows.append(row)
            display.end(row.vendor, row.state, row.seconds)
    rows.sort(key=lambda row: row.vendor)
    findings = sorted([*_strays(options), *(found for row in rows for found in row.findings)])
    _print_findings(findings, "text")
    _say("")
    Display(sys.stdout).say(pipeline.as_table(rows))
    _say(f"\n{time.perf_counter() - started:.1f} s")
    return FAULTY if errors(findings) else CLEAN


def evidence(options: Options) -> int:
    """Report the evidence of each spec, and compare it with the vendors' pages in a folder."""
    from . import evidence as facts
    from . import mocks

    if options.quote:
        _say("\n".join(facts.quoted(*_excerpt(options.quote))))
        return CLEAN
    findings: list[Finding] = []
    reports = []
    everything = [facts.load(document) for document in _all_readable(options)]
    folder, watched = _watched(everything, options)
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
    from . import alarm
    from . import evidence as facts

    # Standard output is for a program to read, so the findings go to standard error.
    aside = sys.stderr if style in {"json", "markdown"} else None
    if style == "markdown":
        _say(alarm.as_markdown(watched))
    else:
        _say(facts.as_json(reports) if style == "json" else facts.as_text(reports))
    _print_findings(findings, "text" if aside else style, aside)
    if watched and style != "markdown":
        _say(f"\n{alarm.as_text(watched)}", aside)


def _watched(
    everything: Sequence[Evidence], options: Options
) -> tuple[Path | None, Sequence[Watched]]:
    """Return the folder of the vendors' pages and the comparison; fetch the pages if requested."""
    folder: Path | None = options.fetch or options.documents
    if folder is None:
        if options.style == "markdown":
            raise CommandError("--format markdown is for --documents or --fetch")
        return None, ()
    if options.fetch and options.documents:
        raise CommandError("--fetch DIR compares with DIR; leave --documents out")
    if options.fetch and folder.resolve().is_relative_to(ROOT):
        raise CommandError(
            f"{folder} is in the repository, which keeps no pages of vendors; name another folder"
        )
    if options.documents and not folder.is_dir():
        raise CommandError(f"{folder} is not a folder")
    from . import alarm

    fetcher = alarm.Fetcher() if options.fetch else None
    try:
        watched = [alarm.watch(known, folder, fetcher) for known in everything]
    except OSError as error:
        raise CommandError(f"cannot use {folder}: {error.strerror or error}") from None
    if not any(each.compared or each.alarms for each in watched):
        reasons = sorted({why for each in watched for why in each.unfetched.values()})
        raise CommandError(f"nothing to compare in {folder}: {'; '.join(reasons) or 'no capture'}")
    return folder, watched


def observe(options: Options) -> int:
    """Compare recorded traffic with the specs: differences, inferences, questions, and gaps."""
    from . import observe as observations

    documents, choice = _all_readable(options), _choice(options, observations.RULES)
    addresses = _addresses(options, documents)
    try:
        found = observations.read_recordings(options.recordings, documents, addresses)
    except observations.InvalidRecording as error:
        raise CommandError(str(error)) from None
    if not found.total:
        hosts = ", ".join(f"{host} ({n})" for host, n in found.other_hosts.most_common(20))
        raise CommandError(
            f"nothing to compare: no request was for a known address, but for {hosts or 'none'}; "
            "name the address of an API with --at VENDOR=URL"
        )
    reports = [
        observations.report(each, choice.kept, options.min_count)
        for each in found.traffic
        if each.total
    ]
    _print_observations(reports, options.style)
    if options.propose:
        _propose(reports)
    return FAULTY if any(each.findings for each in reports) else CLEAN


def _print_observations(reports: Sequence[ObservationReport], style: str) -> None:
    from . import observe as observations

    findings = sorted(finding for each in reports for finding in each.findings)
    if style in ("json", "markdown"):
        written = {"json": observations.as_json, "markdown": observations.as_markdown}
        _say(written[style](reports))
        return
    _print_findings(findings, style)
    if style == "text":
        _say(f"{observations.as_text(reports)}\n{_counted(findings)}")


def _propose(reports: Iterable[ObservationReport]) -> None:
    from . import observe as observations

    try:
        changed = [path for each in reports for path in observations.propose(each)]
    except (observations.Unchangeable, OSError) as error:
        raise CommandError(str(error)) from None
    for path in changed:
        _say(f"{_short(path)}: written", sys.stderr)
    if not changed:
        _say("no new observation", sys.stderr)


def _addresses(options: Options, documents: Sequence[Document]) -> dict[str, list[str]]:
    """Return the addresses that `--at` names, by vendor."""
    known = [each.vendor for each in documents]
    found: dict[str, list[str]] = {}
    for vendor, url in options.at:
        if vendor not in known:
            raise CommandError(f"--at: no vendor {vendor!r}; there are: {', '.join(known)}")
        found.setdefault(vendor, []).append(url)
    return found


def proxy(options: Options) -> int:
    """Pass requests on to an API, and compare what passes through with its spec."""
    from . import observe as observations

    if not options.vendor:
        raise CommandError("proxy needs a vendor; fix: add --vendor ID")
    (document,) = _all_readable(options)
    traffic = observations.Traffic(document, observations.Addresses(document, [options.to]))
    with ExitStack() as stack:
        try:
            file = options.record and stack.enter_context(options.record.open("a"))
            log = observations.ObservationLog(file) if file else None
            live = observations.LiveComparison(traffic, lambda found: _say(str(found)), log)
            host, port = options.host, options.port
            observations.serve_proxy(options.to, host, port, live.add, _say_proxied)
        except ValueError as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"cannot start: {error.strerror or error}; try --port") from None
    _say(observations.as_text([observations.report(traffic)]))
    return CLEAN


def _say_proxied(url: str) -> None:
    _say(f"send requests to {url} instead of the API (stop with Ctrl-C)")


def bench(options: Options) -> int:
    """Measure every number the README claims, side by side with its peer or limit."""
    from . import bench as measurements

    _say(f"measured on {measurements.machine()}", sys.stderr)
    for table in measurements.run(options.cache, lambda what: _say(f"... {what}", sys.stderr)):
        _say(f"{table.as_markdown()}\n")
    return CLEAN


def review(options: Options) -> int:
    """Report what a change of the specs since a revision means for users, and why it was made."""
    from . import review as reviews

    try:
        found = reviews.run(options.base, vendor=options.vendor)
    except reviews.Unable as error:
        raise CommandError(str(error)) from None
    _say(reviews.render(found, options.style))
    return CLEAN if found.is_acceptable else FAULTY


def readme(options: Options) -> int:
    """Write the table of vendors in README.md."""
    from .readme import updated

    documents = _all_readable(options)
    path = ROOT / "README.md"
    before = path.read_text(encoding="utf-8")
    after = updated(before, documents)
    path.write_text(after, encoding="utf-8")
    _say(f"README.md: {'unchanged' if after == before else 'written'}")
    return CLEAN


def explain(options: Options) -> int:
    """Describe a rule with an example and a fix; list all rules without a name."""
    from . import rules

    try:
        _say(rules.explanation(options.rule))
    except rules.InvalidChoice as error:
        raise CommandError(str(error)) from None
    return CLEAN


def new(options: Options) -> int:
    """Write the skeleton of a new vendor: its spec and its evidence file."""
    from . import skeleton

    if not options.vendor:
        raise CommandError("new needs a vendor; fix: add --vendor ID")
    try:
        files = skeleton.write(options.vendor, options.specs, options.url)
    except skeleton.SkeletonError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"cannot write {error.filename}: {error.strerror}") from None
    _say("\n".join(f"{_short(path)}: written" for path in files))
    _say(f"next: make validate VENDOR={options.vendor}, which lists every TODO")
    return CLEAN


def site(options: Options) -> int:
    """Build the reference site of all vendors, with their evidence."""
    from . import node, pipeline
    from . import site as pages

    documents = _all_readable(options)
    tested = {
        row.vendor: pages.FuzzTotals(row.cases, len(row.findings))
        for row in pipeline.remembered([document.path for document in documents])
    }
    try:
        written = pages.build(documents, options.output, tested)
    except (node.Unavailable, OSError) as error:
        raise CommandError(f"cannot build the site: {error}") from None
    _say(f"{len(written)} files in {_short(options.output)}")
    return CLEAN


def bundle(options: Options) -> int:
    """Join descriptions and the files they refer to into one file of OpenAPI 3.1."""
    from . import bundle as bundles
    from . import node

    paths, output = options.paths, options.output
    if output.resolve() in [path.resolve() for path in paths]:
        raise CommandError(f"--output {output} is one of the files to bundle")
    try:
        count = bundles.bundle(paths, output, node.ready, options.max_size)
    except (bundles.Unbundled, OSError) as error:
        raise CommandError(f"cannot bundle: {error}") from None
    _say(f"{count} {'files' if count > 1 else 'file'} in {_short(output)}")
    return CLEAN


def wheels(options: Options) -> int:
    """Build the clients and this package as wheels."""
    from . import generate

    for path in generate.wheels(_all_readable(options), options.output):
        _say(str(_short(path)))
    return CLEAN


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


def lowest(options: Options) -> int:
    """Install the lowest releases that the dependencies' bounds allow, and test with them."""
    from . import lowest as bounds

    try:
        proven = bounds.prove(options.cache, _say)
    except bounds.NoUv as error:
        raise CommandError(str(error)) from None
    except bounds.Unproven as error:
        _say(str(error))
        return FAULTY
    _say("")
    Display(sys.stdout).say(bounds.as_table(proven))
    return CLEAN


def _number(text: str) -> int:
    if not text.isdecimal():
        raise CommandError(f"the seed {text!r} is not a number; use a number or random")
    return int(text)


def _written(document: Document, folder: Path) -> Generated:
    from . import generate

    try:
        return generate.generate(document, folder)
    except OSError as error:
        reason = f"{error.strerror or error}: {error.filename or folder}"
        raise CommandError(
            f"cannot write the client: {reason}; name a folder with --output"
        ) from None


_MOCK = (
    *("--stateless", "--reject", "--journal", "--verbose", "--credential", "--state"),
    *("--allow-host", "--cors", "--tls", "--cert", "--key"),
)
_FILTERS = ("--allow", "--ignore", "--strict", "--max-size")
VERBS = {
    "list": Verb(vendors, ("--listed",)),
    "validate": Verb(validate, ("paths", "--format", "--select", *_FILTERS)),
    "explain": Verb(explain, ("rule",)),
    "clients": Verb(clients, ("paths", "--check", "--allow-partial", "--output", *_FILTERS)),
    "mock": Verb(mock, ("--spec", "--max-size", "--host", "--port", "--seed", *_MOCK)),
    "fuzz": Verb(
        fuzz,
        (
            *("--spec", "--max-size", "--seed", "--max-examples", "--max-coverage"),
            *("--junit", "--html"),
        ),
    ),
    "generate": Verb(generate, ("--output",)),
    "evidence": Verb(evidence, ("--documents", "--fetch", "--quote", "--report")),
    "observe": Verb(
        observe,
        (
            *("recordings", "--at", "--allow", "--ignore", "--observed", "--min-count"),
            "--propose",
        ),
    ),
    "proxy": Verb(proxy, ("--to", "--host", "--port", "--record")),
    "bench": Verb(bench, ("--cache",)),
    "readme": Verb(readme),
    "new": Verb(new, ("--url", "--specs")),
    "review": Verb(review, ("--base", "--style")),
    "site": Verb(site, ("--pages",)),
    "bundle": Verb(bundle, ("files", "--bundle", "--max-size")),
    "lowest": Verb(lowest, ("--environments",)),
    "wheels": Verb(wheels, ("--dist",)),
}


def _paths(options: Options) -> list[Path]:
    """Return the specs a command works on: the named ones, all of the bundle's or one vendor's."""
    if named := getattr(options, "paths", None):
        return list(named)
    specs = all_specs()
    chosen = [path for path in specs if options.vendor in (None, vendor_id(path))]
    if not chosen:
        known = ", ".join(map(vendor_id, specs))
        raise CommandError(f"no vendor {options.vendor!r}; there are: {known}")
    return [_short(path) for path in chosen]


def _short(path: Path) -> Path:
    """Return the path relative to the working directory if it is inside, otherwise unchanged."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _choice(options: Options, known: Mapping[str, object] | None = None) -> Choice:
    from . import rules

    try:
        return rules.choose(getattr(options, "select", ()), options.allow, options.ignore, known)
    except rules.InvalidChoice as error:
        raise CommandError(str(error)) from None


def _read(paths: Iterable[Path], options: Options) -> tuple[list[Document], list[Finding]]:
    documents: list[Document] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            documents.append(load(path, getattr(options, "max_size", MAX_SIZE)))
        except Unreadable as error:
            findings.append(error.finding)
    return documents, findings


def _all_readable(options: Options) -> list[Document]:
    documents, findings = _read(_paths(options), options)
    if findings:
        raise CommandError("\n".join(map(str, findings)))
    _require_distinct(documents)
    return documents


def _require_distinct(documents: Iterable[Document]) -> None:
    """Raise `CommandError` if two files have the same vendor id."""
    first: dict[str, Path] = {}
    for each in documents:
        if (other := first.setdefault(each.vendor, each.path)) != each.path:
            names = f"{other.name} and {each.path.name}"
            raise CommandError(f"{names} both have the vendor id {each.vendor}; rename one of them")


def _strays(options: Options) -> list[Finding]:
    """Return the findings on the bundle as a whole, if all of it is validated."""
    from . import rules

    narrowed = (getattr(options, "paths", None), getattr(options, "select", None), options.vendor)
    is_whole = not any(narrowed)
    found = rules.check_bundle() if is_whole else []
    return _relative(found)


def _relative(findings: Iterable[Finding]) -> list[Finding]:
    return [replace(each, path=str(_short(Path(each.path)))) for each in findings]


def _conclude(findings: list[Finding], what: str, options: Options) -> int:
    style = getattr(options, "format", "text")
    _print_findings(sorted(findings), style)
    if style == "text":
        _say(f"{what}, {_counted(findings)}")
    return FAULTY if _fail(findings, options) else CLEAN


def _fail(findings: Sequence[Finding], options: Options) -> bool:
    """Return whether findings fail the command: errors, or any finding with --strict."""
    return bool(findings if getattr(options, "strict", False) else errors(findings))


def _counted(findings: Sequence[Finding]) -> str:
    levels = Counter(each.level for each in findings)
    counts = [f"{n} {level}{'s' if n > 1 else ''}" for level, n in sorted(levels.items())]
    return ", ".join(counts) or "no findings"


def _print_findings(findings: Sequence[Finding], style: str, to: TextIO | None = None) -> None:
    if style == "sarif":
        from . import rules

        _say(rules.as_sarif(findings), to)
    elif findings or style == "json":
        _say(FORMATS[style](findings), to)
    if findings and style == "text":
        _say("`python -m scripts.build explain RULE` describes a rule", to)


def _say(text: str, to: TextIO | None = None) -> None:
    print(text, file=to or sys.stdout, flush=True)


if __name__ == "__main__":
    sys.exit(main())
