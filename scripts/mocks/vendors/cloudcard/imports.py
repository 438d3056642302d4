"""Imports: a file is queued; no document describes what follows."""

from __future__ import annotations

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .cloudcard_state import behaviour
from .resource_views import organization_of

_SETTINGS = {
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


@behaviour.rule("createBulkAction", "bulk-action-old/queued", "bulk-action-old/answer-settings")
def a_bulk_action_is_queued(call: MockCall) -> MockResponse:
    """The file is not kept and not carried out, as the result is not documented."""
    actions = call.numbered("bulkActions")
    number = actions.next_number
    settings = {name: call.body.get(name, default) for name, default in _SETTINGS.items()}
    action = {"status": "QUEUED", **settings}
    actions.add(str(number), action)
    owner = {"id": organization_of(call.state)["id"]}
    return call.respond().with_body({"id": number, "organization": owner, **action})
