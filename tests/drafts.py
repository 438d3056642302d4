"""Specs that tests write."""

from pathlib import Path

from scripts import rules
from scripts.spec import Document, load

HEAD = """\
openapi: "3.1.0"
info:
  title: Acme
  version: "1"
"""


def draft(folder: Path, body: str, *, ours: bool = False) -> Document:
    """Return the document of a spec with this text below its `info`."""
    return whole(folder, HEAD + body, ours=ours)


def whole(folder: Path, text: str, *, ours: bool = False) -> Document:
    """Return the document of a spec with this text."""
    if ours:
        (folder / "evidence").mkdir(exist_ok=True)
    path = folder / "acme.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return load(path)


def found(document: Document) -> list[tuple[int, str]]:
    """Return line and rule of every finding."""
    return [(each.line, each.rule) for each in rules.check(document)]
