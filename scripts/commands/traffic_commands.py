"""Commands on the vendors' traffic: recorded, or as it passes through a proxy."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from ..options import Options
from ..spec import Document
from .command_io import (
    CLEAN,
    FAULTY,
    CommandError,
    choice_of,
    counted,
    print_findings,
    readable_specs,
    short,
    write_line,
)

if TYPE_CHECKING:
    from ..observe import ObservationReport


def observe(options: Options) -> int:
    """Compare recorded traffic with the specs: differences, inferences, questions, and gaps."""
    from .. import observe as observations

    documents, choice = readable_specs(options), choice_of(options, observations.RULES)
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
    from .. import observe as observations

    findings = sorted(finding for each in reports for finding in each.findings)
    if style in ("json", "markdown"):
        written = {"json": observations.as_json, "markdown": observations.as_markdown}
        write_line(written[style](reports))
        return
    print_findings(findings, style)
    if style == "text":
        write_line(f"{observations.as_text(reports)}\n{counted(findings)}")


def _propose(reports: Iterable[ObservationReport]) -> None:
    from .. import observe as observations

    try:
        changed = [path for each in reports for path in observations.propose(each)]
    except (observations.Unchangeable, OSError) as error:
        raise CommandError(str(error)) from None
    for path in changed:
        write_line(f"{short(path)}: written", sys.stderr)
    if not changed:
        write_line("no new observation", sys.stderr)


def _addresses(options: Options, documents: Sequence[Document]) -> dict[str, list[str]]:
    """Return the addresses that `--at` names, by vendor."""
    known = [each.vendor for each in documents]
    found: dict[str, list[str]] = {}
    for vendor, url in options.at:
        if vendor not in known:
            raise CommandError(f"--at: no vendor {vendor!r}; there are: {', '.join(known)}")
        found.setdefault(vendor, []).append(url)
    return found


def interop(options: Options) -> int:
    """Run open-source clients of the vendors against the mocks, and send the calls of each."""
    from .. import interop as clients

    documents = {each.vendor: each for each in readable_specs(options)}
    chosen = [each for each in clients.open_source_clients() if each.vendor in documents]
    replayed = {each.id: clients.replay(each, documents[each.vendor]) for each in chosen}
    runs: dict[str, str] = {}
    problems = [found for each in replayed.values() for found in each if found.problem]
    is_clean = not problems
    for each in chosen:
        try:
            differences = clients.run(each, documents[each.vendor])
        except clients.NotRunnable as reason:
            runs[each.id] = f"NOT RUN, {reason}"
            continue
        is_clean = is_clean and not differences
        runs[each.id] = "; ".join(differences) or "to its end, as expected"
    write_line(clients.as_text(chosen, replayed, runs))
    return CLEAN if is_clean else FAULTY


def proxy(options: Options) -> int:
    """Pass requests on to an API, and compare what passes through with its spec."""
    from .. import observe as observations

    if not options.vendor:
        raise CommandError("proxy needs a vendor; fix: add --vendor ID")
    (document,) = readable_specs(options)
    traffic = observations.Traffic(document, observations.Addresses(document, [options.to]))
    with ExitStack() as stack:
        try:
            file = options.record and stack.enter_context(
                options.record.open("a", encoding="utf-8")
            )
            log = observations.ObservationLog(file) if file else None
            live = observations.LiveComparison(traffic, lambda found: write_line(str(found)), log)
            host, port = options.host, options.port
            observations.serve_proxy(options.to, host, port, live.add, _announce)
        except ValueError as error:
            raise CommandError(str(error)) from None
        except OSError as error:
            raise CommandError(f"cannot start: {error.strerror or error}; try --port") from None
    write_line(observations.as_text([observations.report(traffic)]))
    return CLEAN


def _announce(url: str) -> None:
    write_line(f"send requests to {url} instead of the API (stop with Ctrl-C)")
