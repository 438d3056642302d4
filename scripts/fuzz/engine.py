"""Schemathesis, driven as a library against one app in this process.

Owns how it is set up: every phase, every check, valid and invalid data, credentials that the mock
takes, no network, nothing written. What is replaced of it stands in `policy`; what its results mean
is the business of `coverage` and `faults`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis.configuration import set_hypothesis_home_dir
from schemathesis import Case, HookContext
from schemathesis import hooks as global_hooks
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from ..spec import Document
from .credentials import CREDENTIAL, body_credentials, security_schemes
from .policy import Narrowing, label

# Where `make mock` serves, so that every `curl` that is printed can be pasted.
SERVED_AT = "http://127.0.0.1:4010"
# What Hypothesis works out about Unicode costs it more than a second; no case is kept here.
REMEMBERED = Path(__file__).resolve().parents[2] / ".cache" / "hypothesis"


@dataclass(frozen=True)
class Depth:
    """How far one run goes.

    Attributes:
        seed: The same seed gives the same cases.
        max_examples: Cases per operation in the fuzzing phase, scenarios in the stateful one.
        store: A folder where found cases are kept and tried first the next time, or None.
    """

    seed: int = 0
    max_examples: int = 30
    store: Path | None = None


def execute(
    document: Document, app: Any, narrowings: tuple[Narrowing, ...], depth: Depth
) -> Iterator[events.EngineEvent]:
    """Run every phase and give Schemathesis's events as they come."""
    config = SchemathesisConfig.from_dict(_config(document, narrowings, depth))
    schema = schemathesis.openapi.from_dict(copy.deepcopy(document.data), config=config)
    schema.app = app
    with _storage(depth.store), _credentials_filled_in(document):
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
        "auth": {"openapi": credentials} if (credentials := _credentials(document)) else {},
        "checks": {"max_response_time": 10},
        "generation": {
            "max-examples": depth.max_examples,
            "deterministic": depth.store is None,
            "database": str(depth.store / "examples") if depth.store else "none",
        },
        # The pool of values from answers draws on a tally of its own uses. To Hypothesis that is
        # flaky, it ends the phase after a few cases, and Schemathesis calls that a success.
        "phases": {"fuzzing": {"extra-data-sources": {"responses": False}}},
        "operations": [
            {"include-name": name, "checks": checks} for name, checks in replaced.items()
        ],
    }


def _credentials(document: Document) -> dict[str, dict[str, str]]:
    schemes = {
        name: scheme
        for operation in document.operations
        for name, scheme in security_schemes(document, operation).items()
    }
    given = {name: _credential(scheme) for name, scheme in schemes.items()}
    return {name: each for name, each in given.items() if each}


def _credential(scheme: Mapping[str, Any]) -> dict[str, str]:
    match scheme.get("type"), str(scheme.get("scheme", "")).lower():
        case "apiKey", _:
            return {"api_key": CREDENTIAL}
        case "http", "basic":
            return {"username": CREDENTIAL, "password": CREDENTIAL}
        case "http", "bearer":
            return {"bearer": CREDENTIAL}
        case _:
            return {}


@contextmanager
def _credentials_filled_in(document: Document) -> Iterator[None]:
    """Put the mock's credentials into bodies, so that requests get past the door.

    Only where there is text in their place: a credential that is missing or of the wrong type is
    what makes an invalid case invalid.
    """
    members = {label(each): body_credentials(document, each) for each in document.operations}

    def before_call(_context: HookContext, case: Case[Any], _kwargs: dict[str, Any]) -> None:
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
def _storage(store: Path | None) -> Iterator[None]:
    """Keep Hypothesis from leaving a `.hypothesis` folder where the command was run."""
    set_hypothesis_home_dir(store or REMEMBERED)
    try:
        yield
    finally:
        set_hypothesis_home_dir(None)
