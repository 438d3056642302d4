"""The generated clients, importable in tests, without a list of vendors anywhere."""

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from scripts.document import Document, load
from scripts.generate import generate
from scripts.mocks import make_mock
from scripts.mocks.in_process import Mock

ROOT = Path(__file__).parent.parent
GENERATED = ROOT / "generated"
VENDORS = sorted(path.stem for path in (ROOT / "specs").glob("*.yaml"))

for _vendor in VENDORS:
    sys.path.append(str(GENERATED / _vendor))


def document(vendor: str) -> Document:
    """Read a vendor's spec."""
    return load(ROOT / "specs" / f"{vendor}.yaml")


def package(vendor: str) -> ModuleType:
    """Give a vendor's generated package."""
    return importlib.import_module(f"{vendor.replace('-', '_')}_client")


def made_package(spec: Path, folder: Path) -> ModuleType:
    """Generate a client into a folder and give its package."""
    made = generate(load(spec), folder / spec.stem)
    assert not made.findings, "\n".join(map(str, made.findings))
    sys.path.append(str(folder / spec.stem))
    return importlib.import_module(f"{spec.stem}_client")


def client_classes(module: ModuleType) -> tuple[Any, Any]:
    """Give a package's two clients: the one that waits and the one that is awaited."""
    names = [name for name in module.__all__ if name.endswith("Client")]
    waiting = next(name for name in names if not name.startswith("Async"))
    return getattr(module, waiting), getattr(module, f"Async{waiting}")


def credentials(module: ModuleType) -> dict[str, str]:
    """Give the arguments with which a mock lets a client in."""
    options = {"self", "base_url", "timeout", "retries", "http_client"}
    waiting, _ = client_classes(module)
    return {name: "mock" for name in waiting.__init__.__annotations__ if name not in options | {"return"}}


def mocked(vendor: str) -> tuple[Mock, Any, Any]:
    """Give a fresh mock and both clients wired to it."""
    module, mock = package(vendor), make_mock(vendor)
    waiting, awaited = client_classes(module)
    options = {**credentials(module), "base_url": mock.base_url}
    return (
        mock,
        waiting(**options, http_client=mock.client()),
        awaited(**options, http_client=mock.async_client()),
    )
