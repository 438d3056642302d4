"""The files of the repository that are made in part or as a whole: `make readme` writes them.

These are the table of vendors in README.md, between `<!-- vendors -->` and `<!-- /vendors -->`, and
the JSON Schema of specs for editors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from .paths import ROOT
from .spec import Document, editor_schema


def write(documents: Sequence[Document]) -> Iterator[Path]:
    """Write the files that are out of date, and yield each."""
    readme = ROOT / "README.md"
    texts = {
        readme: updated(readme.read_text(encoding="utf-8"), documents),
        editor_schema.PATH: editor_schema.text(),
    }
    for path, text in texts.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            yield path


def updated(text: str, documents: Sequence[Document]) -> str:
    """Return the README with the table of the given specs; the rest is unchanged."""
    table = f"<!-- vendors -->\n{_vendors(documents)}\n<!-- /vendors -->"
    return re.sub(r"<!-- vendors -->\n.*?<!-- /vendors -->", lambda _: table, text, flags=re.DOTALL)


def _vendors(documents: Sequence[Document]) -> str:
    head = "| vendor | what it does | specification | client |\n| --- | --- | --- | --- |"
    return "\n".join([head, *map(_vendor, documents)])


def _vendor(document: Document) -> str:
    info, vendor = document.info, document.vendor
    spec, client = f"specs/{vendor}.yaml", f"generated/{vendor}"
    return f"| {info.title} | {info.summary} | [`{spec}`]({spec}) | [`{vendor}-client`]({client}) |"
