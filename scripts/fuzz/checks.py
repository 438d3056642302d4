"""The checks that Schemathesis does not have.

Owns what stands in for its checks where `policy` says so, and what none of its checks looks for:
secrets that come back, a repeated request that is not harmless although the spec marks it so, and
behaviour over time that differs from the documented one (`sequels`). A check raises an
`AssertionError` whose text is the fault.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import schemathesis
from requests import PreparedRequest
from schemathesis import Case, CheckContext, Response
from schemathesis import checks as builtin
from schemathesis.core.failures import AcceptedNegativeData
from schemathesis.core.parameters import ParameterLocation
from schemathesis.openapi.checks import RejectedPositiveData, UndefinedStatusCode

from ..spec import Document, Operation
from . import sequels, wire
from .answers import CREDENTIALS_REFUSED, Answers, Reading
from .credentials import WRONG
from .exchanges import Broken, Exchange, Exchanges
from .forms import fits_as_sent, is_form
from .policy import Narrowing, label

# Shorter values turn up in answers by chance.
_TELLING_LENGTH = 8


class Probed(AssertionError):  # noqa: N818  # it says what showed the fault
    """A fault that further requests showed, after the one being checked.

    Attributes:
        requests: Those requests, in the order in which they were sent.
        facts: The `document/fact` citations behind the behaviour, where it is of one vendor.
    """

    def __init__(
        self, message: str, requests: Sequence[PreparedRequest], facts: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.requests = tuple(requests)
        self.facts = facts


class Checks:
    """The checks of one run against one app.

    Args:
        document: The spec under test.
        answers: Its documented answers.
        narrowings: What is replaced, from `policy`.
        connection: Where a check sends its own requests.

    Attributes:
        exchanges: What the checks looked at and sent themselves.
    """

    def __init__(
        self,
        document: Document,
        answers: Answers,
        narrowings: tuple[Narrowing, ...],
        connection: wire.Wire,
    ) -> None:
        self.exchanges = Exchanges(document, answers, connection)
        self._document = document
        self._answers = answers
        self._wire = connection
        self._operations = {label(each): each for each in document.operations}
        self._replaced = {(each.operation, each.instead) for each in narrowings}
        self._sequels = sequels.of(document.vendor)
        self._enforced: set[str] = set()
        self._discreet: set[str] = set()
        self._repeatable = {action.id for action in document.actions if action.is_repeatable}

    @contextmanager
    def registered(self) -> Iterator[None]:
        """Have Schemathesis run these checks while the block lasts."""
        ours = (
            self.invalid_request_accepted,
            self.valid_request_refused,
            self.credentials_ignored,
            self.undocumented_status,
            self.undocumented_server_error,
            self.secret_echoed,
            self.repeat_differs,
            self.behaviour_differs,
        )
        for check in ours:
            schemathesis.check(check)
        try:
            yield
        finally:
            for check in ours:
                builtin.CHECKS.unregister(check.__name__)

    def invalid_request_accepted(
        self, context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """An invalid request is not refused with the documented failure."""
        if not self._stands_in("invalid_request_accepted", case):
            return True
        try:
            return bool(builtin.negative_data_rejection(context, response, case))
        except AcceptedNegativeData:
            if self._read(response, case).is_failure or self._is_right_as_sent(response, case):
                return None
            if _is_lost(case, response.request):
                return None
            raise

    def valid_request_refused(
        self, context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """A valid request is refused, and not for what the documents say."""
        if not self._stands_in("valid_request_refused", case):
            return True
        try:
            return bool(builtin.positive_data_acceptance(context, response, case))
        except RejectedPositiveData:
            if self._follow(response, case, after_refusal=True):
                return None
            if self._is_wrong_as_sent(response, case):
                return None
            raise

    def credentials_ignored(
        self, _context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """A request without credentials, or with wrong ones, is not refused."""
        sent = self._read(response, case)
        if not self._stands_in("credentials_ignored", case) or sent.action in self._enforced:
            return True
        if sent.is_failure:
            return None
        operation = self._operations[case.operation.label]
        for what, request, needs_own_refusal in self._without_credentials(
            operation, response.request
        ):
            reading, answer = self.exchanges.send(operation, request)
            if not _refuses(answer, reading, strictly=needs_own_refusal):
                told = f"{answer.status_code} {reading.answer or ''}".strip()
                raise Probed(f"a request with {what} is answered with {told}", [request])
        self._enforced.add(sent.action)
        return None

    def undocumented_status(
        self, context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """An answer has a status that is not documented, nor the 401 that credentials imply."""
        if not self._stands_in("undocumented_status", case):
            return True
        try:
            return bool(builtin.status_code_conformance(context, response, case))
        except UndefinedStatusCode:
            access = self._answers.access(self._operations[case.operation.label])
            if response.status_code == 401 and not access.is_met_by(response.request):
                return None
            raise

    def undocumented_server_error(
        self, context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """An answer of 500 or more is not the documented one with exactly that status."""
        operation = self._operations[case.operation.label]
        if not self._stands_in("undocumented_server_error", case):
            return True
        documented = operation.response(response.status_code)
        is_own = documented is not None and documented.status == str(response.status_code)
        if is_own and self._answers.conforms(operation, response):
            return None
        return bool(builtin.not_a_server_error(context, response, case))

    def secret_echoed(self, _context: CheckContext, response: Response, case: Case[Any]) -> None:
        """An answer gives back a secret that the request carried."""
        name = case.operation.label
        operation = self._operations[name]
        text, given_back = _text_of(response), _strings(wire.json_of(response))
        for member, secret in self._secrets(operation, response.request):
            if secret in given_back or (len(secret) >= _TELLING_LENGTH and secret in text):
                raise AssertionError(f"the answer gives back the secret sent as {member}")
        if name in self._discreet or self._read(response, case).is_failure:
            return
        # A wrong credential is a secret too: most likely it has one wrong letter.
        for what, request, _ in self._without_credentials(operation, response.request):
            if WRONG in _text_of(self._wire.send(request)):
                raise Probed(f"a request with {what} gets it back", [request])
        self._discreet.add(name)

    def repeat_differs(
        self, _context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """A request that the spec marks as repeatable has another outcome the second time."""
        reading = self._read(response, case)
        if reading.is_failure or reading.action not in self._repeatable:
            return True
        operation = self._operations[case.operation.label]
        second, again = self.exchanges.send(operation, response.request)
        if second != reading:
            told = f"first {reading.answer}, then {again.status_code} {second.answer}"
            raise Probed(
                f"the same request sent twice is answered differently: {told}", [response.request]
            )
        return None

    def behaviour_differs(
        self, _context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """What follows on an accepted request is not what the documents say."""
        followed = self._follow(response, case, after_refusal=False)
        return None if followed else True

    def _follow(self, response: Response, case: Case[Any], *, after_refusal: bool) -> bool:
        """Try the sequels that are due after an answer; tell whether there are any."""
        reading = self._read(response, case)
        due = [
            each
            for each in self._sequels
            if each.action == reading.action and each.after_refusal is after_refusal
        ]
        if reading.is_failure is not after_refusal:
            return False
        for each in due:
            start = self._start(response, case)
            try:
                each.follow(start)
            except Broken as error:
                raise Probed(str(error), start.following, each.facts) from None
        return bool(due)

    def _start(self, response: Response, case: Case[Any]) -> Exchange:
        operation = self._operations[case.operation.label]
        return self.exchanges.start(operation, response.request, response)

    def _is_right_as_sent(self, response: Response, case: Case[Any]) -> bool:
        """Tell whether what makes the case invalid is gone in the form that was sent."""
        parts = case.meta.components if case.meta else {}
        elsewhere = [at for at, part in parts.items() if part.mode.is_negative]
        operation = self._operations[case.operation.label]
        return elsewhere == [ParameterLocation.BODY] and fits_as_sent(
            self._document, operation, response.request
        )

    def _is_wrong_as_sent(self, response: Response, case: Case[Any]) -> bool:
        """Return whether a form lost on the wire what makes the case valid, as an empty list."""
        operation = self._operations[case.operation.label]
        return is_form(response.request) and not fits_as_sent(
            self._document, operation, response.request
        )

    def _stands_in(self, check: str, case: Case[Any]) -> bool:
        return (case.operation.label, check) in self._replaced

    def _read(self, response: Response, case: Case[Any]) -> Reading:
        operation = self._operations[case.operation.label]
        return self._answers.read(operation, wire.body_of(response.request), response)

    def _without_credentials(
        self, operation: Operation, request: PreparedRequest
    ) -> Iterator[tuple[str, PreparedRequest, bool]]:
        """Give variants of a request: what is wrong with each, and whether it is only that."""
        access, body = self._answers.access(operation), wire.body_of(request)
        for member in access.members:
            if isinstance(body, Mapping) and member in body:
                rest = {key: value for key, value in body.items() if key != member}
                # Without the member the request is also invalid, and may be refused as such.
                yield f"no {member}", wire.with_body(request, rest), False
                yield f"a wrong {member}", wire.with_body(request, rest | {member: WRONG}), True
        for what, variant in access.variants(request):
            yield what, variant, True

    def _secrets(self, operation: Operation, request: PreparedRequest) -> Iterator[tuple[str, str]]:
        access, body = self._answers.access(operation), wire.body_of(request)
        for member, secret in body.items() if isinstance(body, Mapping) else ():
            shortest = 1 if member in access.members else _TELLING_LENGTH
            is_secret = member in access.members or member in access.secrets
            if is_secret and isinstance(secret, str) and len(secret) >= shortest:
                yield member, secret
        for each in access.way:
            if each.is_right_in(request):
                yield each.name, each.right.rpartition(" ")[2]


def _refuses(answer: Response, reading: Reading, *, strictly: bool) -> bool:
    if answer.status_code in CREDENTIALS_REFUSED:
        return True
    if answer.status_code < 400:
        # Without its credential a request may select no action, to which the answer would belong.
        return reading.is_failure
    if reading.answer is None or not reading.is_failure:
        return False
    return not strictly or reading.answer.response.status == str(answer.status_code) >= "500"


def _is_lost(case: Case[Any], request: PreparedRequest) -> bool:
    """Tell whether a member of the case is missing in what was sent, as an empty list in a form."""
    body, sent = case.body, wire.body_of(request)
    return isinstance(body, dict) and isinstance(sent, dict) and not body.keys() <= sent.keys()


def _text_of(response: Response) -> str:
    headers = json.dumps(response.headers)
    return headers + response.content.decode(errors="replace")


def _strings(value: Any) -> set[str]:
    match value:
        case str():
            return {value}
        case dict():
            return set().union(*map(_strings, value.values()))
        case list():
            return set().union(*map(_strings, value))
        case _:
            return set()
