"""A comparison with Redocly's drift on the same HAR files, and a search for false reports.

    python -m tests.drift [EXCHANGES]

Each known deviation is one HAR file with one exchange. A tool finds it if it reports anything that
it does not report of the faithful exchange. It places it if the report is of the element alone, or,
for drift, has the name that was changed.
`EXCHANGES` faithful exchanges (10,000) of all operations come from the property tests of the mocks,
and as many requests of documented values from the clients.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts import fuzz, observe
from scripts.bench.peers import Missing, redocly
from scripts.fuzz.sent_requests import with_server_errors
from scripts.mocks import create_app
from scripts.observe import Addresses, RecordedExchange, Traffic
from scripts.paths import CACHE
from tests import traffic, vendors
from tests.drawn_requests import compared, reported
from tests.traffic import Recording, unfaithful
from tests.vendors import VENDORS

TOTAL = 10_000


def pairs() -> Iterator[tuple[dict[str, Any], RecordedExchange, RecordedExchange]]:
    """Yield each deviation with the faithful exchange and the changed one."""
    for each in traffic.DEVIATIONS:
        faithful = traffic.recorded(each["vendor"])[each["action"]]
        yield each, faithful, traffic.changed(faithful, each["change"])


def ours() -> tuple[int, int]:
    """Return how many deviations `observe` finds, and how many at their element alone."""
    found = placed = 0
    for deviation, _, changed in pairs():
        document = vendors.document(deviation["vendor"])
        seen = Traffic(document, Addresses(document, [traffic.base_url(deviation["vendor"])]))
        seen.add(changed)
        reports = [(each.rule, each.pointer) for each in observe.findings(seen)]
        found += bool(reports)
        placed += reports == [(deviation["rule"], deviation["at"])]
    return found, placed


def theirs(command: Path) -> tuple[int, int, int]:
    """Return how many deviations drift finds, how many with the name of what was changed.

    The third number is how many faithful exchanges it reports something of.
    """
    found = placed = false = 0
    for deviation, faithful, changed in pairs():
        before = drift(command, deviation["vendor"], faithful)
        seen = drift(command, deviation["vendor"], changed)
        after = [each for each in seen if each not in before]
        change = deviation["change"]
        names = [*change.get("set", {}), *change.get("remove", ()), *change.get("sent", {})]
        last = names[0].rpartition("/")[2] if names else ""
        found += bool(after)
        placed += any(last in each for each in after)
        false += bool(before)
    return found, placed, false


def drift(command: Path, vendor: str, exchange: RecordedExchange) -> list[str]:
    """Return what Redocly's drift reports of one exchange."""
    with tempfile.TemporaryDirectory() as folder:
        har, out = Path(folder, "one.har"), Path(folder, "out.json")
        har.write_text(json.dumps(observe.as_har([exchange])))
        subprocess.run(
            [
                *(str(command), "drift", str(har), "--api", str(vendors.document(vendor).path)),
                *("--server", traffic.base_url(vendor), "--format", "json", "-o", str(out)),
            ],
            capture_output=True,
            check=False,
            env={**os.environ, "REDOCLY_TELEMETRY": "off"},
        )
        data = json.loads(out.read_text())
    return [
        f"{each['ruleId']} {each['message']} {each.get('dataPath')}" for each in data["problems"]
    ]


def false_reports_on_requests(total: int) -> tuple[int, list[str]]:
    """Return how many requests of the clients were compared, and what was reported of them."""
    counts, reports = 0, list[str]()
    for vendor in VENDORS:
        examples = 40
        while (seen := compared(vendor, examples)).total < total / len(VENDORS):
            examples *= 2
        counts += seen.total
        reports += map(str, reported(seen))
    return counts, reports


def false_reports(total: int) -> tuple[int, list[str]]:
    """Return how many faithful exchanges were compared, and what was reported of them."""
    counts, reports = 0, list[str]()
    for vendor in VENDORS:
        document = vendors.document(vendor)
        seen = Traffic(document, Addresses(document, [f"http://127.0.0.1:4010/{vendor}"]))
        examples = 4
        while seen.total < total / len(VENDORS):
            app = with_server_errors(Recording(create_app([document]), seen))
            fuzz.run(document, app=app, max_examples=examples)
            examples *= 2
        counts += seen.total
        reports += map(str, unfaithful(seen, document))
    return counts, reports


def main(arguments: list[str]) -> int:
    """Print the table."""
    found, placed = ours()
    write, known = sys.stdout.write, len(traffic.DEVIATIONS)
    write(
        f"| {len(traffic.DEVIATIONS)} deviations | found | at the element | reports without one |\n"
    )
    write("| --- | ---: | ---: | ---: |\n")
    total = int(arguments[0]) if arguments else TOTAL
    count, reports = false_reports(total)
    write(f"| observe | {found} | {placed} | {len(reports)} of {count} exchanges |\n")
    count, more = false_reports_on_requests(total)
    write(f"| observe, requests of the clients | | | {len(more)} of {count} exchanges |\n")
    try:
        found, placed, false = theirs(redocly(CACHE))
    except Missing as reason:
        write(f"Left out: {reason}.\n")
    else:
        write(f"| redocly drift | {found} | {placed} | {false} of {known} exchanges |\n")
        write("\nDrift reports the headers of credentials as undocumented.\n")
    return 1 if reports or more else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
