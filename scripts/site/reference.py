"""The reference of one vendor as one self-contained page, rendered by Redocly.

The page is patched so that it requests nothing from other hosts and has readable colours.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..generate import arranged
from ..generate.render.client_readme import readme
from ..mocks import samples_of
from ..node import Node, Unavailable
from ..spec import Document
from .annotated_spec import Samples, annotated, as_json

MOCK = "http://127.0.0.1:4010"

_STYLE = Path(__file__).parent / "reference.css"
_OPTIONS = (
    *("--inlineBundle", "--openapi.disableTelemetry=true", "--openapi.hideDownloadButtons=true"),
    *("--openapi.schemasExpansionLevel=2", "--openapi.jsonSamplesExpandLevel=all"),
)
_NOTHING = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
# What Redoc would request from other hosts, and a label that overrides a button's text.
_PATCHES = {
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
    path.write_text(_patched(page))
    return path


def samples(document: Document) -> Samples:
    """Return the code samples of each action: those of the client's README and the mock's page."""
    code: dict[str, list[dict[str, str]]] = {}
    package = arranged(document)
    if not isinstance(package, list):
        for method, entry in zip(package.methods, readme(package).entries, strict=True):
            code[method.operation.runtime.id] = [
                {"lang": "Python", "label": "Python", "source": entry.code}
            ]
    for sample in samples_of(document, {}):
        curl = sample.curl(f"{MOCK}/{document.vendor}")
        sample_code = {"lang": "Shell", "label": "curl (mock)", "source": curl}
        code.setdefault(sample.id, []).append(sample_code)
    return code


def _patched(page: str) -> str:
    for old, new in _PATCHES.items():
        if old not in page:
            raise Unavailable(f"Redocly's page no longer contains {old!r}: update `_PATCHES`")
        page = page.replace(old, new)
    return page.replace("</head>", f"<style>{_STYLE.read_text()}</style></head>", 1)
