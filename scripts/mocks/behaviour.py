"""What a vendor's documents say that the service does: rules over a state.

Owns the form in which a vendor's module tells its rules, each with the facts that it implements,
and what a rule sees of a call. Which rules there are is the business of `vendors`, when they run of
`engine`.
"""

from __future__ import annotations

import copy
import importlib
import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .compile.answers import Answer, Answers
from .compile.credentials import Accepts
from .compile.schemas import Misfit
from .wire import Request

State = dict[str, Any]


@dataclass(frozen=True)
class Problem:
    """Why the engine refuses a request.

    Attributes:
        kind: One of `answers.KINDS`.
        reason: One sentence.
        misfit: What does not fit the spec, where that is the reason.
        facts: The citations behind it.
        action: What was called.
        is_missing: Whether a credential is missing, and not wrong.
    """

    kind: str
    reason: str
    misfit: Misfit | None = None
    facts: tuple[str, ...] = ()
    action: str = ""
    is_missing: bool = False


@dataclass(frozen=True)
class Presented:
    """A credential that a request presents beside its body.

    Attributes:
        argument: The client's argument that it is, such as `session_token`.
        value: As it was sent.
        is_standing: Whether it is the one that the mock was started with, `mock` as a rule.
    """

    argument: str
    value: str
    is_standing: bool


@dataclass
class Call:
    """One valid call, as a rule sees it.

    Attributes:
        body: The decoded body, or None.
        values: The parameters by place and name.
        state: The vendor's state, to be read and changed.
        number: How many calls the vendor has had since its last reset, this one counted.
        answers: What the spec documents for this action.
        accepts: Tells whether a value is the mock's standing one for a client's argument.
        request: As it came.
        vendor: The vendor's id.
    """

    body: Any
    values: Mapping[str, Mapping[str, Any]]
    state: State
    number: int
    answers: Answers
    accepts: Accepts
    request: Request
    vendor: str

    @property
    def path(self) -> Mapping[str, Any]:
        """Give the path parameters."""
        return self.values.get("path", {})

    @property
    def query(self) -> Mapping[str, Any]:
        """Give the query parameters that the spec lists."""
        return self.values.get("query", {})

    @property
    def address(self) -> str:
        """Give the base URL of this vendor's mock, as the caller has it."""
        return f"http://{self.request.header(b'host') or 'localhost'}/{self.vendor}"

    def answer(
        self,
        members: Mapping[str, Any] | None = None,
        *,
        example: str = "",
        status: int | None = None,
    ) -> Answer:
        """Give the documented success, its example changed in some members.

        With several successes the status picks one; without it the lowest is taken.
        """
        by = self.answers.success if status is None else (status, self.answers.response(status))
        return self.answers.told(by, is_failure=False, example=example).changed(members)

    def refuse(
        self,
        kind: str,
        reason: str,
        members: Mapping[str, Any] | None = None,
        *,
        example: str = "",
        inside: bool = False,
    ) -> Answer:
        """Give the documented failure of a kind, its example changed in some members.

        With `inside` the failure is told under the status of a success. Raises `Undocumented` where
        no failure of the kind is documented.
        """
        by = self.answers.success if inside else self.answers.documented(kind)
        told = self.answers.told(by, is_failure=True, example=example, reason=reason)
        return told.changed(members)


Rule = Callable[[Call], Answer | None]
"""Changes the state, answers, or both; None lets the next rule answer."""
Wording = Callable[[Problem], str | None]
"""Names the example with which a problem is told; None leaves it to the next wording."""
Admission = Callable[[Presented, State], bool]
"""Tells whether a credential opens the door."""


@dataclass(frozen=True)
class CitedRule:
    """A rule with the facts that it implements."""

    apply: Rule
    facts: tuple[str, ...]


@dataclass
class Behaviour:
    """The rules of one vendor.

    Attributes:
        start: The state after a start or a reset.
        shape: A JSON Schema for the state, so that a tester who sets it is told of slips.
        rules: By action, in the order in which they are asked; the first answer stands.
        wordings: Name the example with which a refusal of the engine's is answered.
        admits: Decides on the credentials beside the body; None lets in the standing ones alone.
        facts: Every `document/fact` that a rule here implements.
    """

    start: Mapping[str, Any] = field(default_factory=dict)
    shape: Mapping[str, Any] = field(default_factory=dict)
    rules: dict[str, list[CitedRule]] = field(default_factory=dict)
    wordings: list[Wording] = field(default_factory=list)
    admits: Admission | None = None
    facts: set[str] = field(default_factory=set)

    def rule(self, action: str, *facts: str) -> Callable[[Rule], Rule]:
        """Add a rule to an action, with the facts that it implements."""

        def add(function: Rule) -> Rule:
            self.rules.setdefault(action, []).append(CitedRule(function, facts))
            self.facts.update(facts)
            return function

        return add

    def wording(self, *facts: str) -> Callable[[Wording], Wording]:
        """Add a choice of words for what the engine refuses, with the facts that it implements."""

        def add(function: Wording) -> Wording:
            self.wordings.append(function)
            self.facts.update(facts)
            return function

        return add

    def admission(self, *facts: str) -> Callable[[Admission], Admission]:
        """Set what decides on credentials, with the facts that it implements."""

        def put(function: Admission) -> Admission:
            self.admits = function
            self.facts.update(facts)
            return function

        return put

    def leaves_to_engine(self, *facts: str) -> None:
        """Name facts that any mock implements because the spec says them, such as a needed key."""
        self.facts.update(facts)

    def fresh(self) -> State:
        """Give a state as after a start."""
        return copy.deepcopy(dict(self.start))


def behaviour_of(vendor: str) -> Behaviour:
    """Give the rules of `vendors/<vendor>.py`; none at all where there is no such module."""
    name = f"{__package__}.vendors.{vendor.replace('-', '_')}"
    if importlib.util.find_spec(name) is None:
        return Behaviour()
    found: Behaviour = importlib.import_module(name).behaviour
    return found


def table(**members: str) -> dict[str, Any]:
    """Give the shape of a table: rows by key, each with at least these members of these types."""
    properties = {name: {"type": kind.split("|")} for name, kind in members.items()}
    row = {"type": "object", "required": list(members), "properties": properties}
    return {"type": "object", "additionalProperties": row}


def shape(**parts: Mapping[str, Any]) -> dict[str, Any]:
    """Give the shape of a state that consists of these parts and no others."""
    return {
        "type": "object",
        "required": list(parts),
        "properties": parts,
        "additionalProperties": False,
    }
