"""Other spellings of the documented requests.

A guide has one address for all calls, `/live.json`, with the name of the call in a field. Programs
of others spell them in ways that no document has: python-iwebcab has all fields of a POST in the
query, and an app for telephones the key before the command, as in `/KEY/cancel_booking.json`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qsl, unquote_to_bytes, urlencode

from ...http_messages import HttpRequest
from .gazoop_state import behaviour

_FORM = b"application/x-www-form-urlencoded"
_KEY_IN_PATH = re.compile(rb"/([^/]+)(/[a-z_]+\.json)")
_DISPATCHER = b"/live.json"
_COMMAND = re.compile(rb"[a-z_]+")

behaviour.leaves_to_engine("customer-api-guide/dispatcher")


def as_documented(request: HttpRequest, path: bytes) -> tuple[HttpRequest, bytes]:
    """Return a request with its fields and the key in the body, and its documented path."""
    if request.method != "POST":
        return request, path
    if request.query and not request.body and not request.header(b"content-type"):
        headers = {**request.headers, b"content-type": _FORM}
        request = replace(request, query=b"", headers=headers, body=request.query)
    if path == _DISPATCHER:
        return _dispatched(request, path)
    found = _KEY_IN_PATH.fullmatch(path)
    if not found:
        return request, path
    key = urlencode({"api_key": unquote_to_bytes(found[1])}).encode()
    return replace(request, body=b"&".join(filter(None, (request.body, key)))), found[2]


def _dispatched(request: HttpRequest, path: bytes) -> tuple[HttpRequest, bytes]:
    """Return a request to the command that its form names, without that field."""
    fields = parse_qsl(request.body, keep_blank_values=True)
    command = dict(fields).get(b"command", b"")
    if not _COMMAND.fullmatch(command):
        return request, path
    rest = urlencode([(name, value) for name, value in fields if name != b"command"])
    return replace(request, body=rest.encode()), b"/%s.json" % command


behaviour.respell = as_documented
