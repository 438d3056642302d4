"""CloudCard: photos, the people on them, and the sessions in which both are reached.

    cloudcard_state -> resource_views -> session_tokens, photos, processing, downloads, people,
        imported_lines, reports, status_queues, archiving -> imports, logins

`cloudcard_state` has the state at the start, `resource_views` its form in responses; the others are
the rules. The legacy spellings of an operation share its rules and so its state.
"""

from . import (
    archiving,
    downloads,
    imports,
    logins,
    people,
    photos,
    processing,
    reports,
    session_tokens,
    status_queues,
)
from .cloudcard_state import behaviour

__all__ = [
    "archiving",
    "behaviour",
    "downloads",
    "imports",
    "logins",
    "people",
    "photos",
    "processing",
    "reports",
    "session_tokens",
    "status_queues",
]
