"""Signatures of requests: what is signed, how, and where it is in the request.

`x-signature` describes them on a security scheme, so that operations require them like any other
credential and webhooks like operations. Each stage computes signatures on its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Algorithm = Literal["hmac-sha256", "hmac-sha384", "hmac-sha512", "hmac-sha1"]
SignatureEncoding = Literal["hex", "base64", "base64url"]
SecretEncoding = Literal["text", "base64", "hex"]

STANDARD_WEBHOOKS = "standard-webhooks"
"""The value of `x-signature` for the form of standardwebhooks.com."""

PART = re.compile(r"\{(method|path|query|target|timestamp|id|body|header\.[A-Za-z0-9-]+)\}")
"""A part of a request in what is signed."""

_STANDARD: Mapping[str, Any] = {
    "signs": "{id}.{timestamp}.{body}",
    "format": "v1,{signature}",
    "encoding": "base64",
    "timestamp": "webhook-timestamp",
    "id": "webhook-id",
    "tolerance": 300,
    "secret": "base64",
    "secret-prefix": "whsec_",
}
_HEADER = {"type": "string", "pattern": "^[A-Za-z0-9-]+$"}

PROPERTIES: Mapping[str, Any] = {
    "algorithm": {"enum": [*get_args(Algorithm)]},
    "encoding": {"enum": [*get_args(SignatureEncoding)]},
    "signs": {"type": "string", "pattern": PART.pattern},
    "format": {"type": "string", "pattern": r"\{signature\}"},
    "timestamp": _HEADER,
    "id": _HEADER,
    "tolerance": {"type": "integer", "minimum": 1},
    "secret": {"enum": [*get_args(SecretEncoding)]},
    "secret-prefix": {"type": "string", "minLength": 1},
}


@dataclass(frozen=True)
class SignatureForm:
    """`x-signature`: how a request is signed.

    Attributes:
        signs: What is signed: a text with parts of the request in braces.
        format: The value of the signature's header, `{signature}` and `{timestamp}` in braces.
        algorithm: How the signature is computed.
        encoding: How it is written.
        timestamp: The header with the time of the request, in seconds since 1970; empty where the
            time is in `format`, or there is none.
        id: The header with the id of the request, or an empty string.
        tolerance: The greatest age of a request in seconds, or None without a limit.
        key_encoding: How the key is written in the secret.
        key_prefix: What the secret may start with that is not part of the key.
    """

    signs: str
    format: str = "{signature}"
    algorithm: Algorithm = "hmac-sha256"
    encoding: SignatureEncoding = "hex"
    timestamp: str = ""
    id: str = ""
    tolerance: int | None = None
    key_encoding: SecretEncoding = "text"
    key_prefix: str = ""

    @property
    def parts(self) -> frozenset[str]:
        """Return the parts of a request that are signed, such as `body` and `header.Date`."""
        return frozenset(PART.findall(self.signs))

    @property
    def has_time(self) -> bool:
        """Return whether a request carries its time."""
        return bool(self.timestamp) or "{timestamp}" in self.format


def read_signature(data: Any) -> SignatureForm | None:
    """Return the signature that an `x-signature` describes, or None if it is unusable."""
    found = _STANDARD if data == STANDARD_WEBHOOKS else data
    if not isinstance(found, dict) or not isinstance(found.get("signs"), str):
        return None
    tolerance = found.get("tolerance")
    return SignatureForm(
        signs=found["signs"],
        format=_text(found, "format") or "{signature}",
        algorithm=_choice(found.get("algorithm"), get_args(Algorithm)),
        encoding=_choice(found.get("encoding"), get_args(SignatureEncoding)),
        timestamp=_text(found, "timestamp"),
        id=_text(found, "id"),
        tolerance=tolerance if isinstance(tolerance, int) else None,
        key_encoding=_choice(found.get("secret"), get_args(SecretEncoding)),
        key_prefix=_text(found, "secret-prefix"),
    )


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _choice(value: Any, known: tuple[Any, ...]) -> Any:
    return value if value in known else known[0]
