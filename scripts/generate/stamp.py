"""Whether a client is what its spec and this generator make, without loading the generator."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from .. import evidence
from ..paths import SCRIPTS
from ..spec import Document
from . import tree

NAME = ".stamp"

SOURCES = ("evidence", "finding.py", "generate", "paths.py", "spec")
"""What the generator consists of: the parts of `scripts` that it loads, and its templates."""
TOOLS = ("jinja2", "jsonschema_rs", "justhtml", "openapi-python-client", "pyyaml", "ruff")
"""The libraries whose releases may make other bytes of the same spec."""


def inputs(document: Document) -> str:
    """Hash what the client is made from: spec, README entries, generator, libraries' versions."""
    tools = "".join(f"{name} {version(name)}\n" for name in TOOLS)
    sources = "".join(tree.digest(tree.contents(SCRIPTS / each)) for each in SOURCES)
    total = hashlib.sha256(f"{document.vendor}\n{tools}{sources}".encode())
    total.update(document.source.text.encode())
    total.update(repr([each.shown for each in evidence.load(document).undescribed]).encode())
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
