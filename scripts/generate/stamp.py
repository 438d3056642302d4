"""The check whether a client or the runtime is current, without loading the generator."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from .. import evidence
from ..paths import SCRIPTS
from ..spec import Document
from . import folders

NAME = ".stamp"

SOURCES = ("evidence", "finding.py", "generate", "identifiers.py", "paths.py", "spec")
"""The parts of `scripts` that determine what is generated."""
TOOLS = ("jinja2", "jsonschema_rs", "justhtml", "openapi-python-client", "pyyaml", "ruff")
"""The libraries whose releases may change what is generated."""


def inputs(document: Document | None) -> str:
    """Return a hash of what a client is made from; None is for the runtime.

    That is the spec, the operations that its README lists as missing, the generator, and the
    versions of the libraries.
    """
    total = hashlib.sha256(f"{document.vendor if document else ''}\n{generator()}".encode())
    if document is None:
        return total.hexdigest()
    total.update(document.source.text.encode())
    total.update(repr([each.shown for each in evidence.load(document).undescribed]).encode())
    return total.hexdigest()


@cache
def generator() -> str:
    """Return the versions of the libraries and the hashes of the sources that this process runs."""
    tools = "".join(f"{name} {version(name)}\n" for name in TOOLS)
    return tools + "".join(folders.digest(folders.contents(SCRIPTS / each)) for each in SOURCES)


def text(document: Document | None, files: dict[str, bytes]) -> str:
    """Return a stamp for files: a hash of what they are made from, and one of what they are."""
    return f"made from {inputs(document)}\nholds {folders.digest(files)}\n"


def is_current(document: Document | None, folder: Path) -> bool:
    """Return whether a folder holds what would be generated into it; None is for the runtime."""
    try:
        files = folders.contents(folder)
        return files.pop(NAME, b"").decode() == text(document, files)
    except (OSError, UnicodeDecodeError):
        return False
