"""Schemathesis as a library, run against one app in this process.

It runs every phase and check, with valid and invalid data and with credentials that the mock
accepts. It uses no network and writes no files; every limit is a number of cases or requests, never
a time. The replaced checks are in `replaced_checks`, the results in `coverage` and
`failure_findings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import SkipTest
from unittest.mock import patch

import schemathesis
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from schemathesis import Case, HookContext
from schemathesis import hooks as global_hooks
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.generation.meta import TestPhase
from schemathesis.schemas import BaseSchema

from ..paths import CACHE
from ..spec import Document
from .replaced_checks import ReplacedCheck, label
from .sent_credentials import CREDENTIAL, Access, configuration

# The address of `make mock`, so that every printed `curl` can be pasted.
SERVED_AT = "http://127.0.0.1:4010"
# Hypothesis computes its Unicode tables in more than a second; no cases are kept here.
REMEMBERED = CACHE / "hypothesis"


@dataclass(frozen=True)
class Depth:
    """The depth of one run.

    Attributes:
        seed: Determines the cases, whatever ran before.
        max_examples: Cases per operation in the fuzzing phase, scenarios in the stateful one.
        max_coverage: Cases per operation in the coverage phase.
    """

    seed: int = 0
    max_examples: int = 30
    max_coverage: int = 600

    @property
    def max_steps(self) -> int:
        """Return how many requests the stateful phase sends at most.

        It sends up to six per scenario, and starts again after each finding.
        """
        return 20 * self.max_examples

    @property
    def max_coverage_in_total(self) -> int:
        """Return how many cases the coverage phase sends at most for all operations together."""
        return 16 * self.max_coverage


@dataclass
class CoverageLimit:
    """The limits of the coverage phase, and how many of its cases were sent.

    Attributes:
        per_operation: How many cases are sent per operation at most.
        share: The share of one operation in the limit for all of them.
        unused: How much earlier operations left of their shares.
        generated: How many cases there are.
        sent: How many of them were sent.
    """

    per_operation: int
    share: int
    unused: int = 0
    generated: int = 0
    sent: int = 0

    @classmethod
    def of(cls, depth: Depth, operations: int) -> CoverageLimit:
        """Return the limits for a spec with a number of operations."""
        return cls(depth.max_coverage, max(depth.max_coverage_in_total // max(operations, 1), 1))

    @property
    def is_reached(self) -> bool:
        """Return whether some cases were not sent."""
        return self.sent < self.generated

    def select(self, cases: Sequence[Case[Any]]) -> list[Case[Any]]:
        """Return the cases of one operation to send, evenly spaced where there are too many."""
        count = min(self.per_operation, self.share + self.unused, len(cases))
        self.unused += self.share - count
        self.generated += len(cases)
        self.sent += count
        return [cases[index * len(cases) // count] for index in range(count)]


@dataclass
class Budget:
    """The count of requests in the stateful phase, and whether it ended because of it."""

    left: int
    is_spent: bool = False

    def take(self) -> None:
        """Count one request; raise `SkipTest`, which ends the phase, where none is left."""
        self.is_spent = self.left == 0
        if self.is_spent:
            raise SkipTest("the stateful phase has sent its maximum of requests")
        self.left -= 1


@dataclass(frozen=True)
class Limits:
    """The depth of a run, with the counters of the phases that end at a limit."""

    depth: Depth
    coverage: CoverageLimit
    stateful: Budget

    @classmethod
    def of(cls, depth: Depth, operations: int) -> Limits:
        """Return the limits for a spec with a number of operations."""
        return cls(depth, CoverageLimit.of(depth, operations), Budget(depth.max_steps))


def execute(  # noqa: PLR0913  # each is a part of one run
    document: Document,
    data: dict[str, Any],
    app: Any,
    replaced_checks: tuple[ReplacedCheck, ...],
    limits: Limits,
    *,
    tokens: Mapping[str, str],
) -> Iterator[events.EngineEvent]:
    """Run every phase and yield the events of Schemathesis as they come; `data` is the spec."""
    config = SchemathesisConfig.from_dict(_config(document, replaced_checks, limits.depth, tokens))
    schema = schemathesis.openapi.from_dict(data, config=config)
    schema.app = app
    with (
        _reproducible(),
        _requests_prepared(document, limits.stateful),
        _limited(schema, limits.coverage),
    ):
        yield from from_schema(schema).execute()


def _config(
    document: Document,
    replaced_checks: tuple[ReplacedCheck, ...],
    depth: Depth,
    tokens: Mapping[str, str],
) -> dict[str, Any]:
    replaced: dict[str, dict[str, Any]] = {}
    for each in replaced_checks:
        replaced.setdefault(each.operation, {})[each.check] = {"enabled": False}
    return {
        "seed": depth.seed,
        "base-url": f"{SERVED_AT}/{document.vendor}",
        "cache": {"enabled": False},
        # The time that a case takes depends on this machine, not on the mock.
        "suppress-health-check": ["all"],
        # A `curl` that repeats a failure needs the credentials, which are not secret here.
        "output": {"sanitization": {"enabled": False}},
        "analysis": {"constants": {"enabled": False}},
        "auth": {"openapi": given} if (given := configuration(document, tokens)) else {},
        "checks": {"max_response_time": 10},
        "generation": {
            "max-examples": depth.max_examples,
            # Stored cases would run first and displace others.
            "deterministic": True,
            "database": "none",
        },
        # The pool of values from responses depends on a count of its uses. Hypothesis considers
        # that flaky and ends the phase after a few cases, which Schemathesis calls a success.
        "phases": {
            "fuzzing": {"extra-data-sources": {"responses": False}},
            # Shrinking a failing scenario takes up to five minutes per finding, limited by the
            # clock, so that runs would differ.
            "stateful": {"generation": {"no-shrink": True}},
        },
        "operations": [
            {"include-name": name, "checks": checks} for name, checks in replaced.items()
        ],
    }


@contextmanager
def _requests_prepared(document: Document, budget: Budget) -> Iterator[None]:
    """Put the mock's credentials into request bodies, and count requests.

    Credentials replace text only: where one is missing or has the wrong type, this is what makes
    the case invalid.
    """
    properties = {label(each): Access(each).properties for each in document.operations}

    def before_call(_context: HookContext, case: Case[Any], _kwargs: dict[str, Any]) -> None:
        if case.meta and case.meta.phase.name is TestPhase.STATEFUL:
            budget.take()
        if isinstance(body := case.body, dict):
            names = properties.get(case.operation.label, {})
            given = {name: CREDENTIAL for name in names if isinstance(body.get(name), str)}
            if given:
                case.body = {**body, **given}

    with _hooked(before_call):
        yield


@contextmanager
def _limited(schema: BaseSchema, limit: CoverageLimit) -> Iterator[None]:
    """Limit the cases of the coverage phase, which has no such option."""
    generate = schema.iter_coverage_cases

    def generate_some(*arguments: Any, **options: Any) -> Iterator[Case[Any]]:
        yield from limit.select(list(generate(*arguments, **options)))

    with patch.object(schema, "iter_coverage_cases", generate_some):
        yield


@contextmanager
def _hooked(hook: Callable[..., None]) -> Iterator[None]:
    schemathesis.hook(hook)
    try:
        yield
    finally:
        global_hooks.unregister(hook)


@contextmanager
def _reproducible() -> Iterator[None]:
    """Make Hypothesis depend on nothing but the spec and the seed.

    By default it uses the constants in the source of all loaded modules, and leaves a `.hypothesis`
    folder in the working directory.
    """
    set_hypothesis_home_dir(REMEMBERED)
    providers.CONSTANTS_CACHE.cache.clear()
    try:
        with patch.object(providers, "_get_local_constants", Constants):
            yield
    finally:
        providers.CONSTANTS_CACHE.cache.clear()
        set_hypothesis_home_dir(None)
