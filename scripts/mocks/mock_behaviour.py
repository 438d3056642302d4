"""The behaviour that a vendor's documents describe: rules over a state.

The rules of each vendor are in `vendors`, each with the facts that it implements; `mock_engine`
applies them.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from .clock import Clock
from .compile.compiled_schemas import Mismatch
from .compile.documented_responses import MockResponse
from .compile.response_choice import DocumentedResponses
from .http_messages import HttpRequest
from .identities import Identities
from .state_index import Indexes, NumberedIndex

State = dict[str, Any]


@dataclass(frozen=True)
class Rejection:
    """The reason why the engine rejects a request.

    Attributes:
        kind: One of `response_choice.KINDS`.
        reason: One sentence.
        mismatch: What does not fit the spec, where that is the reason.
        facts: The citations behind it.
        action: What was called.
        is_missing: Whether a credential is missing, and not wrong.
    """

    kind: str
    reason: str
    mismatch: Mismatch | None = None
    facts: tuple[str, ...] = ()
    action: str = ""
    is_missing: bool = False


@dataclass(frozen=True)
class PresentedCredential:
    """A credential that a request carries outside its body.

    Attributes:
        argument: The client's argument that it is, such as `session_token`.
        value: As it was sent.
        is_default: Whether it is the one that the mock was started with, `mock` as a rule.
        clock: The mock's clock.
    """

    argument: str
    value: str
    is_default: bool
    clock: Clock

    @property
    def now(self) -> datetime:
        """Return the mock's time, in UTC."""
        return self.clock.now()


@dataclass
class MockCall:
    """One valid call, as a rule sees it.

    Attributes:
        body: The decoded body, or None.
        values: The parameters by place and name.
        state: The vendor's state, to be read and changed.
        number: How many calls the vendor has had since its last reset, including this one.
        responses: The responses that the spec documents for this action.
        identities: The credentials that the mock was started with.
        request: As it came.
        vendor: The vendor's id.
        indexes: The indexes of the state's tables; indexed tables are changed through them.
        clock: The mock's clock.
        events: The events that follow, each with its payload.
    """

    body: Any
    values: Mapping[str, Mapping[str, Any]]
    state: State
    number: int
    responses: DocumentedResponses
    identities: Identities
    request: HttpRequest
    vendor: str
    indexes: Indexes
    clock: Clock
    events: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)

    @cached_property
    def now(self) -> datetime:
        """Return the mock's time at the call, in UTC."""
        return self.clock.now()

    def send(self, event: str, payload: Mapping[str, Any]) -> None:
        """Send an event after the response; its payload has to match the spec."""
        self.events.append((event, payload))

    def numbered(self, table: str) -> NumberedIndex:
        """Return the index of a table whose keys are numbers."""
        found = self.indexes[table]
        assert isinstance(found, NumberedIndex), f"{table} is not indexed by numbers"
        return found

    @property
    def path(self) -> Mapping[str, Any]:
        """Return the path parameters."""
        return self.values.get("path", {})

    @property
    def query(self) -> Mapping[str, Any]:
        """Return the query parameters that the spec lists."""
        return self.values.get("query", {})

    @property
    def address(self) -> str:
        """Return the base URL of this vendor's mock, as the caller has it."""
        return self.request.address(self.vendor)

    def respond(
        self,
        properties: Mapping[str, Any] | None = None,
        *,
        example: str = "",
        status: int | None = None,
    ) -> MockResponse:
        """Return the documented success, its example changed in some properties.

        With several successes the status selects one; without it the lowest is taken.
        """
        by = self.responses.success if status is None else (status, self.responses.response(status))
        chosen = self.responses.select(by, is_failure=False, example=example)
        return chosen.with_properties(properties)

    def reject(
        self,
        kind: str,
        reason: str,
        properties: Mapping[str, Any] | None = None,
        *,
        example: str = "",
        inside: bool = False,
    ) -> MockResponse:
        """Return the documented failure of a kind, its example changed in some properties.

        With `inside` the failure has the status of a success. Raises `Undocumented` where no
        failure of the kind is documented.
        """
        by = self.responses.documented(kind, inside=inside)
        chosen = self.responses.select(by, is_failure=True, example=example, reason=reason)
        return chosen.with_properties(properties)


Rule = Callable[[MockCall], MockResponse | None]
"""Changes the state, returns a response, or both; after None the next rule is applied."""
Wording = Callable[[Rejection], str | None]
"""Returns the name of the example for a rejection, or None to leave it to the next wording."""
Admission = Callable[[PresentedCredential, State], bool]
"""Returns whether a credential is accepted."""
Knowledge = Callable[[Mapping[str, str], State], bool]
"""Returns whether the state knows the credentials of a body, by argument."""


@dataclass(frozen=True)
class CitedRule:
    """A rule with the facts that it implements."""

    apply: Rule
    facts: tuple[str, ...]


@dataclass
class MockBehaviour:
    """The rules of one vendor.

    Attributes:
        start: The state after a start or a reset.
        schema: A JSON Schema for the state; a state that a tester sets is validated against it.
            A `$ref` may lead to the spec's schemas, as in `#/components/schemas/PhotoStatus`.
        rules: By action, in the order in which they are applied; the first response is sent.
        wordings: Return the name of the example for a rejection by the engine.
        admits: Checks credentials outside the body; None accepts only the default ones.
        knows: Checks credentials in a body that are not the default ones; None knows no others.
        facts: Every `document/fact` that a rule here implements.
        sends: The events that rules send, so that `sent-when` does not apply to them.
        index: Makes the indexes of a state.
        picture: Returns the picture of a name, the part of its address before `.jpg`.
        respell: Returns the documented form of a request and its path, where programs that were
            observed send it in another one; a request that is as documented is unchanged.
    """

    start: Mapping[str, Any] = field(default_factory=dict)
    schema: Mapping[str, Any] = field(default_factory=dict)
    rules: dict[str, list[CitedRule]] = field(default_factory=dict)
    wordings: list[Wording] = field(default_factory=list)
    admits: Admission | None = None
    knows: Knowledge | None = None
    facts: set[str] = field(default_factory=set)
    sends: set[str] = field(default_factory=set)
    index: Callable[[State], Indexes] = lambda _: {}
    picture: Callable[[State, str], bytes] | None = None
    respell: Callable[[HttpRequest, bytes], tuple[HttpRequest, bytes]] | None = None

    def rule(self, action: str, *facts: str) -> Callable[[Rule], Rule]:
        """Add a rule to an action, with the facts that it implements."""

        def add(function: Rule) -> Rule:
            self.rules.setdefault(action, []).append(CitedRule(function, facts))
            self.facts.update(facts)
            return function

        return add

    def wording(self, *facts: str) -> Callable[[Wording], Wording]:
        """Add a choice of the example for a rejection, with the facts that it implements."""

        def add(function: Wording) -> Wording:
            self.wordings.append(function)
            self.facts.update(facts)
            return function

        return add

    def admission(self, *facts: str) -> Callable[[Admission], Admission]:
        """Set the check of credentials, with the facts that it implements."""

        def put(function: Admission) -> Admission:
            self.admits = function
            self.facts.update(facts)
            return function

        return put

    def knowledge(self, *facts: str) -> Callable[[Knowledge], Knowledge]:
        """Set the check of credentials in a body, with the facts that it implements."""

        def put(function: Knowledge) -> Knowledge:
            self.knows = function
            self.facts.update(facts)
            return function

        return put

    def leaves_to_engine(self, *facts: str) -> None:
        """Add facts that any mock implements because they are in the spec, such as a needed key."""
        self.facts.update(facts)


def behaviour_of(vendor: str) -> MockBehaviour | None:
    """Return the behaviour in `vendors/<vendor>.py`, or None where it does not exist."""
    name = f"{__package__}.vendors.{vendor.replace('-', '_')}"
    if importlib.util.find_spec(name) is None:
        return None
    found: MockBehaviour = importlib.import_module(name).behaviour
    return found


def table_schema(description: str, /, **properties: str | Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a table: rows by key, each with at least these properties.

    A property is described by a schema, or by its types as in `string|null`.
    """
    described = {name: _described(each) for name, each in properties.items()}
    row = {"type": "object", "required": list(properties), "properties": described}
    return {"type": "object", "description": description, "additionalProperties": row}


def _described(property_: str | Mapping[str, Any]) -> Mapping[str, Any]:
    if not isinstance(property_, str):
        return property_
    types = property_.split("|")
    return {"type": types[0] if len(types) == 1 else types}


def state_schema(**parts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a state that consists of these parts and no others."""
    return {
        "type": "object",
        "required": list(parts),
        "properties": parts,
        "additionalProperties": False,
    }


def component(name: str) -> dict[str, str]:
    """Return a reference to a schema of the spec."""
    return {"$ref": f"#/components/schemas/{name}"}
