"""Redocly's command line in one process that runs many commands.

The process starts with the first command and ends with this one. It runs `commands.mjs`.
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
    """Raised if a command fails or its process has ended; the text is the reason."""


class Commands:
    """A process that runs commands one after the other, for any number of threads."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = command
        self._environment = environment
        self._process: subprocess.Popen[str] | None = None
        self._lock = Lock()
        atexit.register(self.close)

    def run(self, words: Sequence[str], folder: Path) -> str:
        """Run a command in a folder and return its output; raise `Failed` if it fails."""
        request = json.dumps({"folder": str(folder.resolve()), "words": list(words)})
        with self._lock:
            try:
                response = json.loads(self._request(request))
            except (OSError, ValueError) as error:
                raise Failed(self._end() or str(error)) from None
        if response["code"]:
            raise Failed(str(response["output"]))
        return str(response["output"])

    def close(self) -> None:
        """End the process, if any; the next command starts another."""
        with self._lock:
            self._end()

    def _request(self, line: str) -> str:
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
        requests, responses = self._process.stdin, self._process.stdout
        assert requests is not None, "it is a pipe"
        assert responses is not None, "it is a pipe"
        requests.write(f"{line}\n")
        requests.flush()
        return responses.readline()

    def _end(self) -> str:
        """End the process; return its standard error."""
        process, self._process = self._process, None
        return process.communicate()[1] if process else ""
