"""Commands that run the mocks: serve them, and property-test them."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Sequence
from typing import Any

from ..display import Display
from ..options import Options
from ..paths import CACHE
from ..spec import Unreadable
from .command_io import CLEAN, CommandError, conclude, readable_specs, write_line


def mock(options: Options) -> int:
    """Serve the mocks until interrupted."""
    from .. import mocks

    documents = readable_specs(options)
    host, port = options.host, options.port
    vendors = ", ".join(document.vendor for document in documents)

    def ready(url: str) -> None:
        write_line(f"mocks of {vendors}\nserving on {url} (stop with Ctrl-C)")

    names = ("seed", "stateless", "strict", "journal", "verbose")
    chosen = {name: getattr(options, name) for name in names} | _reach(options)
    try:
        mocks.serve(documents, host=host, port=port, on_ready=ready, log=write_line, **chosen)
    except (
        mocks.InvalidCredentials,
        mocks.InvalidReceiver,
        mocks.InvalidState,
        mocks.NoCertificate,
    ) as error:
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
    from .. import mocks

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
        "receivers": _receivers(options.receivers),
        "tls": own or options.tls,
    }


def _receivers(given: Sequence[str]) -> dict[str, list[str]]:
    """Return the addresses by vendor, those of all vendors under an empty text."""
    found: dict[str, list[str]] = {}
    for each in given:
        vendor, _, url = each.rpartition("=") if not each.startswith("http") else ("", "", each)
        found.setdefault(vendor, []).append(url)
    return found


def fuzz(options: Options) -> int:
    """Run the property tests against the mock of every spec."""
    from .. import fuzz as property_tests
    from .. import workflows

    is_random = options.seed == "random"
    seed = secrets.randbelow(2**32) if is_random else _number(options.seed)
    # A run with other cases cannot be repeated without them; the default run finds them again.
    store = CACHE / "fuzz" if is_random or options.max_examples else None
    reports = []
    failures = []
    for document in readable_specs(options):
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
        write_line("\n".join(report.lines()))
        reports.append(report)
        found, runs = workflows.run_against_mock(document, examples=options.max_examples)
        write_line(f"{runs} runs of workflows, {len(found)} failures")
        failures += found
    for path, text in (
        (options.junit, property_tests.as_junit),
        (options.html, property_tests.as_html),
    ):
        if path:
            path.write_text(text(reports), encoding="utf-8")
    findings = [*failures, *(found for report in reports for found in report.failures)]
    return conclude(findings, f"property tests with seed {seed}", options)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise CommandError(f"the seed {text!r} is not a number; use a number or random")
    return int(text)
