"""The parts of README.md that are generated from the specs and the rules.

Each part is between `<!-- name -->` and `<!-- /name -->`; `make readme` updates it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import rules
from .spec import Document


def updated(text: str, documents: Sequence[Document]) -> str:
    """Return the README with every generated part updated."""
    parts = {"vendors": _vendors(documents), "rules": rules.as_table()}
    return re.sub(
        r"<!-- (\w+) -->\n.*?<!-- /\1 -->",
        lambda found: f"<!-- {found[1]} -->\n{parts[found[1]]}\n<!-- /{found[1]} -->",
        text,
        flags=re.DOTALL,
    )


def _vendors(documents: Sequence[Document]) -> str:
    head = "| vendor | what it does | specification | client |\n| --- | --- | --- | --- |"
    return "\n".join([head, *map(_vendor, documents)])


def _vendor(document: Document) -> str:
    info, vendor = document.data["info"], document.vendor
    spec, client = f"specs/{vendor}.yaml", f"generated/{vendor}"
    summary = str(info.get("summary") or "")
    return f"| {info['title']} | {summary} | [`{spec}`]({spec}) | [`{vendor}-client`]({client}) |"
