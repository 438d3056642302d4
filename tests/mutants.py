"""Mutation score of the property tests: `python -m tests.mutants [vendor]` prints a table."""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

from scripts import fuzz, mocks
from scripts.spec import SPECS, load
from tests.faults.broken import App, Fault
from tests.faults.mutant_table import MUTANTS

EXAMPLES = 3
COVERAGE = 60
WORKERS = 2


@functools.cache
def found_without(vendor: str) -> frozenset[str]:
    """Return the messages of a run without a break, which is too short to reach everything."""
    document = load(SPECS / f"{vendor}.yaml")
    report = fuzz.run(document, max_examples=EXAMPLES, max_coverage=COVERAGE)
    return frozenset(each.message for each in report.failures)


def found_by(index: int) -> tuple[str, ...]:
    """Return the rules of the findings for one break."""
    mutant = MUTANTS[index]
    document = load(SPECS / f"{mutant.vendor}.yaml")
    app: App = mocks.create_app([document])
    twin: App = mocks.create_app([document])
    broken = Fault("", document.path, mutant.change(twin)).around(app)
    report = fuzz.run(document, app=broken, max_examples=EXAMPLES, max_coverage=COVERAGE)
    known = found_without(mutant.vendor)
    found = (each.rule for each in report.failures if each.message not in known)
    return tuple(dict.fromkeys(found))


def table(indexes: Iterable[int]) -> int:
    """Print each break with the rules that found it; return how many were missed."""
    missed = total = 0
    started = time.perf_counter()
    chosen = list(indexes)
    with ProcessPoolExecutor(WORKERS) as pool:
        for index, rules in zip(chosen, pool.map(found_by, chosen), strict=True):
            mutant = MUTANTS[index]
            total += 1
            missed += not rules
            sys.stdout.write(
                f"{mutant.vendor:10} {mutant.name:50} {', '.join(rules) or 'MISSED'}" + "\n"
            )
            sys.stdout.flush()
    seconds = time.perf_counter() - started
    sys.stdout.write(f"{total - missed} of {total} breaks found ({seconds:.0f} s)\n")
    return missed


if __name__ == "__main__":
    wanted = sys.argv[1:]
    by_name = {each.name for each in MUTANTS} & {*wanted}
    table(
        index
        for index, each in enumerate(MUTANTS)
        if not wanted or each.vendor in wanted or each.name in by_name
    )
