"""The signatures of a spec as the runtime of the client computes them."""

from __future__ import annotations

from ...spec import SignatureForm
from ..runtime.signatures import Signature


def signature_of(form: SignatureForm, header: str) -> Signature:
    """Return how requests are signed in a header."""
    return Signature(
        header=header,
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
