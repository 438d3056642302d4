"""CloudCard: photos, the people on them, and the sessions in which both are reached.

    cloudcard_state -> resource_views -> session_tokens, photos, downloads, people, imports

`cloudcard_state` has the state at the start, `resource_views` its form in responses; the others are
the rules. The legacy spellings of an operation share its rules and so its state.
"""

from . import downloads, imports, people, photos, session_tokens
from .cloudcard_state import behaviour

__all__ = ["behaviour", "downloads", "imports", "people", "photos", "session_tokens"]
