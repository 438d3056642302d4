"""The journal as an HTTP Archive (HAR 1.2), which browsers and proxies open."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from .journal import JournalEntry


def as_har(entries: Iterable[JournalEntry]) -> dict[str, Any]:
    """Return the exchanges as the JSON data of a HAR file."""
    try:
        own = version("photo-id-apis")
    except PackageNotFoundError:
        own = "0"
    creator = {"name": "photo-id-apis mock", "version": own}
    return {
        "log": {"version": "1.2", "creator": creator, "entries": [_entry(each) for each in entries]}
    }


def _entry(entry: JournalEntry) -> dict[str, Any]:
    milliseconds = round(entry.seconds * 1000, 3)
    return {
        "startedDateTime": entry.time.isoformat(timespec="milliseconds"),
        "time": milliseconds,
        "request": _request(entry),
        "response": _response(entry),
        "cache": {},
        "timings": {"send": 0, "wait": milliseconds, "receive": 0},
        "_operation": entry.operation,
        "_reason": entry.reason,
    }


def _request(entry: JournalEntry) -> dict[str, Any]:
    headers = entry.request_headers
    found: dict[str, Any] = {
        "method": entry.method,
        "url": entry.url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(headers),
        "queryString": [
            {"name": name, "value": value}
            for name, value in parse_qsl(urlsplit(entry.url).query, keep_blank_values=True)
        ],
        "headersSize": -1,
        "bodySize": int(headers.get("content-length", len(entry.content))),
    }
    text = _text(entry.content)[0] if entry.content else _json(entry.body)
    if text:
        media = headers.get("content-type", "application/octet-stream")
        found["postData"] = {"mimeType": media, "params": [], "text": text}
    return found


def _response(entry: JournalEntry) -> dict[str, Any]:
    headers = entry.response_headers
    text, encoding = _text(entry.response_content)
    size = int(headers.get("content-length", 0))
    content = {"size": size, "mimeType": headers.get("content-type", "x-unknown"), "text": text}
    known = {each.value: each.phrase for each in HTTPStatus}
    return {
        "status": entry.status,
        "statusText": known.get(entry.status, ""),
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(headers) if entry.status else [],
        "content": {**content, "encoding": encoding} if encoding else content,
        "redirectURL": headers.get("location", ""),
        "headersSize": -1,
        "bodySize": size,
    }


def _pairs(headers: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers.items()]


def _text(data: bytes) -> tuple[str, str]:
    """Return bytes as a text, and `base64` where they are not one."""
    try:
        return data.decode(), ""
    except UnicodeDecodeError:
        return base64.b64encode(data).decode(), "base64"


def _json(value: Any) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False)
