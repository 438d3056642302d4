"""The hashes of what a result is made from, by which stored results are found again."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Sequence
from pathlib import Path

from .paths import ROOT, SCRIPTS


def sources_digest() -> str:
    """Return the hash of what all results depend on: this package, the lock file, Python."""
    code = sorted(
        each for each in SCRIPTS.rglob("*") if each.is_file() and "__pycache__" not in each.parts
    )
    return files_digest([*code, ROOT / "requirements.lock"], platform.python_version())


def inputs_digest(path: Path, sources: str) -> str:
    """Return the hash of what a vendor's result is made from: its files and the sources' hash."""
    others = [path.parent / folder / path.name for folder in ("evidence", "workflows")]
    return files_digest([path, *others], sources)


def files_digest(paths: Sequence[Path], *more: str) -> str:
    """Return the hash of files by name and content, and of texts; a file may be missing."""
    digest = hashlib.sha256("\0".join(more).encode())
    for path in paths:
        digest.update(f"\0{path}\0".encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()
