"""The clients of other generators for the same spec and the SDKs of other vendors, set up once.

They are in a cache folder. A peer is folders for the import path and an interpreter. A peer that is
not available on this machine is left out, with a note in the table.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..generate import RUNTIME
from ..paths import GENERATED
from ..spec import SPECS

OPENAI = "openai==3.57.0"
STRIPE = "stripe==16.1.0"
OPENAPI_GENERATOR = "openapi-generator-cli==7.26.0"
PRISM = "@stoplight/prism-cli@5.14.2"
SPECMATIC = "specmatic==2.55.3"
REDOCLY = "@redocly/cli@2.77.0"


class Missing(Exception):  # noqa: N818  # it is a fact about the machine
    """Raised for a peer that is not available here; the text is the reason."""


@dataclass(frozen=True)
class Peer:
    """A contender: its name in `tasks`, its folders, and the Python to run it with."""

    name: str
    folders: tuple[Path, ...]
    python: str = sys.executable


def stock(cache: Path) -> Peer:
    """Return the client of openapi-python-client with its own templates."""
    folder = cache / "stock"
    if not folder.is_dir():
        config = cache / "stock.yaml"
        cache.mkdir(parents=True, exist_ok=True)
        config.write_text("package_name_override: stock_client\nproject_name_override: stock\n")
        tool = Path(sys.executable).with_name("openapi-python-client")
        _run(
            str(tool),
            "generate",
            "--path",
            str(_spec()),
            "--config",
            str(config),
            "--output-path",
            str(folder),
        )
    return Peer("stock", (folder,))


def openapi_generator(cache: Path) -> Peer:
    """Return the client of OpenAPI Generator, in an environment with its dependencies."""
    folder, env = cache / "openapi-generator", cache / "openapi-generator-env"
    if not folder.is_dir():
        if not shutil.which("java"):
            raise Missing("OpenAPI Generator needs Java")
        venv.create(env, with_pip=True, clear=True)
        python = str(env / "bin" / "python")
        _run(python, "-m", "pip", "install", "--quiet", OPENAPI_GENERATOR)
        made = cache / "openapi-generator.partial"
        shutil.rmtree(made, ignore_errors=True)
        _run(
            str(env / "bin" / "openapi-generator-cli"),
            "generate",
            "-g",
            "python",
            "-i",
            str(_spec()),
            "-o",
            str(made),
        )
        _run(python, "-m", "pip", "install", "--quiet", "-r", str(made / "requirements.txt"))
        made.rename(folder)
    return Peer("openapi_generator", (folder,), str(env / "bin" / "python"))


def openai(cache: Path) -> Peer:
    """Return the SDK of OpenAI, which is generated too, in an environment of its own."""
    return _of_pypi(cache, "openai", OPENAI)


def stripe(cache: Path) -> Peer:
    """Return the SDK of Stripe in an environment of its own."""
    return _of_pypi(cache, "stripe", STRIPE)


def _of_pypi(cache: Path, name: str, package: str) -> Peer:
    env = cache / f"{name}-env"
    python = str(env / "bin" / "python")
    installed = env / package
    if not installed.exists():
        venv.create(env, with_pip=True, clear=True)
        _run(python, "-m", "pip", "install", "--quiet", package)
        installed.touch()
    return Peer(name, (), python)


def prism(cache: Path) -> Path:
    """Return the path of Prism's command."""
    return _of_node(cache, "prism", PRISM)


def specmatic(cache: Path) -> Path:
    """Return the path of Specmatic's JAR file."""
    folder = cache / "specmatic"
    if not folder.is_dir():
        if not shutil.which("java"):
            raise Missing("Specmatic needs Java 17")
        made = cache / "specmatic.partial"
        shutil.rmtree(made, ignore_errors=True)
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps")
        _run(*pip, "--target", str(made), SPECMATIC)
        made.rename(folder)
    return folder / "specmatic" / "core" / "specmatic.jar"


def redocly(cache: Path) -> Path:
    """Return the path of Redocly's command."""
    return _of_node(cache, "redocly", REDOCLY)


def _of_node(cache: Path, name: str, package: str) -> Path:
    folder = cache / name
    command = folder / "node_modules" / ".bin" / name
    if not command.exists():
        if not shutil.which("npm"):
            raise Missing(f"{name} needs Node")
        folder.mkdir(parents=True, exist_ok=True)
        _run("npm", "install", "--silent", "--no-audit", "--no-fund", f"--prefix={folder}", package)
    return command


def available(cache: Path) -> tuple[list[Peer], list[str]]:
    """Return the available client peers, and the reasons why others are left out."""
    ours = Peer("ours", (GENERATED / "amplifi", GENERATED / RUNTIME))
    others, notes = _made(cache, (stock, openapi_generator))
    return [ours, *others], notes


def sdks(cache: Path) -> tuple[list[Peer], list[str]]:
    """Return the available SDKs of other vendors, and the reasons why others are left out."""
    return _made(cache, (openai, stripe))


def _made(cache: Path, makers: Sequence[Callable[[Path], Peer]]) -> tuple[list[Peer], list[str]]:
    peers: list[Peer] = []
    notes: list[str] = []
    for make in makers:
        try:
            peers.append(make(cache))
        except Missing as reason:
            notes.append(f"Left out: {reason}.")
    return peers, notes


def _spec() -> Path:
    return SPECS / "amplifi.yaml"


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["no message"]
        raise Missing(f"{Path(command[0]).name} failed ({last[0]})")
