"""Folders that are written completely or not at all, compared and hashed."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

_STYLE = (
    "line-length=100",
    "format.skip-magic-trailing-comma=true",
    "lint.ignore-init-module-imports=false",
    "lint.isort.combine-as-imports=true",
    "lint.isort.split-on-trailing-comma=false",
    "lint.isort.known-third-party=['photo_id_runtime']",  # wherever the command is run
)


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """Yield a new folder on the same disk, and remove it afterwards if it still exists."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def write(files: Mapping[str, str], folder: Path) -> None:
    """Write the files, format the Python files, and remove unused imports."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    _ruff("check", "--fix-only", "--select=F401,I", "--unsafe-fixes", str(folder))
    _ruff("format", str(folder))


def replace(folder: Path, new: Path) -> None:
    """Replace a folder by another; a crash in between leaves one of the two complete."""
    with beside(folder) as spare:
        old = spare / "old"
        try:
            with suppress(FileNotFoundError):
                folder.rename(old)
            new.rename(folder)
        except BaseException:
            if old.exists() and not folder.exists():
                old.rename(folder)
            raise


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file by its path in the folder, without `__pycache__`.

    A single file is returned under the path `.`.
    """
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted([folder, *folder.rglob("*")])
        if path.is_file() and "__pycache__" not in path.parts
    }


def digest(files: Mapping[str, bytes]) -> str:
    """Return a hash of files and their names."""
    total = hashlib.sha256()
    for name, content in sorted(files.items()):
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def formatted(sources: Sequence[str]) -> list[str]:
    """Return Python sources formatted, with sorted imports."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.py" for number in range(len(sources))]
        for path, source in zip(paths, sources, strict=True):
            path.write_text(source, encoding="utf-8")
        _ruff("check", "--fix-only", "--select=I", folder)
        _ruff("format", folder)
        return [path.read_text(encoding="utf-8") for path in paths]


def _ruff(command: str, *arguments: str) -> None:
    from ruff import find_ruff_bin  # type: ignore[import-untyped]  # it has no types

    options = ["--isolated", "--no-cache", "--quiet", "--target-version=py311"]
    options += [f"--config={each}" for each in _STYLE]
    subprocess.run(  # noqa: S603  # our own arguments
        [find_ruff_bin(), command, *options, *arguments], check=True
    )
