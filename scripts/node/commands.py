"""Redocly's command line, as one process that carries out many commands.

Owns that process: it starts with the first command, and ends with ours. What runs in it stands in
`commands.mjs`.
"""

from __future__ import annotations

import atexit
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock

_SCRIPT = Path(__file__).parent / "commands.mjs"


class Failed(Exception):  # noqa: N818  # its text is the whole message
    """Raised where a command fails, or there is nobody to carry it out; the text says why."""


class Commands:
    """Carries out commands one after the other, for any number of threads."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = command
        self._environment = environment
        self._process: subprocess.Popen[str] | None = None
        self._lock = Lock()
        atexit.register(self.close)

    def run(self, words: Sequence[str], folder: Path) -> str:
        """Carry out a command in a folder and give what it printed; raise `Failed`."""
        asked = json.dumps({"folder": str(folder.resolve()), "words": list(words)})
        with self._lock:
            try:
                told = json.loads(self._ask(asked))
            except (OSError, ValueError) as error:
                raise Failed(self._end() or str(error)) from None
        if told["code"]:
            raise Failed(str(told["said"]))
        return str(told["said"])

    def close(self) -> None:
        """End the process, if there is one; the next command starts another."""
        with self._lock:
            self._end()

    def _ask(self, line: str) -> str:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603  # the caller found the program
                [*self._command[:1], str(_SCRIPT), *self._command[1:]],
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        told, tells = self._process.stdin, self._process.stdout
        assert told is not None, "it is a pipe"
        assert tells is not None, "it is a pipe"
        told.write(f"{line}\n")
        told.flush()
        return tells.readline()

    def _end(self) -> str:
        """Give what the process said of its end."""
        process, self._process = self._process, None
        return process.communicate()[1] if process else ""
