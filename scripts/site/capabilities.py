"""The page of capabilities: which stage supports which keyword of the standards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment

from ..paths import SCRIPTS

LEDGER = SCRIPTS / "spec" / "capabilities.yaml"
STAGES = ("validate", "client", "mock", "fuzz", "review", "site")
_HERE = Path(__file__).parent


def page() -> str:
    """Return the page as HTML, made from the ledger that the tests hold the stages to."""
    ledger = yaml.safe_load(LEDGER.read_text(encoding="utf-8"))
    template = Environment(autoescape=True).from_string(
        (_HERE / "capabilities.html.jinja").read_text(encoding="utf-8")
    )
    return template.render(
        style=(_HERE / "start.css").read_text(encoding="utf-8"),
        stages=STAGES,
        kinds={kind: list(_rows(rows)) for kind, rows in ledger["rows"].items()},
        reasons=ledger["reasons"],
    )


def _rows(rows: Mapping[str, Any]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each keyword with what every stage does: a verb, and the rule or the reason's name."""
    for keyword, row in rows.items():
        stated = [row.get(stage) or {"uses": ""} for stage in STAGES]
        yield str(keyword), [next(iter(each.items())) for each in stated]
