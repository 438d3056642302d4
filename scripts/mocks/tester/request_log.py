"""One line per request of a served mock, with the reason of a rejection."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator

from ..http_messages import header_text
from .journal import Journal, JournalEntry
from .notes import Note

PAUSE = 0.05
"""Seconds within which lines are written together."""


class RequestLog:
    """Writes the lines of several requests together, so that a busy mock does not wait for it."""

    def __init__(
        self, journal: Journal, write: Callable[[str], None], *, is_verbose: bool = False
    ) -> None:
        """Write lines with `write`; a verbose log has the parameters and the body too."""
        self._write = write
        self._is_masked = journal.is_masked
        self._is_verbose = is_verbose
        self._waiting: list[Note] = []
        journal.on_note = self._add

    def _add(self, note: Note) -> None:
        if not self._waiting:
            asyncio.get_running_loop().call_later(PAUSE, self.flush)
        self._waiting.append(note)

    def flush(self) -> None:
        """Write all lines."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._write("\n".join(map(self._lines, waiting)))

    def _lines(self, note: Note) -> str:
        noted, response = note.operation, note.response
        status = "reset" if response.loss == "reset" else response.status
        name = f" {noted.id}" if noted.id else ""
        line = f"{noted.vendor}{name} {note.request.method} {noted.path} -> {status}"
        if note.reason:
            line += f"  {header_text(note.reason).decode()}"
        if not note.warnings and not self._is_verbose:
            return line
        lines = [line, *(f"  warning: {each}" for each in note.warnings)]
        if self._is_verbose:
            lines += _details(JournalEntry(note, is_masked=self._is_masked))
        return "\n".join(lines)


def _details(entry: JournalEntry) -> Iterator[str]:
    for place, values in entry.parameters.items():
        yield f"  {place}: {_json(values)}"
    if entry.body is not None:
        yield f"  body: {_json(entry.body)}"
    yield from (f"  applied {each}" for each in entry.faults)
    yield from (f"  ignored {each}" for each in entry.ignored)
    if entry.response_body is not None:
        yield f"  response: {_json(entry.response_body)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
