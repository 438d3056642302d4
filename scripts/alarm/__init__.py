"""The comparison of the vendors' current pages with the evidence, and the effect of changes.

    fetch -> watch -> alarm_report

`fetch` downloads pages within limits, `watch` compares those of one vendor, `alarm_report` has the
results as text. The comparison of texts is in `evidence`.
"""

from .alarm_report import as_markdown, as_text
from .fetch import Fetcher, FetchLimits
from .watch import Watched, watch

__all__ = ["FetchLimits", "Fetcher", "Watched", "as_markdown", "as_text", "watch"]
