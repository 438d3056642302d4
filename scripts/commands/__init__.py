"""The verbs of the command line, each a function from its options to an exit code.

What a verb needs is imported when it runs, so that no command loads what it does not use.
"""

from ..options import Verb
from .client_commands import clients, generate, lowest, wheels
from .command_io import CLEAN, FAULTY, INTERRUPTED, PIPE_CLOSED, UNABLE, CommandError, write_line
from .evidence_commands import evidence
from .mock_commands import fuzz, mock
from .report_commands import bench, review, site
from .spec_commands import bundle, explain, new, readme, validate, vendors
from .traffic_commands import observe, proxy

__all__ = [
    "CLEAN",
    "FAULTY",
    "INTERRUPTED",
    "PIPE_CLOSED",
    "UNABLE",
    "VERBS",
    "CommandError",
    "write_line",
]

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
    "review": Verb(review, ("--base", "--head", "--style", "--changelog")),
    "site": Verb(site, ("--pages",)),
    "bundle": Verb(bundle, ("files", "--bundle", "--max-size")),
    "lowest": Verb(lowest, ("--environments",)),
    "wheels": Verb(wheels, ("--dist",)),
}
