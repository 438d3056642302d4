"""Signatures of requests: those that a client sends, and those of events that it receives.

No text of an error has a secret or a signature.
"""

from __future__ import annotations

import hmac
import re
import time
import uuid
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal
from urllib.parse import urlsplit

from .errors import UsageError
from .types import record

SignatureProblem = Literal["missing", "expired", "no-match"]

_PART = re.compile(r"\{(method|path|query|target|timestamp|id|body|header\.[A-Za-z0-9-]+)\}")
_MOST = 16
"""Signatures in one header that are compared."""


class EventError(ValueError):
    """Raised for a request that is not an event; its text has nothing of the request's body."""


class SignatureError(EventError):
    """Raised for an event whose signature does not show that the vendor has sent it.

    Attributes:
        reason: `missing`, `expired` for one that is older than the vendor allows, `no-match`.
    """

    def __init__(self, text: str, reason: SignatureProblem) -> None:
        super().__init__(text)
        self.reason: SignatureProblem = reason


@record
class Signature:
    """How a request is signed.

    Attributes:
        header: The header with the signature.
        signs: What is signed: a text with parts of the request in braces.
        format: The value of the header, with `{signature}` and `{timestamp}`.
        algorithm: The hash of the HMAC, as `hashlib` names it.
        encoding: How the signature is written.
        timestamp: The header with the time, in seconds since 1970; empty without one.
        id: The header with the id of the request; empty without one.
        tolerance: The greatest age in seconds, or None without a limit.
        key_encoding: How the key is written in the secret.
        key_prefix: What a secret may start with that is not part of the key.
    """

    header: str
    signs: str
    format: str = "{signature}"
    algorithm: str = "sha256"
    encoding: Literal["hex", "base64", "base64url"] = "hex"
    timestamp: str = ""
    id: str = ""
    tolerance: int | None = None
    key_encoding: Literal["text", "base64", "hex"] = "text"
    key_prefix: str = ""


@record
class SignedRequest:
    """The parts of a request that can be signed; the names of headers are in lower case."""

    headers: Mapping[str, str]
    body: Iterable[bytes | memoryview]
    method: str = ""
    url: str = ""


def signed_headers(signature: Signature, secret: str, request: SignedRequest) -> Mapping[str, str]:
    """Return the headers that sign a request now; raise UsageError for an unusable secret."""
    now, name = str(int(time.time())), str(uuid.uuid4())
    made: dict[str, str] = {}
    if signature.timestamp:
        made[signature.timestamp] = now
    if signature.id:
        made[signature.id] = name
    headers = {**request.headers, **{each.lower(): value for each, value in made.items()}}
    whole = SignedRequest(headers, request.body, request.method, request.url)
    value = _computed(signature, secret, whole, now, name)
    filled = {"timestamp": now, "signature": value}
    made[signature.header] = re.sub(
        r"\{(timestamp|signature)\}", lambda found: filled[found[1]], signature.format
    )
    return made


def check_signature(
    signature: Signature, secrets: Sequence[str], headers: Mapping[str, str], body: bytes
) -> None:
    """Raise SignatureError unless one of the secrets has signed a body with its headers.

    The names of the headers are in lower case. Comparisons take the same time for any value.
    """
    if not secrets:
        raise UsageError("a secret is needed to check a signature")
    value = headers.get(signature.header.lower(), "")
    candidates = _found(signature.format, "signature", value)[:_MOST]
    if not candidates:
        raise SignatureError(f"the header {signature.header} has no signature", "missing")
    sent_at = _time(signature, headers, value)
    name = headers.get(signature.id.lower(), "") if signature.id else ""
    request = SignedRequest(headers, (body,))
    matches = False
    for secret in secrets:
        expected = _computed(signature, secret, request, sent_at, name)
        for each in candidates:
            shown = each.lower() if signature.encoding == "hex" else each
            matches |= hmac.compare_digest(shown.encode(), expected.encode())
    if not matches:
        raise SignatureError("the signature does not match the body and the secret", "no-match")
    if signature.tolerance is not None and _age(sent_at) > signature.tolerance:
        text = f"the event was not signed within the last {signature.tolerance} seconds"
        raise SignatureError(text, "expired")


def timestamp_of(signature: Signature, headers: Mapping[str, str]) -> float | None:
    """Return the time that a request was signed at, or None without one."""
    value = headers.get(signature.header.lower(), "")
    found = _timestamps(signature, headers, value)
    return float(found[0]) if found else None


def _age(sent_at: str) -> float:
    """Return how many seconds a time is away; a time in the future counts like one in the past."""
    return abs(time.time() - int(sent_at)) if sent_at.isdecimal() else float("inf")


def _time(signature: Signature, headers: Mapping[str, str], value: str) -> str:
    found = _timestamps(signature, headers, value)
    if found:
        return found[0]
    if signature.timestamp or "{timestamp}" in signature.format:
        where = signature.timestamp or signature.header
        raise SignatureError(f"the header {where} has no time", "missing")
    return ""


def _timestamps(signature: Signature, headers: Mapping[str, str], value: str) -> list[str]:
    if "{timestamp}" in signature.format:
        return _found(signature.format, "timestamp", value)
    sent = headers.get(signature.timestamp.lower(), "") if signature.timestamp else ""
    return [sent] if re.fullmatch("[0-9]{1,15}", sent) else []


def _found(form: str, name: str, value: str) -> list[str]:
    """Return what a header has in the place of `{name}`, once for each of several signatures."""
    before = form.partition(f"{{{name}}}")[0].rpartition("}")[2].lstrip(" ,;")
    content = "[0-9]{1,15}" if name == "timestamp" else "[A-Za-z0-9+/=_-]+"
    return re.findall(rf"(?:^|[\s,;]){re.escape(before)}({content})", value)


def _computed(
    signature: Signature, secret: str, request: SignedRequest, sent_at: str, name: str
) -> str:
    mac = hmac.new(_key(signature, secret), digestmod=signature.algorithm)
    parts = urlsplit(request.url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    values = {"path": parts.path, "query": parts.query, "target": target}
    values |= {"method": request.method, "timestamp": sent_at, "id": name}
    for at, piece in enumerate(_PART.split(signature.signs)):
        if at % 2 == 0:
            mac.update(piece.encode())
        elif piece == "body":
            for chunk in request.body:
                mac.update(chunk)
        elif piece.startswith("header."):
            header = piece.removeprefix("header.").lower()
            default = parts.netloc.rpartition("@")[2] if header == "host" else ""
            mac.update(request.headers.get(header, default).encode("latin-1", "replace"))
        else:
            mac.update(values[piece].encode())
    digest = mac.digest()
    match signature.encoding:
        case "base64":
            return b64encode(digest).decode()
        case "base64url":
            return urlsafe_b64encode(digest).decode()
        case _:
            return digest.hex()


def _key(signature: Signature, secret: str) -> bytes:
    """Return the key in a secret; raise UsageError without one."""
    text = secret.removeprefix(signature.key_prefix) if signature.key_prefix else secret
    key = b""
    try:
        match signature.key_encoding:
            case "base64":
                key = b64decode(text + "=" * (-len(text) % 4), validate=True)
            case "hex":
                key = bytes.fromhex(text)
            case _:
                key = text.encode()
    except ValueError:
        pass
    if not key:
        form = "empty" if signature.key_encoding == "text" else f"not {signature.key_encoding}"
        raise UsageError(f"the secret of the signature is {form}")
    return key
