"""Changes of the code that makes a review, which a report on the same change cannot vouch for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .review_report import CodeChange

GENERATOR = "the generator"

# The first matching prefix decides. Those of workflows count from the top of the repository, the
# others from the bundle.
_WORKFLOWS = ".github/"
_PARTS: Mapping[str, str] = {
    "scripts/generate/": GENERATOR,
    "scripts/mocks/": "the mocks",
    "scripts/fuzz/": "the property tests",
    "scripts/bench/": "",
    "scripts/site/": "",
    "scripts/": "the reviewer",
    "Makefile": "the reviewer",
    "pyproject.toml": "the reviewer",
    "requirements.lock": "the reviewer",
    "generated/runtime/": "the runtime of the clients",
}


def code_changes(files: Iterable[str], folder: str = "") -> tuple[CodeChange, ...]:
    """Return the parts of the machinery that a change edits, the reviewer and workflows first.

    Args:
        files: The changed files, below the top of the repository.
        folder: The path from there to the bundle.
    """
    found: dict[str, list[str]] = {"the workflows": [], "the reviewer": []}
    for name in files:
        if name.startswith(_WORKFLOWS):
            found["the workflows"].append(name)
        elif name.startswith(folder) and (part := _part(name.removeprefix(folder))):
            found.setdefault(part, []).append(name)
    return tuple(CodeChange(part, tuple(names)) for part, names in found.items() if names)


def _part(name: str) -> str:
    if name.endswith(".md"):
        return ""
    return next((part for start, part in _PARTS.items() if name.startswith(start)), "")
