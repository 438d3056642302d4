"""The alarm: the vendors' pages fetched again, compared, and what a change of them touches.

    fetch -> watch -> rendering

`fetch` gets pages politely, `watch` compares those of one vendor, `rendering` prints the results.
The comparison is that of `evidence`.
"""

from .fetch import Fetcher, Limits
from .rendering import as_markdown, as_text
from .watch import Watched, watch

__all__ = ["Fetcher", "Limits", "Watched", "as_markdown", "as_text", "watch"]
