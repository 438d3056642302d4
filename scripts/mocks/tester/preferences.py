"""`Prefer: code=404` and `Prefer: example=name`: a tester selects the response.

The request must be valid; it is not carried out.
"""

from __future__ import annotations

import re

from ..compile.documented_responses import MockResponse
from ..compile.response_choice import DocumentedResponses
from ..http_messages import header_text

_PART = re.compile(r"""(code|example)\s*=\s*"?([^",;]*)"?""", re.IGNORECASE)
_APPLIED = b"preference-applied"
REASON = "the request prefers this response"


def preferred(responses: DocumentedResponses, header: str) -> MockResponse | None:
    """Return the response that the header requests; None without a known preference."""
    preferences = {name.lower(): value.strip() for name, value in _PART.findall(header)}
    if not preferences:
        return None
    code, example = preferences.get("code", ""), preferences.get("example", "")
    applied = ((_APPLIED, header_text(header)),)
    if code:
        status = int(code) if re.fullmatch("[1-5][0-9][0-9]", code) else 0
        response = responses.response(status) if status else None
        if response is None:
            return _unknown(f"status {code}", [each.key for each in responses.responses])
        named = response.named(example)
        content = named or response.content()
        body = content.body(example, is_failure=status >= 400) if content else None
        body = body or (content.body(example, is_failure=status < 400) if content else None)
        if example and (body is None or body.name != example):
            return _unknown(f"example {example}", responses.examples)
        return MockResponse(status, response, body, reason=REASON, headers=applied, content=named)
    found = responses.example(example)
    if found is None:
        return _unknown(f"example {example}", responses.examples)
    status, response, body = found
    named = response.named(example)
    return MockResponse(status, response, body, reason=REASON, headers=applied, content=named)


def _unknown(what: str, known: list[str]) -> MockResponse:
    listed = ", ".join(known) or "none"
    return MockResponse(400, None, reason=f"the spec has no {what} here; it has: {listed}")
