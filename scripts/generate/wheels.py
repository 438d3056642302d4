"""Building the runtime, the clients and this project itself as wheels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hatchling.builders.wheel import WheelBuilder

from ..paths import ROOT
from ..spec import Document
from . import RUNTIME, generate, write_runtime


def wheels(documents: Sequence[Document], folder: Path) -> Iterator[Path]:
    """Build the wheels of the runtime, of each client and of this project, and yield their paths.

    Raises ValueError for a spec whose client cannot be generated.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as aside:
        write_runtime(Path(aside))
        yield from _wheel(Path(aside) / RUNTIME, folder)
        for document in documents:
            root = Path(aside) / document.vendor
            if findings := generate(document, root).findings:
                raise ValueError("\n".join(map(str, findings)))
            yield from _wheel(root, folder)
    yield from _wheel(ROOT, folder)


def _wheel(root: Path, folder: Path) -> Iterator[Path]:
    for path in WheelBuilder(str(root)).build(directory=str(folder), versions=["standard"]):
        yield Path(path)
