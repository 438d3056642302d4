"""Checks that Schemathesis does not have.

Some replace its checks (`replaced_checks` lists where); others find what none of its checks looks
for: secrets in responses, a request marked as repeatable that differs when repeated, and behaviour
over time that differs from the documented one (`invariants`). A check raises an `AssertionError`
whose text is the message of the finding.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import schemathesis
from requests import PreparedRequest
from schemathesis import Case, CheckContext, Response
from schemathesis import checks as builtin
from schemathesis.core.failures import AcceptedNegativeData
from schemathesis.core.parameters import ParameterLocation
from schemathesis.openapi.checks import RejectedPositiveData, UndefinedStatusCode

from ..spec import Document, Operation, Parameter
from . import sent_requests
from .behaviour_checks import BehaviourChecks
from .interactions import Interactions, ProbeError, SentExchange
from .outcomes import CREDENTIALS_REJECTED, Observed, Outcomes
from .replaced_checks import ReplacedCheck, is_nullable, label
from .sent_credentials import WRONG
from .sent_forms import fits_as_sent, is_form

# Shorter values occur in responses by chance.
_SIGNIFICANT_LENGTH = 8


class Checks:
    """The checks of one run against one app.

    Args:
        document: The spec under test.
        outcomes: Its documented outcomes.
        replaced_checks: The replaced checks of Schemathesis.
        connection: The connection on which checks send their own requests.

    Attributes:
        interactions: The requests that the checks read or sent.
    """

    def __init__(
        self,
        document: Document,
        outcomes: Outcomes,
        replaced_checks: tuple[ReplacedCheck, ...],
        connection: sent_requests.AppConnection,
    ) -> None:
        self.interactions = Interactions(document, outcomes, connection)
        self._document = document
        self._outcomes = outcomes
        self._connection = connection
        self._operations = {label(each): each for each in document.operations}
        self._replaced = {(each.operation, each.instead) for each in replaced_checks}
        self._behaviour = BehaviourChecks(document, self.interactions)
        self._enforcing: set[str] = set()
        self._not_echoing: set[str] = set()
        self._repeatable = {action.id for action in document.actions if action.is_repeatable}

    @contextmanager
    def registered(self) -> Iterator[None]:
        """Register these checks with Schemathesis within the block."""
        added = (
            self.invalid_request_accepted,
            self.valid_request_refused,
            self.credentials_ignored,
            self.undocumented_status,
            self.undocumented_server_error,
            self.secret_echoed,
            self.repeat_differs,
            self.behaviour_differs,
        )
        for check in added:
            schemathesis.check(check)
        try:
            yield
        finally:
            for check in added:
                builtin.CHECKS.unregister(check.__name__)

    def invalid_request_accepted(
        self, context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """Check that an invalid request is rejected with a documented failure."""
        if not self._replaces("invalid_request_accepted", case):
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
        """Check that a valid request is accepted, or rejected for a documented reason."""
        if not self._replaces("valid_request_refused", case):
            return True
        try:
            return bool(builtin.positive_data_acceptance(context, response, case))
        except RejectedPositiveData:
            operation = self._operations[case.operation.label]
            if self._behaviour.confirms_rejection(operation, response):
                return None
            if self._is_wrong_as_sent(response, case) or self.interactions.is_deleted(
                response.request
            ):
                return None
            if self._sends_null(response.request, case) or any(
                _is_undefined(response.request, each) for each in operation.parameters
            ):
                return None
            raise

    def credentials_ignored(
        self, _context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """Check that a request without credentials, or with wrong ones, is rejected."""
        sent = self._read(response, case)
        if not self._replaces("credentials_ignored", case) or sent.action in self._enforcing:
            return True
        if sent.is_failure:
            return None
        operation = self._operations[case.operation.label]
        for what, request, is_otherwise_valid in self._without_credentials(
            operation, response.request
        ):
            observed, received = self.interactions.send(operation, request)
            is_strict = is_otherwise_valid and not self._outcomes.is_of_kind(
                operation, received, "authentication"
            )
            if not _is_rejection(received, observed, strictly=is_strict):
                got = f"{received.status_code} {observed.outcome or ''}".strip()
                raise ProbeError(
                    f"a request with {what} gets {got}", [SentExchange(request, received)]
                )
        self._enforcing.add(sent.action)
        return None

    def undocumented_status(
        self, context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """Check that a status is documented, or is 401 for a request without credentials."""
        if not self._replaces("undocumented_status", case):
            return True
        try:
            return bool(builtin.status_code_conformance(context, response, case))
        except UndefinedStatusCode:
            access = self._outcomes.access(self._operations[case.operation.label])
            if response.status_code == 401 and not access.is_met_by(response.request):
                return None
            if response.status_code in (404, 410) and self.interactions.is_deleted(
                response.request
            ):
                return None
            raise

    def undocumented_server_error(
        self, context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """Check that a response of 500 or more is documented with exactly that status."""
        operation = self._operations[case.operation.label]
        if not self._replaces("undocumented_server_error", case):
            return True
        documented = operation.response(response.status_code)
        is_own = documented is not None and documented.status == str(response.status_code)
        if is_own and self._outcomes.conforms(operation, response):
            return None
        return bool(builtin.not_a_server_error(context, response, case))

    def secret_echoed(self, _context: CheckContext, response: Response, case: Case[Any]) -> None:
        """Check that no response contains a secret that the request carried."""
        name = case.operation.label
        operation = self._operations[name]
        text, strings = _text_of(response), _strings(sent_requests.json_of(response))
        for place, secret in self._secrets(operation, response.request):
            if secret in strings or (len(secret) >= _SIGNIFICANT_LENGTH and secret in text):
                raise AssertionError(f"the response contains the secret sent as {place}")
        if name in self._not_echoing or self._read(response, case).is_failure:
            return
        # A wrong credential is a secret as well: most likely it is mistyped in one letter.
        for what, request, _ in self._without_credentials(operation, response.request):
            received = self._connection.send(request)
            if WRONG in _text_of(received):
                message = f"the response to a request with {what} contains it"
                raise ProbeError(message, [SentExchange(request, received)])
        self._not_echoing.add(name)

    def repeat_differs(
        self, _context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """Check that a request marked as repeatable has the same outcome when repeated.

        One with an idempotency key has the same response.
        """
        observed = self._read(response, case)
        operation = self._operations[case.operation.label]
        key = operation.idempotency_key
        is_keyed = key and sent_requests.value_of(response.request, "header", key.name) is not None
        if observed.is_failure or not (is_keyed or observed.action in self._repeatable):
            return True
        second, again = self.interactions.send(operation, response.request)
        if second != observed:
            got = f"first {observed.outcome}, then {again.status_code} {second.outcome}"
            raise ProbeError(
                f"a repeated request differs: {got}", [SentExchange(response.request, again)]
            )
        if is_keyed and again.content != response.content:
            text = "the response to a repeated idempotency key differs from the first one"
            raise ProbeError(text, [SentExchange(response.request, again)])
        return None

    def behaviour_differs(
        self, _context: CheckContext, response: Response, case: Case[Any]
    ) -> bool | None:
        """Check the invariants of an accepted request."""
        self.interactions.note_deletion(response.request, response)
        operation = self._operations[case.operation.label]
        return None if self._behaviour.check(operation, response) else True

    def _is_right_as_sent(self, response: Response, case: Case[Any]) -> bool:
        """Return whether the form as sent has lost what makes the case invalid."""
        parts = case.meta.components if case.meta else {}
        elsewhere = [at for at, part in parts.items() if part.mode.is_negative]
        operation = self._operations[case.operation.label]
        return elsewhere == [ParameterLocation.BODY] and fits_as_sent(
            self._document, operation, response.request
        )

    def _is_wrong_as_sent(self, response: Response, case: Case[Any]) -> bool:
        """Return whether the form as sent has lost what makes the case valid."""
        operation = self._operations[case.operation.label]
        return is_form(response.request) and not fits_as_sent(
            self._document, operation, response.request
        )

    def _sends_null(self, request: PreparedRequest, case: Case[Any]) -> bool:
        """Return whether a parameter is the text of null and its schema allows null."""
        return any(
            is_nullable(self._document, parameter)
            and _text_of_parameter(request, case, parameter) in ("null", "")
            for parameter in self._operations[case.operation.label].parameters
        )

    def _replaces(self, check: str, case: Case[Any]) -> bool:
        return (case.operation.label, check) in self._replaced

    def _read(self, response: Response, case: Case[Any]) -> Observed:
        operation = self._operations[case.operation.label]
        return self._outcomes.read(operation, sent_requests.body_of(response.request), response)

    def _without_credentials(
        self, operation: Operation, request: PreparedRequest
    ) -> Iterator[tuple[str, PreparedRequest, bool]]:
        """Yield variants of a request: what is wrong with each, and whether that is all."""
        access, body = self._outcomes.access(operation), sent_requests.body_of(request)
        for name in access.properties:
            if isinstance(body, Mapping) and name in body:
                rest = {key: value for key, value in body.items() if key != name}
                # Without the property the request is also invalid, and may be rejected as such.
                yield f"no {name}", sent_requests.with_body(request, rest), False
                wrong = sent_requests.with_body(request, rest | {name: WRONG})
                yield f"a wrong {name}", wrong, True
        for what, variant in access.variants(request):
            yield what, variant, True

    def _secrets(self, operation: Operation, request: PreparedRequest) -> Iterator[tuple[str, str]]:
        access, body = self._outcomes.access(operation), sent_requests.body_of(request)
        for name, secret in body.items() if isinstance(body, Mapping) else ():
            shortest = 1 if name in access.properties else _SIGNIFICANT_LENGTH
            is_secret = name in access.properties or name in access.secrets
            if is_secret and isinstance(secret, str) and len(secret) >= shortest:
                yield name, secret
        for each in access.way:
            if each.is_right_in(request):
                yield each.name, each.right.rpartition(" ")[2]


def _text_of_parameter(
    request: PreparedRequest, case: Case[Any], parameter: Parameter
) -> str | None:
    if parameter.location == "path":
        value = (case.path_parameters or {}).get(parameter.name)
        return "null" if value is None else str(value)
    return sent_requests.value_of(request, parameter.location, parameter.name)


def _is_undefined(request: PreparedRequest, parameter: Parameter) -> bool:
    """Return whether a `deepObject` is sent with what no standard defines.

    That is nothing or an empty text for an empty object, or values in an undescribed property.
    """
    if parameter.style != "deepObject":
        return False
    described = parameter.schema.properties if parameter.schema else {}
    prefix = f"{parameter.name}["
    sent = [each for each in sent_requests.query_of(request) if each[0].startswith(prefix)]
    return (parameter.required and not sent) or any(
        text == "" or ("][" in key and key.removeprefix(prefix).partition("][")[0] not in described)
        for key, text in sent
    )


def _is_rejection(received: Response, observed: Observed, *, strictly: bool) -> bool:
    if received.status_code in CREDENTIALS_REJECTED:
        return True
    if received.status_code < 400:
        # Without its credential a request may select no action, and then has no documented outcome.
        return observed.is_failure
    if observed.outcome is None or not observed.is_failure:
        return False
    return not strictly or observed.outcome.response.status == str(received.status_code) >= "500"


def _is_lost(case: Case[Any], request: PreparedRequest) -> bool:
    """Return whether a property of the case was not sent, such as an empty list in a form."""
    body, sent = case.body, sent_requests.body_of(request)
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
