"""The signatures of a spec as the runtime of the client computes them."""

from __future__ import annotations

from ...spec import SecurityScheme
from ..runtime.signatures import Signature


def signature_of(scheme: SecurityScheme) -> Signature | None:
    """Return how a scheme signs requests, or None if its credential is sent."""
    form = scheme.signature
    if form is None:
        return None
    return Signature(
        header=scheme.header,
        signs=form.signs,
        format=form.format,
        algorithm=form.algorithm.removeprefix("hmac-"),
        encoding=form.encoding,
        timestamp=form.timestamp,
        id=form.id,
        tolerance=form.tolerance,
        key_encoding=form.key_encoding,
        key_prefix=form.key_prefix,
    )
