"""Schemathesis, run as a library against one app in this process.

Every phase, every check, valid and invalid data, credentials that the mock accepts, no network,
nothing written; every limit is a number of cases or requests, never of seconds. What is replaced of
Schemathesis is in `policy`, what its results mean in `coverage` and `faults`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
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

from ..paths import CACHE
from ..spec import Document
from .credentials import CREDENTIAL, Access, configuration
from .policy import Narrowing, label

# Where `make mock` serves, so that every `curl` that is printed can be pasted.
SERVED_AT = "http://127.0.0.1:4010"
# What Hypothesis works out about Unicode costs it more than a second; no case is kept here.
REMEMBERED = CACHE / "hypothesis"


@dataclass(frozen=True)
class Depth:
    """How far one run goes.

    Attributes:
        seed: The same seed gives the same cases, whatever ran before.
        max_examples: Cases per operation in the fuzzing phase, scenarios in the stateful one.
    """

    seed: int = 0
    max_examples: int = 30

    @property
    def max_steps(self) -> int:
        """Return how many requests the stateful phase sends at most.

        It sends up to six for each scenario, and begins anew after each finding.
        """
        return 20 * self.max_examples


@dataclass
class Budget:
    """The count of requests in the stateful phase, and whether it ended because of it."""

    left: int
    is_spent: bool = False

    def take(self) -> None:
        """Count one request; raise `SkipTest`, which ends the phase, where none is left."""
        self.is_spent = self.left == 0
        if self.is_spent:
            raise SkipTest("the stateful phase has sent all its requests")
        self.left -= 1


def execute(
    document: Document, app: Any, narrowings: tuple[Narrowing, ...], depth: Depth, budget: Budget
) -> Iterator[events.EngineEvent]:
    """Run every phase and yield the events of Schemathesis as they come."""
    config = SchemathesisConfig.from_dict(_config(document, narrowings, depth))
    schema = schemathesis.openapi.from_dict(copy.deepcopy(document.data), config=config)
    schema.app = app
    with _reproducible(), _requests_prepared(document, budget):
        yield from from_schema(schema).execute()


def _config(document: Document, narrowings: tuple[Narrowing, ...], depth: Depth) -> dict[str, Any]:
    replaced: dict[str, dict[str, Any]] = {}
    for each in narrowings:
        replaced.setdefault(each.operation, {})[each.check] = {"enabled": False}
    return {
        "seed": depth.seed,
        "base-url": f"{SERVED_AT}/{document.vendor}",
        "cache": {"enabled": False},
        # How long a case takes says something about this machine, not about the mock.
        "suppress-health-check": ["all"],
        # A `curl` that repeats a failure needs the credentials, and a mock's are no secret.
        "output": {"sanitization": {"enabled": False}},
        "analysis": {"constants": {"enabled": False}},
        "auth": {"openapi": given} if (given := configuration(document)) else {},
        "checks": {"max_response_time": 10},
        "generation": {
            "max-examples": depth.max_examples,
            # Cases that were kept would be tried first, and then others are left out.
            "deterministic": True,
            "database": "none",
        },
        # The pool of values from answers draws on a tally of its own uses. To Hypothesis that is
        # flaky, it ends the phase after a few cases, and Schemathesis calls that a success.
        "phases": {
            "fuzzing": {"extra-data-sources": {"responses": False}},
            # To make a failing scenario smaller takes up to five minutes for each finding, by the
            # clock, so that no run would be like another.
            "stateful": {"generation": {"no-shrink": True}},
        },
        "operations": [
            {"include-name": name, "checks": checks} for name, checks in replaced.items()
        ],
    }


@contextmanager
def _requests_prepared(document: Document, budget: Budget) -> Iterator[None]:
    """Put the mock's credentials into bodies, so that requests are let in, and count requests.

    Only where there is text in their place: a credential that is missing or of the wrong type is
    what makes an invalid case invalid.
    """
    members = {label(each): Access(each).members for each in document.operations}

    def before_call(_context: HookContext, case: Case[Any], _kwargs: dict[str, Any]) -> None:
        if case.meta and case.meta.phase.name is TestPhase.STATEFUL:
            budget.take()
        if isinstance(body := case.body, dict):
            names = members.get(case.operation.label, {})
            given = {name: CREDENTIAL for name in names if isinstance(body.get(name), str)}
            if given:
                case.body = {**body, **given}

    with _hooked(before_call):
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
    """Keep Hypothesis from using what has nothing to do with the spec and the seed.

    It would draw on the constants in the source of whatever modules are loaded, and leave a
    `.hypothesis` folder in the working directory.
    """
    set_hypothesis_home_dir(REMEMBERED)
    providers.CONSTANTS_CACHE.cache.clear()
    try:
        with patch.object(providers, "_get_local_constants", Constants):
            yield
    finally:
        providers.CONSTANTS_CACHE.cache.clear()
        set_hypothesis_home_dir(None)
