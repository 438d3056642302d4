"""The requests of a failure as they repeat it on a fresh mock.

A mock numbers its tokens and items. Where a request carries what an earlier response returned, the
fresh mock returns another value, which the request has to carry there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from requests import PreparedRequest

from ..spec import media
from . import sent_requests
from .interactions import SentExchange

_SIGNIFICANT_LENGTH = 8
"""Shorter texts are in requests by chance."""


def on_a_fresh_mock(exchanges: Sequence[SentExchange], app: Any) -> list[PreparedRequest]:
    """Return the requests with the values that `app`, a fresh mock, returns for them."""
    found, values = [], dict[Any, Any]()
    with sent_requests.AppConnection(app) as connection:
        for each in exchanges:
            request = _with_values(each.request, values)
            received = sent_requests.json_of(connection.send(request))
            values |= _changed(sent_requests.json_of(each.response), received)
            found.append(request)
    return found


def _changed(before: Any, after: Any, name: str = "") -> dict[Any, Any]:
    """Return the texts and ids of one response that differ in another one."""
    if isinstance(before, dict) and isinstance(after, dict):
        shared = [(before[each], after[each], each) for each in before.keys() & after.keys()]
    elif isinstance(before, list) and isinstance(after, list):
        shared = [(old, new, name) for old, new in zip(before, after, strict=False)]
    else:
        return dict(_pairs(before, after, name))
    return {old: new for part in shared for old, new in _changed(*part).items()}


def _pairs(before: Any, after: Any, name: str) -> Iterator[tuple[Any, Any]]:
    if before == after or type(before) is not type(after):
        return
    if isinstance(before, str) and len(before) >= _SIGNIFICANT_LENGTH:
        yield before, after
        yield from zip(_arguments(before), _arguments(after), strict=False)
    if isinstance(before, int) and name.lower().endswith("id"):
        yield from ((before, after), (str(before), str(after)))


def _arguments(url: str) -> list[str]:
    return [value for _, value in parse_qsl(urlsplit(url).query)]


def _with_values(request: PreparedRequest, values: Mapping[Any, Any]) -> PreparedRequest:
    """Return a copy of a request in which each of the keys is replaced, as a whole value."""
    if not values:
        return request
    copied = request.copy()
    parts = urlsplit(str(request.url))
    steps = [unquote(each) for each in parts.path.split("/")]
    if values.keys() & set(steps):
        path = "/".join(quote(str(values.get(each, each)), safe="") for each in steps)
        parts = parts._replace(path=path)
    query = parse_qsl(parts.query, keep_blank_values=True)
    if values.keys() & {value for _, value in query}:
        pairs = [(name, values.get(value, value)) for name, value in query]
        parts = parts._replace(query=urlencode(pairs))
    copied.url = urlunsplit(parts)
    for name in request.headers:
        scheme, _, word = str(request.headers[name]).rpartition(" ")
        if word in values:
            copied.headers[name] = f"{scheme} {values[word]}".strip()
    return _with_body_values(copied, values)


def _with_body_values(request: PreparedRequest, values: Mapping[Any, Any]) -> PreparedRequest:
    body = sent_requests.body_of(request)
    is_known = media.kind_of(sent_requests.media_type_of(request)) in ("form", "json")
    if not is_known or not isinstance(body, dict):
        return request
    replaced = _replaced(body, values)
    same = json.dumps(replaced, sort_keys=True) == json.dumps(body, sort_keys=True)
    return request if same else sent_requests.with_body(request, replaced)


def _replaced(value: Any, values: Mapping[Any, Any]) -> Any:
    match value:
        case dict():
            return {name: _replaced(each, values) for name, each in value.items()}
        case list():
            return [_replaced(each, values) for each in value]
        case str() | int() if not isinstance(value, bool):
            return values.get(value, value)
    return value
