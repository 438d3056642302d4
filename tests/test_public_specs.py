"""Clients of public descriptions can be imported and are strictly typed.

PHOTO_ID_PUBLIC_SPECS is the folder of the descriptions, by default one next to the repository.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.build import CLEAN, main

_FOLDERS = (
    Path(os.environ.get("PHOTO_ID_PUBLIC_SPECS", ""))
    if "PHOTO_ID_PUBLIC_SPECS" in os.environ
    else None,
    *(parent / "shared" / "public-specs" for parent in Path(__file__).resolve().parents[2:4]),
)
FOLDER = next((each for each in _FOLDERS if each and each.is_dir()), None)
_SPECS = sorted(
    path for path in (FOLDER.iterdir() if FOLDER else ()) if path.suffix in (".yaml", ".json")
)
needs_specs = pytest.mark.skipif(
    not _SPECS, reason="public specs not found: set PHOTO_ID_PUBLIC_SPECS to their folder"
)
_IMPORT_ALL = """
import importlib, os, pkgutil, sys
sys.path[:0] = sys.argv[1].split(os.pathsep)
package = importlib.import_module(sys.argv[2])
for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(each.name)
"""


_OURS_TO_REFUSE = ("openapi-version", "misread-scalar")
"""The rules that reject a public spec: OpenAPI 3.0, and invalid JSON."""


@dataclass(frozen=True)
class Tried:
    """The result for a spec: the output of `clients`, and the reason if its client fails."""

    name: str
    printed: str
    problem: str


def _tried(path: Path, folder: Path) -> Tried:
    command = ["clients", str(path), "--allow-partial", "--output", str(folder)]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = main(command)
    if code != CLEAN:
        return Tried(path.stem, printed.getvalue(), printed.getvalue())
    (package,) = (folder / path.stem).glob("*_client")
    return Tried(path.stem, printed.getvalue(), _flaws(package))


def _flaws(package: Path) -> str:
    """Return the errors of importing every module and of checking all types."""
    runtime = package.parent.parent / "runtime"
    folders = f"{package.parent}{os.pathsep}{runtime}"
    imported = [sys.executable, "-c", _IMPORT_ALL, folders, package.name]
    checked = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(package)]
    checked.append(f"--cache-dir={package.parent.parent / '.mypy'}")
    for command in (imported, checked):
        environment = {**os.environ, "MYPYPATH": str(runtime)}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if done.returncode:
            return f"{done.stdout}{done.stderr}"
    return ""


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    folder = tmp_path_factory.mktemp("public")
    return [_tried(path, folder) for path in _SPECS]


@needs_specs
def test_nearly_every_public_spec_has_a_strictly_typed_client(
    tried: list[Tried],
) -> None:
    failed = {each.name: each.problem for each in tried if each.problem}

    assert len(failed) <= len(_SPECS) - 13, failed
    assert all(any(rule in problem for rule in _OURS_TO_REFUSE) for problem in failed.values()), (
        failed
    )


@needs_specs
def test_a_skipped_operation_is_a_finding_on_its_line(tried: list[Tried]) -> None:
    printed = "".join(each.printed for each in tried)
    places = re.findall(r":(\d+:\d+): not-generated: .+\n(.*)", printed)
    assert places, "one of the specs sends one body in several media types"
    for place, remedy in places:
        assert place != "1:1"
        assert remedy.startswith("    fix: ")
