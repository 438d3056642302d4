"""Imports: a file is queued, and with that the documents end."""

from __future__ import annotations

from ...behaviour import Call
from ...compile.answers import Answer
from .state import behaviour, next_number
from .views import organization_of

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
def a_bulk_action_is_queued(call: Call) -> Answer:
    """The file is not kept and nothing of it is carried out, as nothing here tells the result."""
    actions = call.state["bulkActions"]
    number = next_number(actions)
    settings = {name: call.body.get(name, default) for name, default in _SETTINGS.items()}
    actions[str(number)] = {"status": "QUEUED", **settings}
    owner = {"id": organization_of(call.state)["id"]}
    return call.answer().holding({"id": number, "organization": owner, **actions[str(number)]})
