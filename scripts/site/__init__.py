"""The reference site: a start page, a page per vendor with its evidence, and the capabilities.

    build(documents, output)     writes the site and returns its files

The pages work from a folder: none of them requests anything from another host.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .. import node
from ..spec import Document, Unreadable
from . import capabilities, reference, rules_page, start_page
from .start_page import FuzzTotals


def build(
    documents: Sequence[Document], output: Path, tested: Mapping[str, FuzzTotals] | None = None
) -> list[Path]:
    """Write the site into a folder, completely or not at all, and return its files.

    `tested` has the results of the property tests by vendor id. Raises `node.Unavailable` if Node
    is missing, Redocly fails or a spec cannot be shown, and OSError if the folder cannot be
    written.
    """
    tools = node.ready()
    aside = output.with_name(f"{output.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        # Redocly is a process: it renders one vendor while another one is prepared.
        with ThreadPoolExecutor(max_workers=2) as pool:
            list(pool.map(lambda each: reference.write(each, aside, tools), documents))
        (aside / "index.html").write_text(start_page.page(documents, tested or {}))
        (aside / "capabilities.html").write_text(capabilities.page())
        (aside / "rules.html").write_text(rules_page.page())
        shutil.rmtree(output, ignore_errors=True)
        aside.rename(output)
    except Unreadable as error:
        raise node.Unavailable(str(error.finding)) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sorted(output.iterdir())


__all__ = ["FuzzTotals", "build"]
