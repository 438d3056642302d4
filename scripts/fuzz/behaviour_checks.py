"""Behaviour over time: pages, sessions, what is read back, and the invariants of a vendor.

A check starts with a response that was received and sends the requests that follow from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from requests import PreparedRequest
from schemathesis import Response

from ..spec import Document, Operation, Paging
from . import invariants, sent_requests
from .interactions import Interaction, Interactions, InvariantViolation, ProbeError
from .lookups import writings
from .outcomes import Observed
from .paged_lists import check_pages, fill
from .sessions import SessionRenewal, check_session, sessions_of
from .written_values import check_written

_ATTEMPTS = 5
"""How often what an action writes is checked with values that are not accepted."""


class BehaviourChecks:
    """The checks of behaviour over time of one run; each raises `ProbeError`.

    A check that failed is repeated for the same request, as Hypothesis expects it to fail again.
    """

    def __init__(self, document: Document, interactions: Interactions) -> None:
        self._interactions = interactions
        self._invariants = invariants.of(document.vendor)
        self._checked: Counter[invariants.Invariant] = Counter()
        self._paged: set[str] = set()
        self._paging = {each.id: each.paging for each in document.actions if each.paging}
        self._creations: dict[str, tuple[Operation, PreparedRequest]] = {}
        self._writings = dict(writings(document))
        self._attempts: Counter[str] = Counter()
        # A mock without the behaviour of its vendor returns tokens that it does not accept.
        self._sessions = sessions_of(document) if self._invariants else {}
        self._renewal = SessionRenewal(document)

    def check(self, operation: Operation, response: Response) -> bool:
        """Check an accepted request; return whether there are invariants of its action."""
        observed = self._read(operation, response)
        if observed.is_failure:
            return False
        if operation.method == "post":
            self._creations[operation.path] = operation, response.request
        self._check_pages(observed, operation, response)
        self._check_session(observed, operation, response)
        self._check_written(observed, operation, response)
        self._renew_session(observed, operation, response)
        return self._follow(observed, operation, response, after_rejection=False)

    def confirms_rejection(self, operation: Operation, response: Response) -> bool:
        """Check that a rejection has a documented reason; return whether a check knows it."""
        observed = self._read(operation, response)
        return observed.is_failure and self._follow(
            observed, operation, response, after_rejection=True
        )

    def _read(self, operation: Operation, response: Response) -> Observed:
        sent = sent_requests.body_of(response.request)
        return self._interactions.outcomes.read(operation, sent, response)

    def _start(self, operation: Operation, response: Response) -> Interaction:
        return self._interactions.start(operation, response.request, response)

    def _follow(
        self, observed: Observed, operation: Operation, response: Response, *, after_rejection: bool
    ) -> bool:
        due = [
            each
            for each in self._invariants
            if each.action == observed.action and each.after_rejection is after_rejection
        ]
        for each in due:
            if each.times is None or self._checked[each] < each.times:
                start = self._start(operation, response)
                with _probing(start, each.facts):
                    each.check(start)
                self._checked[each] += 1
        return bool(due)

    def _check_pages(self, observed: Observed, operation: Operation, response: Response) -> None:
        """Check the pages of a list, until they were checked with enough items."""
        paging = self._paging.get(observed.action)
        if paging is None or observed.action in self._paged:
            return
        start = self._start(operation, response)
        with _probing(start):
            if check_pages(start, paging) or self._check_filled(start, paging):
                self._paged.add(observed.action)

    def _check_filled(self, listed: Interaction, paging: Paging) -> bool:
        """Check the pages of a list after adding items with a request that was accepted."""
        creation = self._creations.get(listed.operation.path)
        if creation is None or creation[0] is listed.operation:
            return False
        if filled := fill(listed, paging, *creation):
            return check_pages(filled, paging)
        del self._creations[listed.operation.path]
        return False

    def _check_written(self, observed: Observed, operation: Operation, response: Response) -> None:
        """Check that what an action writes is read back, once with values that are accepted."""
        writing = self._writings.get(observed.action)
        if writing is None:
            return
        start = self._start(operation, response)
        with _probing(start):
            is_accepted = check_written(start, writing)
        self._attempts[observed.action] += 1
        if is_accepted or self._attempts[observed.action] == _ATTEMPTS:
            del self._writings[observed.action]

    def _check_session(self, observed: Observed, operation: Operation, response: Response) -> None:
        """Check the session that a login starts, once."""
        scheme = self._sessions.get(observed.action)
        if scheme and scheme.session:
            start = self._start(operation, response)
            with _probing(start):
                check_session(start, scheme, scheme.session)
            del self._sessions[observed.action]

    def _renew_session(self, observed: Observed, operation: Operation, response: Response) -> None:
        """Log in again if the request has ended the session of the tests."""
        if self._renewal.concerns(observed.action):
            start = self._start(operation, response)
            with _probing(start):
                self._renewal.follow(start)


@contextmanager
def _probing(start: Interaction, facts: tuple[str, ...] = ()) -> Iterator[None]:
    """Raise a violated invariant as a failure, with the requests that followed the first."""
    try:
        yield
    except InvariantViolation as error:
        raise ProbeError(str(error), start.following, facts) from None
