"""The clients, and this project itself, as wheels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hatchling.builders.wheel import WheelBuilder

from ..paths import ROOT
from ..spec import Document
from . import Generated, generate


def wheels(documents: Sequence[Document], folder: Path) -> Iterator[Path]:
    """Build a wheel per document, then this project's own, and yield the path of each.

    Raises ValueError for a spec whose client cannot be generated.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for document in documents:
        with TemporaryDirectory() as aside:
            root = Path(aside) / document.vendor
            made: Generated = generate(document, root)
            if made.findings:
                raise ValueError("\n".join(map(str, made.findings)))
            yield from _wheel(root, folder)
    yield from _wheel(ROOT, folder)


def _wheel(root: Path, folder: Path) -> Iterator[Path]:
    for path in WheelBuilder(str(root)).build(directory=str(folder), versions=["standard"]):
        yield Path(path)
