"""Mocks for tests: the library, a spec of no vendor's, and requests without a client in between."""

from pathlib import Path

from scripts.mocks import make_mock
from scripts.mocks.serving.in_process import Mock
from scripts.spec import Document, load

LIBRARY = Path(__file__).parent / "library.yaml"


def library(**options: object) -> Mock:
    """Return a fresh mock of the library."""
    return make_mock(LIBRARY, **options)  # type: ignore[arg-type]


def spec(folder: Path, text: str, name: str = "acme") -> Document:
    """Return a document of these lines below `paths:`."""
    path = folder / f"{name}.yaml"
    head = 'openapi: "3.1.0"\ninfo: {title: Acme, version: "1"}\npaths:\n'
    path.write_text(head + text)
    return load(path)
