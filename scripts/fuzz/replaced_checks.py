"""Checks of Schemathesis that are replaced, per operation and with a reason.

All exceptions of the property tests are here, and each run prints those that applied. A documented
response that no request can lead to is waived in the spec instead, with
`x-allow: {unreached-response: <reason>}` next to the response.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..rules.stage_findings import USE_AFTER_FREE
from ..rules.waiver_rules import waivers
from ..spec import Document, Operation, Parameter
from . import invariants, sent_requests
from .outcomes import Outcomes, forms
from .sent_forms import takes

_UNKNOWN = ("oauth2", "openIdConnect")
"""The types of security scheme that Schemathesis's credential check skips."""


@dataclass(frozen=True)
class ReplacedCheck:
    """One check of Schemathesis that is replaced for one operation.

    Attributes:
        operation: The operation's label: method in capitals and path.
        check: The check of Schemathesis that is disabled.
        instead: The check of `extra_checks` that runs instead, or an empty string.
        reason: Why, as a clause without a full stop.
    """

    operation: str
    check: str
    instead: str
    reason: str


def as_lines(replaced_checks: Iterable[ReplacedCheck], operations: int = 0) -> list[str]:
    """Return lines for the report, one per reason; `operations` is how many the spec has."""
    grouped: dict[str, list[str]] = {}
    for each in replaced_checks:
        use = f"{each.instead} instead of" if each.instead else "no"
        what = f"{use} {each.check}, because {each.reason}"
        grouped.setdefault(what, []).append(each.operation)
    return [
        f"{what}: {'all operations' if len(where) == operations > 1 else ', '.join(where)}"
        for what, where in grouped.items()
    ]


def label(operation: Operation) -> str:
    """Return the name that Schemathesis uses for an operation."""
    return f"{operation.method.upper()} {operation.path}"


def replacements(document: Document, outcomes: Outcomes) -> tuple[ReplacedCheck, ...]:
    """Return the checks replaced for this spec, in the order of the file."""
    return tuple(
        each
        for operation in document.operations
        for each in _replaced_checks(document, outcomes, operation)
    )


def _replaced_checks(
    document: Document, outcomes: Outcomes, operation: Operation
) -> Iterator[ReplacedCheck]:
    name, in_body = label(operation), outcomes.can_fail_with_success_status(operation)
    access = outcomes.access(operation)
    if in_body:
        reason = (
            "a failure can have a success status, so that its body must be the documented failure"
        )
        yield ReplacedCheck(name, "negative_data_rejection", "invalid_request_accepted", reason)
        yield ReplacedCheck(name, "ignored_auth", "credentials_ignored", reason)
    elif access.properties:
        reason = "the credentials are in the body, which Schemathesis does not check"
        yield ReplacedCheck(name, "ignored_auth", "credentials_ignored", reason)
    elif access.schemes and outcomes.expects_server_error(operation):
        reason = "the documented status of 500 or more may be the response to missing credentials"
        yield ReplacedCheck(name, "ignored_auth", "credentials_ignored", reason)
        yield ReplacedCheck(name, "missing_required_header", "credentials_ignored", reason)
    elif any(each.type in _UNKNOWN for each in access.schemes):
        reason = "Schemathesis does not check the tokens of OAuth 2 and OpenID Connect"
        yield ReplacedCheck(name, "ignored_auth", "credentials_ignored", reason)
    if access.schemes and not in_body and not outcomes.documents_credential_rejection(operation):
        reason = "credentials are required, but no status for missing ones is documented"
        yield ReplacedCheck(name, "status_code_conformance", "undocumented_status", reason)
    if outcomes.expects_server_error(operation):
        reason = "a status of 500 or more is documented"
        yield ReplacedCheck(name, "not_a_server_error", "undocumented_server_error", reason)
    yield from _of_forms(operation, in_body=in_body)
    yield from _of_resources(document, operation)
    if any(each.after_rejection for each in invariants.of(document.vendor, operation.id)):
        reason = "a valid request may be rejected for a duplicate, which the check has to confirm"
        yield ReplacedCheck(name, "positive_data_acceptance", "valid_request_refused", reason)


def _of_resources(document: Document, operation: Operation) -> Iterator[ReplacedCheck]:
    name = label(operation)
    is_deletable = any(
        each.method == "delete"
        and "{" in each.path
        and sent_requests.is_below(operation.path, each.path)
        for each in document.operations
    )
    if is_deletable and not any(map(operation.response, (404, 410))):
        reason = "the spec documents neither 404 nor 410 for a deleted resource"
        if operation.method in ("get", "head"):
            yield ReplacedCheck(name, "use_after_free", "", reason)
        yield ReplacedCheck(name, "status_code_conformance", "undocumented_status", reason)
        yield ReplacedCheck(name, "positive_data_acceptance", "valid_request_refused", reason)
    for kept in _deletions_that_keep(document, operation):
        yield ReplacedCheck(name, "use_after_free", "", kept)
    missing = operation.response(404)
    kinds = {form.failure.kind for form in forms(missing) if form.failure} if missing else set()
    if kinds - {None, "not-found"}:
        reason = "a documented 404 has another kind than that of a missing resource"
        yield ReplacedCheck(name, "ensure_resource_availability", "", reason)
    if any(each.style == "deepObject" for each in operation.parameters):
        reason = "no standard defines empty objects and undescribed nesting in a query"
        yield ReplacedCheck(name, "positive_data_acceptance", "valid_request_refused", reason)
    if any(is_nullable(document, each) for each in operation.parameters):
        reason = "a parameter cannot represent null, so that its text may be rejected"
        yield ReplacedCheck(name, "positive_data_acceptance", "valid_request_refused", reason)


def is_nullable(document: Document, parameter: Parameter) -> bool:
    """Return whether null is valid for a parameter, or for the items of an array."""
    schemas = (parameter.schema, parameter.schema.items if parameter.schema else None)
    return any(document.validators.fits(each.pointer, None, "request") for each in schemas if each)


def _deletions_that_keep(document: Document, operation: Operation) -> Iterator[str]:
    """Return why what a `DELETE` is sent to can still be used, where the spec allows that."""
    deletions = {(*each.pointer, "x-allow", USE_AFTER_FREE): each for each in document.operations}
    for waiver in waivers(document):
        deletion = deletions.get(waiver.pointer)
        if deletion and sent_requests.is_below(operation.path, deletion.path):
            yield f"{deletion.id} allows it: {waiver.reason}".rstrip(".")


def _of_forms(operation: Operation, *, in_body: bool) -> Iterator[ReplacedCheck]:
    name = label(operation)
    if takes(operation, "multipart") and not in_body:
        reason = "every part of a form is sent as text, whatever its type was"
        yield ReplacedCheck(name, "negative_data_rejection", "invalid_request_accepted", reason)
    if takes(operation, "form"):
        reason = "a form cannot represent empty lists and objects, which are then not sent"
        yield ReplacedCheck(name, "negative_data_rejection", "invalid_request_accepted", reason)
    if takes(operation, "multipart") or takes(operation, "form"):
        reason = "a form cannot represent some valid values, such as empty lists"
        yield ReplacedCheck(name, "positive_data_acceptance", "valid_request_refused", reason)
