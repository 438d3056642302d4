"""The site: a start page, and the reference of every vendor with its evidence.

    build(documents, output)     writes it and gives the files

Owns putting it together. It works from a folder: no page asks any host for anything.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .. import node
from ..spec import Document, Unreadable
from . import capabilities, reference, rules_page, start
from .start import Trials


def build(
    documents: Sequence[Document], output: Path, tested: Mapping[str, Trials] | None = None
) -> list[Path]:
    """Write the site into a folder, whole or not at all, and give its files.

    `tested` is what the property tests made of each vendor's mock, by vendor id. Raises
    `node.Unavailable` where Node is not to be had, Redocly fails or a spec cannot be shown, OSError
    where the folder cannot be written.
    """
    tools = node.ready()
    aside = output.with_name(f"{output.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        # Redocly, a process of its own, draws one vendor while we write down another.
        with ThreadPoolExecutor(max_workers=2) as pool:
            list(pool.map(lambda each: reference.write(each, aside, tools), documents))
        (aside / "index.html").write_text(start.page(documents, tested or {}))
        (aside / "capabilities.html").write_text(capabilities.page())
        (aside / "rules.html").write_text(rules_page.page())
        shutil.rmtree(output, ignore_errors=True)
        aside.rename(output)
    except Unreadable as error:
        raise node.Unavailable(str(error.finding)) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sorted(output.iterdir())


__all__ = ["Trials", "build"]
