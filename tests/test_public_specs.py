"""Descriptions that nobody here wrote become clients that import and are strictly typed.

The folder with them is named by PHOTO_ID_PUBLIC_SPECS, or lies beside the repository.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.generate import Generated, generate
from scripts.spec import Unreadable, load

_FOLDERS = (
    Path(os.environ.get("PHOTO_ID_PUBLIC_SPECS", ""))
    if "PHOTO_ID_PUBLIC_SPECS" in os.environ
    else None,
    *(parent / "shared" / "public-specs" for parent in Path(__file__).resolve().parents[2:4]),
)
_FOLDER = next((each for each in _FOLDERS if each and each.is_dir()), None)
_SPECS = sorted(
    path for path in (_FOLDER.iterdir() if _FOLDER else ()) if path.suffix in (".yaml", ".json")
)
needs_specs = pytest.mark.skipif(
    not _SPECS, reason="there are no public specs: name their folder with PHOTO_ID_PUBLIC_SPECS"
)
_IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(each.name)
"""


@dataclass(frozen=True)
class Tried:
    """What became of a spec: the client, or why there is none."""

    name: str
    made: Generated | None
    problem: str


def _tried(path: Path, folder: Path) -> Tried:
    try:
        document = load(path)
    except Unreadable as error:
        return Tried(path.stem, None, str(error))
    made = generate(document, folder / path.stem)
    if not made.written:
        return Tried(path.stem, made, "\n".join(map(str, made.findings)))
    (package,) = (folder / path.stem).glob("*_client")
    return Tried(path.stem, made, _flaws(package))


def _flaws(package: Path) -> str:
    """Return what importing every module and checking all types says, nothing if all is well."""
    imported = [sys.executable, "-c", _IMPORT_ALL, str(package.parent), package.name]
    checked = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(package)]
    checked.append(f"--cache-dir={package.parent.parent / '.mypy'}")
    for command in (imported, checked):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            return f"{done.stdout}{done.stderr}"
    return ""


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    folder = tmp_path_factory.mktemp("public")
    return [_tried(path, folder) for path in _SPECS]


@needs_specs
def test_nearly_every_public_spec_becomes_a_client_that_is_strictly_typed(
    tried: list[Tried],
) -> None:
    failed = {each.name: each.problem for each in tried if each.problem}

    assert len(failed) <= len(_SPECS) - 13, failed
    assert all("openapi-version" in problem for problem in failed.values()), failed


@needs_specs
def test_what_is_left_out_of_a_client_is_named_on_its_line(tried: list[Tried]) -> None:
    for each in tried:
        for finding in each.made.findings if each.made else ():
            assert finding.rule == "not-generated"
            assert finding.line > 1
            assert finding.remedy
