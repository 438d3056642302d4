"""Requests as programs of others send them: fields in the query, or the key in the path.

No document has either. python-iwebcab has all fields of a POST in the query; an app for telephones
has the key before the command, as in `/KEY/cancel_booking.json`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote_to_bytes, urlencode

from ...http_messages import HttpRequest
from .gazoop_state import behaviour

_FORM = b"application/x-www-form-urlencoded"
_KEY_IN_PATH = re.compile(rb"/([^/]+)(/[a-z_]+\.json)")


def as_documented(request: HttpRequest, path: bytes) -> tuple[HttpRequest, bytes]:
    """Return a request with its fields and the key in the body, and its documented path."""
    if request.method != "POST":
        return request, path
    if request.query and not request.body and not request.header(b"content-type"):
        headers = {**request.headers, b"content-type": _FORM}
        request = replace(request, query=b"", headers=headers, body=request.query)
    found = _KEY_IN_PATH.fullmatch(path)
    if not found:
        return request, path
    key = urlencode({"api_key": unquote_to_bytes(found[1])}).encode()
    return replace(request, body=b"&".join(filter(None, (request.body, key)))), found[2]


behaviour.respell = as_documented
