"""The distributions of this project: the runtime, a client per vendor, and the tool.

Each is an sdist and the wheel that is built from it. The same sources give the same bytes: dates
are those of the commit, names are sorted, and modes do not depend on the machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from ..generate import RUNTIME, generate, is_current, write_runtime
from ..paths import GENERATED, ROOT
from ..spec import Document
from .package_changelog import client_changelog, runtime_changelog

_EPOCH = "SOURCE_DATE_EPOCH"
_TOOL = ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "scripts", "specs")
_URLS = {
    "Source": "{}",
    "Changelog": "{}/blob/main/CHANGELOG.md",
    "Issues": "{}/issues",
}


@dataclass(frozen=True)
class Built:
    """One distribution: its sdist, and the wheel that is built from it."""

    sdist: Path
    wheel: Path


def build(
    documents: Sequence[Document], folder: Path, repository: str | None = None
) -> Iterator[Built]:
    """Build the runtime, the client of each spec and the tool into `folder`, and yield each.

    Args:
        documents: The specs.
        folder: Where the files are written.
        repository: The address of the repository, for the links in the metadata.

    Raises:
        ValueError: The client of a spec cannot be generated.
    """
    folder.mkdir(parents=True, exist_ok=True)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    with TemporaryDirectory() as aside, _dated():
        root = Path(aside)
        write_runtime(root)
        project = tomllib.loads((root / RUNTIME / "pyproject.toml").read_text())["project"]
        text = runtime_changelog(changelog, project["version"])
        yield _built(root / RUNTIME, folder, repository, {"photo_id_runtime/CHANGELOG.md": text})
        for document in documents:
            name = _client(document, root)
            text = client_changelog(changelog, document.vendor)
            added = {f"{name}/CHANGELOG.md": text}
            yield _built(root / document.vendor, folder, repository, added)
        yield _built(_tool(root), folder, repository, {})


def _client(document: Document, root: Path) -> str:
    """Write the client of a spec into a folder; return the name of its package."""
    known, folder = GENERATED / document.vendor, root / document.vendor
    if is_current(document, known):
        shutil.copytree(known, folder, ignore=_caches)
    elif findings := generate(document, folder).findings:
        raise ValueError("\n".join(map(str, findings)))
    (package,) = (each.parent.name for each in folder.glob("*/__init__.py"))
    return package


def _tool(root: Path) -> Path:
    """Copy what the tool is built from; return its folder."""
    folder = root / "photo-id-apis"
    folder.mkdir()
    for name in _TOOL:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=_caches)
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


_caches = shutil.ignore_patterns("__pycache__", ".stamp")


def _built(root: Path, folder: Path, repository: str | None, added: Mapping[str, str]) -> Built:
    for name, text in added.items():
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    if repository:
        project = root / "pyproject.toml"
        project.write_text(with_links(project.read_text(encoding="utf-8"), repository))
    (sdist,) = SdistBuilder(str(root)).build(directory=str(folder), versions=["standard"])
    with TemporaryDirectory() as aside:
        with tarfile.open(sdist) as archive:
            # Python before 3.11.4 has no filters and ignores this.
            archive.extraction_filter = getattr(tarfile, "data_filter", None)
            archive.extractall(aside)  # noqa: S202  # written above
        (unpacked,) = Path(aside).iterdir()
        (wheel,) = WheelBuilder(str(unpacked)).build(directory=str(folder), versions=["standard"])
    return Built(Path(sdist), Path(wheel))


def with_links(project: str, repository: str) -> str:
    """Return the text of a pyproject.toml with the links to a repository."""
    address = repository.rstrip("/")
    lines = "".join(f'{name} = "{url.format(address)}"\n' for name, url in _URLS.items())
    if "[project.urls]\n" not in project:
        project = project.replace("\n[tool.hatch", "\n[project.urls]\n\n[tool.hatch", 1)
    return project.replace("[project.urls]\n", f"[project.urls]\n{lines}", 1)


@contextmanager
def _dated() -> Iterator[None]:
    """Date the files of distributions by the last commit, unless the environment has a date."""
    known = os.environ.get(_EPOCH)
    if known is None and (date := commit_date(ROOT)):
        os.environ[_EPOCH] = date
    try:
        yield
    finally:
        if known is None:
            os.environ.pop(_EPOCH, None)


def commit_date(root: Path, revision: str = "HEAD") -> str:
    """Return the seconds since 1970 of a commit; empty if git does not know it."""
    command = ["git", "-C", str(root), "show", "--no-patch", "--format=%ct", revision]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own arguments
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
