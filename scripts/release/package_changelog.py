"""The changelog of one distribution, taken from the entries of the project's CHANGELOG.md.

An entry starts with what it is about: a vendor with a version (`cloudcard 0.5.0: ...`), or the
parts `Clients`, `Mocks` and `Rules`. What starts with nothing of these is about the tool.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

CLIENTS = "Clients"
_HEADING = re.compile(r"^(##+) +(.+?) *$")
_SUBJECT = re.compile(
    r"^(?P<subject>[A-Za-z0-9_-]+)(?: (?P<version>\d[\w.]*))?: (?P<text>.*)", re.DOTALL
)
_FORMAT = "The format is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/)."


@dataclass(frozen=True)
class Entry:
    """One item of the changelog.

    Attributes:
        release: The heading of the project's release that it is under.
        kind: The heading below that: `Added`, `Changed` and so on.
        subject: What it is about: a vendor's id, `Clients`, `Mocks`; empty without one.
        version: The version of the vendor's description; empty for other subjects.
        text: The item without its subject, lines joined.
    """

    release: str
    kind: str
    subject: str
    version: str
    text: str


def entries(changelog: str) -> list[Entry]:
    """Return the items of a changelog in the order of its text."""
    found: list[Entry] = []
    release = kind = ""
    item: list[str] = []

    def end() -> None:
        if item:
            found.append(_entry(release, kind, " ".join(item)))
            item.clear()

    for line in [*changelog.splitlines(), ""]:
        heading = _HEADING.match(line)
        if heading or line.startswith("- ") or not line.strip():
            end()
        if heading:
            release, kind = (heading[2], "") if heading[1] == "##" else (release, heading[2])
        elif line.startswith("- "):
            item.append(line[2:].strip())
        elif item:
            item.append(line.strip())
    return found


def client_changelog(changelog: str, vendor: str) -> str:
    """Return the changelog of a vendor's client: by version, then what all clients share."""
    own = [each for each in entries(changelog) if each.subject == vendor]
    lines = [f"# Changelog of {vendor}-client", "", _FORMAT, ""]
    versions = sorted({each.version for each in own}, key=_order, reverse=True)
    for version in versions:
        lines += [f"## {version}", "", *_items(each for each in own if each.version == version), ""]
    shared = _shared(changelog)
    if shared:
        lines += ["## With photo-id-runtime, in all clients", "", *shared]
    return "\n".join(lines).rstrip() + "\n"


def runtime_changelog(changelog: str, version: str) -> str:
    """Return the changelog of what the clients share, whose current version is `version`."""
    lines = ["# Changelog of photo-id-runtime", "", _FORMAT, "", f"## {version}", ""]
    return "\n".join([*lines, *_shared(changelog)]).rstrip() + "\n"


def _shared(changelog: str) -> Sequence[str]:
    return _items(each for each in entries(changelog) if each.subject == CLIENTS)


def _items(listed: Iterable[Entry]) -> list[str]:
    return [f"- {each.text[:1].upper()}{each.text[1:]}" for each in listed]


def _entry(release: str, kind: str, text: str) -> Entry:
    found = _SUBJECT.match(text)
    if not found:
        return Entry(release, kind, "", "", text)
    return Entry(release, kind, found["subject"], found["version"] or "", found["text"])


def _order(version: str) -> tuple[int, ...]:
    return tuple(_numbers(version))


def _numbers(version: str) -> Iterator[int]:
    for part in re.findall(r"\d+", version):
        yield int(part)
