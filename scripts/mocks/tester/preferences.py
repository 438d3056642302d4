"""`Prefer: code=404` and `Prefer: example=name`: a tester picks the answer.

Owns the reading of that header. The request itself must be a valid one, and is not carried out.
"""

from __future__ import annotations

import re

from ..compile.answers import Answer, Answers
from ..wire import header_text

_PART = re.compile(r"""(code|example)\s*=\s*"?([^",;]*)"?""", re.IGNORECASE)
_APPLIED = b"preference-applied"
REASON = "the request prefers this answer"


def preferred(answers: Answers, header: str) -> Answer | None:
    """Give the answer that the header asks for; None where it asks for nothing that we know."""
    wishes = {name.lower(): value.strip() for name, value in _PART.findall(header)}
    if not wishes:
        return None
    code, example = wishes.get("code", ""), wishes.get("example", "")
    applied = ((_APPLIED, header_text(header)),)
    if code:
        status = int(code) if re.fullmatch("[1-5][0-9][0-9]", code) else 0
        response = answers.response(status) if status else None
        if response is None:
            return _unknown(f"status {code}", [each.key for each in answers.responses])
        named = response.named(example)
        content = named or response.content()
        form = content.form(example, is_failure=status >= 400) if content else None
        form = form or (content.form(example, is_failure=status < 400) if content else None)
        if example and (form is None or form.name != example):
            return _unknown(f"example {example}", _names(answers))
        return Answer(status, response, form, reason=REASON, headers=applied, content=named)
    found = answers.example(example)
    if found is None:
        return _unknown(f"example {example}", _names(answers))
    status, response, form = found
    named = response.named(example)
    return Answer(status, response, form, reason=REASON, headers=applied, content=named)


def _names(answers: Answers) -> list[str]:
    return [
        form.name
        for response in answers.responses
        for content in response.contents
        for form in content.forms
        if form.name
    ]


def _unknown(what: str, known: list[str]) -> Answer:
    listed = ", ".join(known) or "none"
    return Answer(400, None, reason=f"the spec has no {what} here; it has: {listed}")
