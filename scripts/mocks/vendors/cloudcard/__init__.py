"""CloudCard: photos, the people on them, and the sessions in which both are reached.

    state -> views -> sessions, photos, downloads, people, imports

`state` has what the mock knows at the start, `views` how answers show it; the others are the rules.
The legacy spellings of an operation share its rules and so its state.
"""

from . import downloads, imports, people, photos, sessions
from .state import behaviour

__all__ = ["behaviour", "downloads", "imports", "people", "photos", "sessions"]
