"""Findings that other stages report: reading, evidence, clients, property tests, review.

Their pages are in `stage_findings.yaml`, by stage and name.
"""

from __future__ import annotations

UNREACHED_RESPONSE, UNREACHED_EXAMPLE = "unreached-response", "unreached-example"
UNREACHED_EVENT = "unreached-event"
USE_AFTER_FREE = "use-after-free"
UNREACHED = frozenset({UNREACHED_RESPONSE, UNREACHED_EXAMPLE, UNREACHED_EVENT})
WAIVABLE = UNREACHED | {USE_AFTER_FREE}
"""Those that a spec can allow with `x-allow`, like a rule's."""
