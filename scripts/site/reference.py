"""The reference of one vendor: one page that needs nothing beside itself.

Owns asking Redocly for it, the samples of code, and the mending of its page: it asks no other host
for anything, and its colours can be read.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..generate import arranged
from ..generate.render.client_readme import readme
from ..mocks import samples_of
from ..node import Node, Unavailable
from ..spec import Document
from .annotated import Samples, annotated, as_json

MOCK = "http://127.0.0.1:4010"

_STYLE = Path(__file__).parent / "reference.css"
_OPTIONS = (
    *("--inlineBundle", "--openapi.disableTelemetry=true", "--openapi.hideDownloadButtons=true"),
    *("--openapi.schemasExpansionLevel=2", "--openapi.jsonSamplesExpandLevel=all"),
)
_NOTHING = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
# What Redoc would ask other hosts for, and a label that hides what a button says.
_MENDED = {
    "https://cdn.redoc.ly/redoc/logo-mini-full.svg": _NOTHING,
    "https://cdn.redoc.ly/redoc/logo-mini.svg": _NOTHING,
    '"aria-label":`Example`,': "",
}


def write(document: Document, output: Path, node: Node) -> Path:
    """Write the page of a vendor into a folder; raise `Unavailable` if Redocly fails."""
    path = output / f"{document.vendor}.html"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "spec.json").write_text(as_json(annotated(document, samples(document))))
        node.redocly(["build-docs", "spec.json", "--output=page.html", *_OPTIONS], Path(folder))
        page = Path(folder, "page.html").read_text()
    path.write_text(_mended(page))
    return path


def samples(document: Document) -> Samples:
    """Give the code that the client's README and the mock's page show for each action."""
    code: dict[str, list[dict[str, str]]] = {}
    package = arranged(document)
    if not isinstance(package, list):
        for method, entry in zip(package.methods, readme(package).entries, strict=True):
            code[method.operation.runtime.id] = [
                {"lang": "Python", "label": "Python", "source": entry.code}
            ]
    for sample in samples_of(document, {}):
        curl = sample.curl(f"{MOCK}/{document.vendor}")
        shown = {"lang": "Shell", "label": "curl, to the mock", "source": curl}
        code.setdefault(sample.id, []).append(shown)
    return code


def _mended(page: str) -> str:
    for old, new in _MENDED.items():
        if old not in page:
            raise Unavailable(f"Redocly's page has no {old!r} any more: see what it asks for now")
        page = page.replace(old, new)
    return page.replace("</head>", f"<style>{_STYLE.read_text()}</style></head>", 1)
