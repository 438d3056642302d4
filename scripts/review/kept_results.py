"""Results that depend on texts and this code alone, kept under `.cache` for later runs.

A base is compared with many heads, and a head is reviewed several times: as text, then for the
changelog. `make clean` removes what is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..digests import sources_digest
from ..paths import CACHE

KEPT = CACHE / "review-results"


def kept(kind: str, texts: Iterable[str]) -> Any:
    """Return what was kept of a kind for some texts, else None."""
    try:
        return json.loads(_path(kind, texts).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def keep(kind: str, texts: Iterable[str], result: object) -> None:
    """Keep a result, which is JSON; nothing happens where nothing can be written."""
    path = _path(kind, texts)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(result), encoding="utf-8")
    except OSError:
        return


def _path(kind: str, texts: Iterable[str]) -> Path:
    key = json.dumps([kind, *texts, _code()])
    return KEPT / f"{sha256(key.encode()).hexdigest()[:32]}.json"


@cache
def _code() -> str:
    return sources_digest()
