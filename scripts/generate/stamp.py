"""Whether a client is what its spec and this generator make, without loading the generator."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from ..spec import Document
from . import tree

NAME = ".stamp"
_HERE = Path(__file__).resolve().parent


def inputs(document: Document) -> str:
    """Hash what the client is made from: the spec, the generator and the tools' versions."""
    tools = "".join(f"{name} {version(name)}\n" for name in ("openapi-python-client", "ruff"))
    total = hashlib.sha256(
        f"{document.vendor}\n{tools}{tree.digest(tree.contents(_HERE))}".encode()
    )
    total.update(document.source.text.encode())
    return total.hexdigest()


def text(document: Document, files: dict[str, bytes]) -> str:
    """Give a stamp for the files of a client: what they are made from, and what they are."""
    return f"made from {inputs(document)}\nholds {tree.digest(files)}\n"


def is_current(document: Document, folder: Path) -> bool:
    """Tell whether a folder holds what would be generated into it."""
    try:
        files = tree.contents(folder)
        return files.pop(NAME, b"").decode() == text(document, files)
    except (OSError, UnicodeDecodeError):
        return False
