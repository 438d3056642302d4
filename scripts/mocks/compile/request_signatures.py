"""Signatures as the mock computes them: to check those of requests, and to sign events.

The clients compute theirs on their own, so that a client that calls its mock tests both.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...spec import PART, SignatureForm

_TOKENS = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class SignableRequest:
    """The parts of a request that a signature can cover; names of headers in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


def signed(
    form: SignatureForm, header: str, secrets: Iterable[str], request: SignableRequest, name: str
) -> dict[str, str]:
    """Return the headers that sign a request now, with a signature for each of the secrets.

    Args:
        form: How it is signed.
        header: The header of the signature.
        secrets: The secrets, several while one replaces another.
        request: What is signed.
        name: The id of the request.
    """
    sent_at = str(int(time.time()))
    made = {form.timestamp: sent_at, form.id: name}
    made.pop("", None)
    headers = {**request.headers, **{each.lower(): value for each, value in made.items()}}
    whole = SignableRequest(request.method, request.path, request.query, headers, request.body)
    values = [
        form.format.replace("{timestamp}", sent_at).replace(
            "{signature}", _signature(form, secret, whole, sent_at, name)
        )
        for secret in secrets
    ]
    return {**made, header: " ".join(values)}


def problem(
    form: SignatureForm, header: str, secrets: Iterable[str], request: SignableRequest
) -> tuple[str, bool]:
    """Return why a request is not signed, empty if it is, and whether its signature is missing."""
    value = request.headers.get(header.lower(), "")
    signatures = _values(form.format, "signature", value)
    if not signatures:
        return f"no signature in the header {header}", True
    sent_at = ""
    if "{timestamp}" in form.format:
        sent_at = next(iter(_values(form.format, "timestamp", value)), "")
    elif form.timestamp:
        sent_at = request.headers.get(form.timestamp.lower(), "")
    if form.has_time and not sent_at.isdecimal():
        return f"no time of the signature in {form.timestamp or header}", True
    name = request.headers.get(form.id.lower(), "") if form.id else ""
    if form.id and not name:
        return f"no id of the request in {form.id}", True
    wanted = [_signature(form, each, request, sent_at, name) for each in secrets]
    given = [each.lower() if form.encoding == "hex" else each for each in signatures]
    if not any(
        hmac.compare_digest(one.encode(), other.encode()) for one in given for other in wanted
    ):
        return f"the signature in the header {header} is wrong", False
    if form.tolerance is not None and abs(time.time() - int(sent_at)) > form.tolerance:
        return f"the signature is older than {form.tolerance} seconds", False
    return "", False


def _values(form: str, part: str, value: str) -> list[str]:
    """Return what a header has in the place of a part of its format, in all of its tokens."""
    token = next(each for each in _TOKENS.split(_joined(form)) if f"{{{part}}}" in each)
    before, _, after = token.partition(f"{{{part}}}")
    found = (each for each in _TOKENS.split(_joined(value)) if each)
    return [
        each[len(before) : len(each) - len(after)]
        for each in found
        if each.startswith(before) and each.endswith(after) and len(each) > len(before + after)
    ]


def _joined(text: str) -> str:
    """Return a text in which a version and its comma, as in `v1,abc`, are one token."""
    return re.sub(r"(^|\s)(v\d+),", r"\1\2:", text)


def _signature(
    form: SignatureForm, secret: str, request: SignableRequest, sent_at: str, name: str
) -> str:
    values = {
        "method": request.method,
        "path": request.path,
        "query": request.query,
        "target": f"{request.path}?{request.query}" if request.query else request.path,
        "timestamp": sent_at,
        "id": name,
    }
    content, at = b"", 0
    for found in PART.finditer(form.signs):
        content += form.signs[at : found.start()].encode()
        part, at = found[1], found.end()
        if part == "body":
            content += request.body
        elif part in values:
            content += values[part].encode("latin-1", "replace")
        else:
            value = request.headers.get(part.removeprefix("header.").lower(), "")
            content += value.encode("latin-1", "replace")
    content += form.signs[at:].encode()
    algorithm = getattr(hashlib, form.algorithm.removeprefix("hmac-"))
    digest = hmac.digest(_key(form, secret), content, algorithm)
    if form.encoding == "hex":
        return digest.hex()
    encode = base64.b64encode if form.encoding == "base64" else base64.urlsafe_b64encode
    return encode(digest).decode()


def _key(form: SignatureForm, secret: str) -> bytes:
    """Return the key in a secret; a secret that is not in the documented form is the key itself."""
    text = secret.removeprefix(form.key_prefix)
    try:
        if form.key_encoding == "base64":
            return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
        if form.key_encoding == "hex":
            return bytes.fromhex(text)
    except (binascii.Error, ValueError):
        pass
    return text.encode()
