"""The signatures of the requests that the tests send, and those of the events that they receive.

This module and the mocks read the spec independently, so that a test does not share the mistakes of
the code under test.
"""

from __future__ import annotations

import hmac
import re
import time
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

from ..spec import PART, Document, SecurityScheme, SignatureForm
from .sent_credentials import CREDENTIAL

_ID = "request-of-the-tests"


def signing(document: Document, app: Any) -> Any:
    """Wrap an ASGI app so that a header with the credential of the tests has a signature instead.

    A header with any other value is sent as it is. Without schemes that sign, it is the same app.
    """
    schemes = [each for each in document.security_schemes.values() if each.signature]
    if not schemes:
        return app

    async def signed(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        headers = list(scope["headers"])
        for scheme in schemes:
            headers = _signed(scheme, scope, headers, body)
        sent = [{"type": "http.request", "body": body, "more_body": False}]

        async def whole() -> Any:
            return sent.pop() if sent else await receive()

        await app({**scope, "headers": headers}, whole, send)

    return signed


def _signed(
    scheme: SecurityScheme, scope: Any, headers: list[tuple[bytes, bytes]], body: bytes
) -> list[tuple[bytes, bytes]]:
    form, name = scheme.signature, scheme.header.lower().encode()
    if form is None or dict(headers).get(name) != CREDENTIAL.encode():
        return headers
    now = str(int(time.time()))
    own = {form.timestamp.lower().encode(): now.encode(), form.id.lower().encode(): _ID.encode()}
    own.pop(b"", None)
    kept = [each for each in headers if each[0] not in {name, *own}] + [*own.items()]
    raw = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
    values = {
        "method": scope["method"],
        "path": raw,
        "query": scope.get("query_string", b"").decode("latin-1"),
        "timestamp": now,
        "id": _ID,
    }
    texts = {key.decode("latin-1"): value.decode("latin-1") for key, value in kept}
    made = signature(form, values, texts, body)
    value = form.format.format_map({"timestamp": now, "signature": made})
    return [*kept, (name, value.encode("latin-1"))]


def signature(
    form: SignatureForm, values: Mapping[str, str], headers: Mapping[str, str], body: bytes
) -> str:
    """Return the signature of a request by the secret of the tests; headers in lower case."""

    def part(found: re.Match[str]) -> str:
        name = found[1]
        if name == "body":
            return body.decode("latin-1")
        if name == "target":
            return "?".join(filter(None, (values.get("path"), values.get("query"))))
        if name.startswith("header."):
            return headers.get(name.removeprefix("header.").lower(), "")
        return values.get(name, "")

    key = b64decode(CREDENTIAL) if form.key_encoding == "base64" else CREDENTIAL.encode()
    content = PART.sub(part, form.signs).encode("latin-1")
    digest = hmac.digest(key, content, form.algorithm.removeprefix("hmac-"))
    match form.encoding:
        case "hex":
            return digest.hex()
        case "base64":
            return b64encode(digest).decode()
        case _:
            return urlsafe_b64encode(digest).decode()


def event_problem(scheme: SecurityScheme, headers: Mapping[str, str], body: bytes) -> str:
    """Return why an event is not signed as the spec describes, or an empty text."""
    form = scheme.signature
    if form is None:
        return ""
    lower = {name.lower(): value for name, value in headers.items()}
    value = lower.get(scheme.header.lower(), "")
    pattern = re.escape(form.format)
    pattern = pattern.replace(r"\{timestamp\}", r"(?P<timestamp>\d+)", 1)
    pattern = pattern.replace(r"\{signature\}", r"(?P<signature>\S+)", 1)
    if (found := re.fullmatch(pattern, value)) is None:
        return f"the header {scheme.header} does not have the form {form.format}"
    groups = found.groupdict()
    sent_at = groups.get("timestamp") or lower.get(form.timestamp.lower(), "")
    if form.has_time and abs(time.time() - int(sent_at or "0")) > (form.tolerance or 300):
        return "the time of its signature is not that at which it was sent"
    values = {"timestamp": sent_at, "id": lower.get(form.id.lower(), "")}
    if not hmac.compare_digest(groups["signature"], signature(form, values, lower, body)):
        return f"the signature in {scheme.header} does not match its body"
    return ""
