"""The documented failures with which a mock rejects requests, in the vendor's wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..compile.compiled_operations import CompiledAction
from ..compile.documented_responses import MockResponse
from ..compile.response_choice import KINDS, Selection, Undocumented
from ..mock_behaviour import Rejection, Wording
from .injected_responses import REASON
from .rule_application import cited


class FailureResponses:
    """Selects the failures of one mock; `wordings` return the names of their examples."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self._wordings = wordings

    def of_rejection(self, action: CompiledAction, rejection: Rejection) -> MockResponse:
        """Return the failure for what the engine rejects."""
        by = action.responses.failure(rejection.kind)
        example = self._example(action, rejection)
        return _worded(action, action.responses.with_example(by, example), example, rejection)

    def injected(self, action: CompiledAction, kind: str) -> MockResponse:
        """Return the failure of a kind, as an armed fault demands; its status is kept."""
        try:
            by = action.responses.injected(kind)
        except Undocumented:
            by = KINDS[kind][0], None
        rejection = Rejection(kind, REASON)
        return _worded(action, by, self._example(action, rejection), rejection)

    def _example(self, action: CompiledAction, rejection: Rejection) -> str:
        rejection = replace(rejection, action=action.id)
        names = (wording(rejection) for wording in self._wordings)
        return next(filter(None, names), "")


def _worded(
    action: CompiledAction, by: Selection, example: str, rejection: Rejection
) -> MockResponse:
    reason = cited(rejection.reason, rejection.facts)
    return action.responses.select(by, is_failure=True, example=example, reason=reason)
