"""The comparison of one vendor's pages with the evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .. import evidence as facts
from ..evidence import Alarm, Comparison, Evidence
from ..finding import Finding
from ..generate import arranged
from .fetch import Fetcher, Gone, Unfetched


@dataclass(frozen=True)
class Watched:
    """The result of comparing one vendor's pages.

    Attributes:
        evidence: The vendor's evidence.
        alarms: The differences, by severity.
        compared: The documents that were compared, by id.
        unfetched: The reasons why others were not fetched, by id.
    """

    evidence: Evidence
    alarms: tuple[Alarm, ...]
    compared: Mapping[str, Comparison]
    unfetched: Mapping[str, str]

    @property
    def findings(self) -> list[Finding]:
        """Return the findings on the differences, by severity."""
        return facts.findings(self.alarms)

    @cached_property
    def methods(self) -> Mapping[str, str]:
        """Return the client's methods by the id of their operation or action."""
        package = arranged(self.evidence.document)
        if isinstance(package, list):
            return {}
        return {
            method.operation.action.id: f"{group.attribute}.{method.name}"
            for group in package.groups
            for method in group.methods
            if not method.operation.choice.suffix
        }


def watch(evidence: Evidence, folder: Path, fetcher: Fetcher | None = None) -> Watched:
    """Compare the evidence with the pages in a folder; a fetcher downloads them first."""
    missing = _fetch(evidence, folder, fetcher) if fetcher else {}
    gone = [_gone(evidence, name, each) for name, each in missing.items() if isinstance(each, Gone)]
    compared = {
        name: each for name, each in facts.compare(evidence, folder).items() if name not in missing
    }
    found = facts.alarms(evidence, folder, compared)
    return Watched(
        evidence,
        (*gone, *(each for each in found if each.page.id not in missing)),
        compared,
        {name: str(each) for name, each in missing.items()},
    )


def _fetch(evidence: Evidence, folder: Path, fetcher: Fetcher) -> dict[str, Unfetched]:
    """Write the texts of a vendor's pages into a folder; return the errors by page."""
    missing = {}
    for page in evidence.pages.values():
        path = folder / facts.place(evidence.document.vendor, page)
        try:
            text = fetcher.text(page.url)
        except Unfetched as error:
            missing[page.id] = error
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
    return missing


def _gone(evidence: Evidence, name: str, reason: Gone) -> Alarm:
    page = evidence.pages[name]
    finding = evidence.finding(
        page.mark,
        "gone-page",
        f"{page.url} has been removed: {reason}",
        "find the page's new address, or why the vendor removed it",
    )
    return Alarm("page", page, None, finding)
