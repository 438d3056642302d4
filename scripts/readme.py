"""The part of README.md that is made from the specs, the table of vendors.

It is between `<!-- vendors -->` and `<!-- /vendors -->`; `make readme` writes it again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .spec import Document


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
