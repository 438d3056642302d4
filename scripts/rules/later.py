"""Findings of the property tests that a spec can allow like those of a rule."""

from __future__ import annotations

from collections.abc import Mapping

UNREACHED_ANSWER, UNREACHED_EXAMPLE = "unreached-answer", "unreached-example"
LATER: Mapping[str, str] = {
    UNREACHED_ANSWER: "A documented response that no request of the property tests brings.",
    UNREACHED_EXAMPLE: "A named example that no request of the property tests sends or brings.",
}
