"""Records that a generated client writes with `observe`, as exchanges to compare.

A client has replaced the values: what is left of one is a `Hidden`, with its type and formats.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..spec import Document
from .hidden_values import Hidden, restored
from .operation_matching import Match, decoded
from .recorded_exchange import InvalidRecording, Message, RecordedExchange


def is_client_record(path: Path) -> bool:
    """Return whether the first line of a file is one that a client has written."""
    try:
        with path.open(encoding="utf-8") as file:
            return "client" in json.loads(file.readline(10_000_000) or "null")
    except (OSError, ValueError, TypeError):
        return False


def read_client_records(
    path: Path, documents: Mapping[str, Document]
) -> Iterator[tuple[Document, RecordedExchange, str]]:
    """Yield the records of a file: spec, exchange and operation (empty for an undocumented one).

    Args:
        path: The file.
        documents: The specs by vendor; records of other clients are skipped.

    Raises:
        InvalidRecording: The file cannot be read, or a line is not a record.
    """
    clients = {f"{each.replace('-', '_')}_client": spec for each, spec in documents.items()}
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                try:
                    data = json.loads(line)
                    if document := clients.get(data["client"]):
                        yield document, _exchange(data), str(data["operation"])
                except (KeyError, TypeError, ValueError, AttributeError) as error:
                    problem = f"not a record of a client: {type(error).__name__}"
                    raise InvalidRecording(f"{path}:{number}: {problem}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRecording(f"{path}: {error}") from None


def match_of(document: Document, exchange: RecordedExchange, name: str) -> Match | None:
    """Return what a record is for; None if the spec does not have the operation."""
    action = next((each for each in document.actions if each.id == name), None)
    if action is None:
        return None
    return Match(
        action.operation,
        action,
        action.operation.path,
        dict(exchange.arguments),
        decoded(exchange.request),
    )


def _exchange(data: Mapping[str, Any]) -> RecordedExchange:
    sent, received = data["request"], data["response"]
    return RecordedExchange(
        method=str(data["method"]),
        url=f"{data['host']}{data['path']}",
        request=_message(sent, data["headers"]) if sent else Message(_pairs(data["headers"])),
        status=int(data["status"]),
        response=_message(received, received["headers"]),
        at=str(data["at"]),
        shown_query=_pairs(data["query"]),
        arguments=_pairs(data["arguments"]),
    )


def _message(data: Mapping[str, Any], headers: Any) -> Message:
    """Return a message without its body's bytes, of which a record has only the value."""
    others = [each for each in _pairs(headers) if each[0].lower() != "content-type"]
    if data["type"]:
        others.append(("content-type", str(data["type"])))
    if "body" not in data:
        return Message(others)
    is_empty = isinstance(data["body"], dict) and data["body"].get("size") == 0
    value = restored(data["body"])
    return Message(others, b"" if is_empty else b"*", value)


def _pairs(pairs: Any) -> list[tuple[str, str]]:
    return [(str(name), _text(value)) for name, value in pairs]


def _text(value: Any) -> str:
    return Hidden.read(value) if isinstance(value, dict) else str(value)
