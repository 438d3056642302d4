"""Where a check of Schemathesis does not hold here, and what stands in for it.

Owns every narrowing of the property tests; there is none anywhere else. Each run prints those that
applied. A documented answer that no request can bring is waived in the spec, beside the answer,
with `x-allow: {unreached-response: <reason>}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..spec import Document, Operation
from . import sequels
from .answers import Answers
from .forms import takes

_UNKNOWN = ("oauth2", "openIdConnect")
"""The types of security scheme that Schemathesis's check of credentials passes over."""


@dataclass(frozen=True)
class Narrowing:
    """One check of Schemathesis that is replaced for one operation.

    Attributes:
        operation: The operation's label: method in capitals and path.
        check: The check that is switched off.
        instead: The check of ours that runs in its place.
        reason: Why, one sentence without a full stop.
    """

    operation: str
    check: str
    instead: str
    reason: str


def as_lines(narrowings: Iterable[Narrowing]) -> list[str]:
    """Write narrowings for the report, those with the same reason on one line."""
    grouped: dict[str, list[str]] = {}
    for each in narrowings:
        what = f"{each.instead} instead of {each.check}, {each.reason}"
        grouped.setdefault(what, []).append(each.operation)
    return [f"{what}: {', '.join(where)}" for what, where in grouped.items()]


def label(operation: Operation) -> str:
    """Give the name by which Schemathesis knows an operation."""
    return f"{operation.method.upper()} {operation.path}"


def narrowings(document: Document, answers: Answers) -> tuple[Narrowing, ...]:
    """List what is replaced for this spec, in the file's order."""
    return tuple(
        each
        for operation in document.operations
        for each in _narrowings(document, answers, operation)
    )


def _narrowings(document: Document, answers: Answers, operation: Operation) -> Iterator[Narrowing]:
    name, in_body = label(operation), answers.refuses_in_body(operation)
    access = answers.access(operation)
    if in_body:
        reason = "a refusal may come with status 200, and then the body has to tell of it"
        yield Narrowing(name, "negative_data_rejection", "invalid_request_accepted", reason)
        yield Narrowing(name, "ignored_auth", "credentials_ignored", reason)
    elif access.members:
        reason = "the credentials are in the body, where it does not look for them"
        yield Narrowing(name, "ignored_auth", "credentials_ignored", reason)
    elif access.schemes and answers.expects_server_error(operation):
        reason = "a missing credential may be what the documented status of 500 or more tells of"
        yield Narrowing(name, "ignored_auth", "credentials_ignored", reason)
        yield Narrowing(name, "missing_required_header", "credentials_ignored", reason)
    elif any(each.type in _UNKNOWN for each in access.schemes):
        reason = "it does not know the tokens of OAuth 2 and OpenID Connect"
        yield Narrowing(name, "ignored_auth", "credentials_ignored", reason)
    if access.schemes and not in_body and not answers.refuses_credentials(operation):
        reason = (
            "credentials are demanded, yet no refusal is documented; that is a 401 all the same"
        )
        yield Narrowing(name, "status_code_conformance", "undocumented_status", reason)
    if answers.expects_server_error(operation):
        reason = "a status of 500 or more is what the documents say of some requests"
        yield Narrowing(name, "not_a_server_error", "undocumented_server_error", reason)
    yield from _of_forms(operation, in_body=in_body)
    if any(each.after_refusal for each in sequels.of(document.vendor, operation.id)):
        reason = "a valid request is refused for what is there already, which has to be shown"
        yield Narrowing(name, "positive_data_acceptance", "valid_request_refused", reason)


def _of_forms(operation: Operation, *, in_body: bool) -> Iterator[Narrowing]:
    name = label(operation)
    if takes(operation, "multipart") and not in_body:
        reason = "a part of a form is a text on the wire, whatever it was made from"
        yield Narrowing(name, "negative_data_rejection", "invalid_request_accepted", reason)
    if takes(operation, "form"):
        reason = "an empty list or object leaves nothing in a form, and then it was not sent at all"
        yield Narrowing(name, "negative_data_rejection", "invalid_request_accepted", reason)
    if takes(operation, "multipart") or takes(operation, "form"):
        reason = "a form has no place for some values, such as an empty list, and lacks them"
        yield Narrowing(name, "positive_data_acceptance", "valid_request_refused", reason)
