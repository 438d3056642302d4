"""One line per request of a served mock, with the reason of a rejection."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

from ..http_messages import header_text
from .journal import JournalEntry

PAUSE = 0.05
"""Seconds within which lines are written together."""


class RequestLog:
    """Writes the lines of several requests together, so that a busy mock does not wait for it."""

    def __init__(self, write: Callable[[str], None], *, is_verbose: bool = False) -> None:
        """Write lines with `write`; a verbose log has the parameters and the body too."""
        self._write = write
        self._is_verbose = is_verbose
        self._waiting: list[JournalEntry] = []

    def add(self, entry: JournalEntry) -> None:
        """Add a request; its lines are written a moment later."""
        if not self._waiting:
            asyncio.get_running_loop().call_later(PAUSE, self.flush)
        self._waiting.append(entry)

    def flush(self) -> None:
        """Write all lines."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._write("\n".join(line for each in waiting for line in self._lines(each)))

    def _lines(self, entry: JournalEntry) -> list[str]:
        name = f" {entry.operation}" if entry.operation else ""
        status = entry.status or "reset"
        lines = [f"{entry.vendor}{name} {entry.method} {entry.path} -> {status}"]
        if entry.reason:
            lines[0] += f"  {header_text(entry.reason).decode()}"
        lines += [f"  warning: {each}" for each in entry.warnings]
        if self._is_verbose:
            sent = {**entry.parameters, **({"body": entry.body} if entry.body is not None else {})}
            lines += [f"  {name}: {_json(each)}" for name, each in sent.items()]
            lines += [f"  applied {each}" for each in entry.faults]
            lines += [f"  ignored {each}" for each in entry.ignored]
            if entry.response_body is not None:
                lines.append(f"  response: {_json(entry.response_body)}")
        return lines


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
