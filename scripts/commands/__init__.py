"""The verbs of the command line, each a function from its options to an exit code.

What a verb needs is imported when it runs, so that no command loads what it does not use.
"""

from ..command_line import Verb
from ..paths import IS_INSTALLED
from .client_commands import clients, generate
from .command_io import CLEAN, FAULTY, INTERRUPTED, PIPE_CLOSED, UNABLE, CommandError, write_line
from .evidence_commands import evidence
from .mock_commands import fuzz, mock
from .release_commands import lowest, release_dry_run, wheels
from .report_commands import bench, review, site
from .shell_commands import completion
from .spec_commands import bundle, explain, format_specs, new, readme, validate, vendors
from .traffic_commands import interop, observe, proxy
from .workflow_commands import verify

__all__ = [
    "CLEAN",
    "FAULTY",
    "GROUPS",
    "INTERRUPTED",
    "PIPE_CLOSED",
    "UNABLE",
    "VERBS",
    "CommandError",
    "write_line",
]

_MOCK = (
    *("--stateless", "--reject", "--journal", "--verbose", "--credential", "--state"),
    *("--deliver", "--allow-host", "--cors", "--tls", "--cert", "--key"),
)
_FILTERS = ("--allow", "--ignore", "--strict", "--max-size")
GROUPS: dict[str, dict[str, Verb]] = {
    "test without the vendor": {
        "list": Verb(vendors, ("--listed",)),
        "mock": Verb(mock, ("--spec", "--max-size", "--host", "--port", "--seed", *_MOCK)),
        "fuzz": Verb(
            fuzz,
            (
                *("--spec", "--max-size", "--seed", "--max-examples", "--max-coverage"),
                *("--junit", "--html"),
            ),
        ),
    },
    "check a description": {
        "validate": Verb(validate, ("paths", "--format", "--select", "--fix", *_FILTERS)),
        "format": Verb(format_specs, ("paths", "--select", "--allow", "--ignore", "--max-size")),
        "explain": Verb(explain, ("rule",)),
        "bundle": Verb(bundle, ("files", "--bundle", "--max-size")),
    },
    "compare with real traffic": {
        "observe": Verb(
            observe,
            (
                *("recordings", "--at", "--allow", "--ignore", "--observed", "--min-count"),
                "--propose",
            ),
        ),
        "verify": Verb(
            verify,
            ("--to", "--workflow", "--effect", "--input", "--dry-run", "--rate", "--verified"),
        ),
        "proxy": Verb(proxy, ("--to", "--host", "--port", "--record")),
    },
    "the command": {"completion": Verb(completion, ("shell",))},
}
if not IS_INSTALLED:
    # These work on this repository, and a wheel has nothing of it.
    GROUPS["work on this repository"] = {
        "generate": Verb(generate, ("--output",)),
        "clients": Verb(clients, ("paths", "--check", "--allow-partial", "--output", *_FILTERS)),
        "evidence": Verb(evidence, ("--documents", "--fetch", "--quote", "--report")),
        "new": Verb(new, ("--url", "--specs")),
        "review": Verb(review, ("--base", "--head", "--style", "--changelog", "--site")),
        "site": Verb(site, ("--pages", "--since")),
        "readme": Verb(readme),
        "interop": Verb(interop),
        "bench": Verb(bench, ("--cache",)),
        "lowest": Verb(lowest, ("--environments",)),
        "wheels": Verb(wheels, ("--dist", "--repository")),
        "release-dry-run": Verb(release_dry_run, ("--dist", "--repository")),
    }
VERBS = {name: verb for group in GROUPS.values() for name, verb in group.items()}
