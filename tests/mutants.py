"""Mutation score of property tests and workflows: `python -m tests.mutants [vendor]`.

A break counts as caught only by a finding of a check. That a run with a break reaches fewer
responses or examples does not count.
"""

from __future__ import annotations

import argparse
import functools
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from scripts import fuzz, workflows
from scripts.finding import Finding
from scripts.spec import Document
from tests.faults.broken import App, Break, Fault, Forward, Request, Response
from tests.faults.mutant_table import MUTANTS
from tests.faults.mutants import Mutant
from tests.vendors import document
from tests.verified import broken, under_test

WORKERS = 2
NOT_OF_A_CHECK = {
    *("unreached-response", "unreached-example", "never-let-in"),
    *("waiver-of-nothing", "cut-short", "not-tested"),
}
"""The rules that are about the run, not about a response."""


def run(document: Document, app: App | None = None) -> fuzz.FuzzReport:
    """Run the property tests at their default depth."""
    return fuzz.run(document, app=app)


@functools.cache
def known(vendor: str) -> frozenset[str]:
    """Return the messages of a run without a break."""
    return frozenset(each.message for each in run(document(vendor)).failures)


def found_by(index: int) -> tuple[str, ...]:
    """Return the rules of the findings of checks for one break."""
    mutant = MUTANTS[index]
    spec = document(mutant.vendor)
    errors: list[Exception] = []
    changed = Fault("", spec.path, recorded(mutant.break_for(spec), errors))
    report = run(spec, changed.around(fuzz.mock_of(spec)))
    if errors:  # the run has reported them as a server error
        raise errors[0]
    found = (each for each in report.failures if each.message not in known(mutant.vendor))
    rules = [each.rule for each in found if each.rule not in NOT_OF_A_CHECK]
    return tuple(dict.fromkeys([*rules, *(each.rule for each in failing(mutant))]))


def failing(mutant: Mutant) -> list[Finding]:
    """Return the findings of the workflows for one break."""
    findings, _ = workflows.run_against_mock(document(mutant.vendor), under_test(broken(mutant)))
    return findings


def recorded(change: Break, errors: list[Exception]) -> Break:
    """Return the same break; its own exceptions are added to a list."""

    async def broken(request: Request, forward: Forward) -> Response:
        try:
            return await change(request, forward)
        except Exception as error:
            errors.append(error)
            raise

    return broken


def rows(indexes: Iterable[int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the index of each break with the rules that found it."""
    chosen = list(indexes)
    with ProcessPoolExecutor(WORKERS) as pool:
        yield from zip(chosen, pool.map(found_by, chosen), strict=True)


def table(indexes: Iterable[int]) -> int:
    """Print each break with the rules that found it, as Markdown; return how many were missed."""
    total: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    started = time.perf_counter()
    write("| vendor | break | caught by |\n| --- | --- | --- |")
    for index, rules in rows(indexes):
        mutant = MUTANTS[index]
        total[mutant.vendor] += 1
        caught[mutant.vendor] += bool(rules)
        write(f"| {mutant.vendor} | {mutant.name} | {', '.join(rules) or '**missed**'} |")
    counts = ", ".join(f"{each} {caught[each]} of {total[each]}" for each in total)
    seconds = time.perf_counter() - started
    write(f"\n{caught.total()} of {total.total()} breaks caught ({counts}) in {seconds:.0f} s")
    return total.total() - caught.total()


def write(line: str) -> None:
    """Write a line as soon as it is known."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Print the table of all breaks, or of those with the given vendors or names."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("chosen", nargs="*", metavar="VENDOR_OR_NAME")
    chosen = {*parser.parse_args().chosen}
    table(
        index
        for index, each in enumerate(MUTANTS)
        if not chosen or {each.vendor, each.name} & chosen
    )


if __name__ == "__main__":
    main()
