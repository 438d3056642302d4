"""Observations in a file: the results of comparisons as JSON lines, without a value of the traffic.

A line is an object with `vendor`, `version` (the spec's `info.version`), `at`, `action`, `mock` if
the local mock responded, and `outcomes`: the JSON Pointer of each element that was seen as
described, a list of pointer and use for each type, status and documented value, and a list of kind,
pointer, detail and direction for each difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO, get_args

from ..spec import Document, pointer_ref
from .exchange_deviations import Held
from .recorded_exchange import InvalidRecording
from .value_deviations import Deviation, Kind, Noted, Outcome, Seen

_KINDS = frozenset(get_args(Kind))


@dataclass(frozen=True)
class Logged:
    """One line of a log."""

    vendor: str
    at: str
    held: Held


class ObservationLog:
    """A file to which observations are appended."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def add(self, document: Document, held: Held, at: str) -> None:
        """Append one line and flush it, so that an interrupted run loses nothing."""
        line = {
            "vendor": document.vendor,
            "version": document.info.version,
            "at": at,
            "action": held.action,
            **({"mock": True} if held.is_of_mock else {}),
            "outcomes": [_written(each) for each in held.outcomes],
        }
        self._file.write(f"{json.dumps(line, ensure_ascii=False)}\n")
        self._file.flush()


def read_log(path: Path, documents: Mapping[str, Document]) -> Iterator[Logged]:
    """Yield the lines of a log; elements that the spec has no more are left out.

    Args:
        path: The file.
        documents: The specs by vendor; lines of other vendors are skipped.

    Raises:
        InvalidRecording: The file cannot be read, or is not a log.
    """
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if logged := _logged(line, f"{path}:{number}", documents):
                    yield logged
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRecording(f"{path}: {error}") from None


def is_log(path: Path) -> bool:
    """Return whether the first line of a file is that of a log."""
    try:
        with path.open(encoding="utf-8") as file:
            return "outcomes" in json.loads(file.readline(1_000_000) or "null")
    except (OSError, ValueError, TypeError):
        return False


def _logged(line: str, place: str, documents: Mapping[str, Document]) -> Logged | None:
    try:
        data = json.loads(line)
        document = documents.get(data["vendor"])
        if document is None:
            return None
        outcomes = (_outcome(each, document) for each in data["outcomes"])
        is_of_mock = bool(data.get("mock"))
        held = Held(str(data["action"]), tuple(filter(None, outcomes)), is_of_mock)
        return Logged(document.vendor, str(data["at"]), held)
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidRecording(f"{place}: not an observation: {error!r}") from None


def _written(outcome: Outcome) -> Any:
    if isinstance(outcome, Seen):
        return pointer_ref(outcome.pointer)
    if isinstance(outcome, Noted):
        return [pointer_ref(outcome.pointer), outcome.what]
    return [outcome.kind, pointer_ref(outcome.pointer), outcome.detail, outcome.direction]


def _outcome(data: Any, document: Document) -> Outcome | None:
    if isinstance(data, str):
        seen = document.target(data)
        return Seen(seen) if seen else None
    if len(data) == 2:
        noted = document.target(data[0])
        return Noted(noted, str(data[1])) if noted else None
    kind, ref, detail, direction = data
    if kind not in _KINDS or direction not in ("request", "response"):
        raise ValueError(f"unknown kind {kind!r} or direction {direction!r}")
    pointer = document.target(ref)
    return Deviation(kind, pointer, str(detail), direction) if pointer else None
