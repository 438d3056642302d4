"""Imports: a file is queued, carried out at once, and its result can be read."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .cloudcard_state import behaviour, rule
from .imported_lines import carry_out, lines_of
from .reports import accepts_csv, csv_response
from .resource_views import organization_of

SETTINGS = {
    "skipLines": 0,
    "escapeChar": "\\",
    "columnNames": None,
    "invitationDefault": "NEW_USERS",
    "hasHeaderRow": True,
    "fieldSeparator": ",",
    "quoteChar": '"',
    "actionDefault": "CREATE_OR_UPDATE",
}
"""The parts of the form other than the file, with their documented defaults."""


@rule(
    ("createBulkAction", "createLegacyBulkAction"),
    "bulk-action-old/queued",
    "bulk-action-old/answer-settings",
    "bulk-action-csv-format/email-or-identifier",
    "bulk-action-csv-format/custom-fields",
    "bulk-action-csv-format/additional-photo",
    "bulk-action-csv-format/unsubscribe",
    "bulk-action-csv-format/enabled",
    "bulk-action-csv-format/manager",
    "bulk-action-csv-format/send-invitation",
    "bulk-action-csv-format/send-invitation-else",
    "bulk-action-csv-format/action",
    "bulk-action-csv-format/action-in-small-letters",
    "bulk-action-csv-format/create-fails",
    "archive-help/archived",
    "archive-help/address-is-free",
)
def a_bulk_action_is_queued(call: MockCall) -> MockResponse:
    """The response is that of a queued action; the mock carries it out before the next call."""
    actions = call.numbered("bulkActions")
    number = actions.next_number
    settings = {name: call.body.get(name, default) for name, default in SETTINGS.items()}
    action = {"status": "QUEUED", **settings}
    actions.add(str(number), {**action, "result": []})
    for line in lines_of(call.body["csv"], settings):
        error = carry_out(call, line, settings)
        shown = line | {"error": error} if error else line
        actions.rows[str(number)]["result"].append(shown)
    owner = {"id": organization_of(call.state)["id"]}
    return call.respond().with_body({"id": number, "organization": owner, **action})


@behaviour.rule("getBulkActionResult")
def an_unknown_bulk_action_is_rejected(call: MockCall) -> MockResponse | None:
    """No page documents the status; 404 is the plain one under the inferred `default`."""
    if str(call.path["id"]) in call.state["bulkActions"]:
        return None
    return call.reject("not-found", "unknown bulk action")


@behaviour.rule("getBulkActionResult")
def the_result_has_the_lines_and_their_errors(call: MockCall) -> MockResponse:
    """No page shows a result; the columns are those of the file, and `error` is the mock's own."""
    lines = call.state["bulkActions"][str(call.path["id"])].get("result", [])
    if not accepts_csv(call):
        return call.respond().with_body(lines)
    names = dict.fromkeys(name for line in lines for name in line)
    return csv_response(call, list(names), lines)
