"""The results of the comparison as text and as Markdown.

The Markdown is for an issue, so content of pages is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..evidence import SEVERITIES, Alarm
from .watch import Watched

_COLUMNS = ("Document", "Fact", "Difference", "Lines", "Operations", "Client methods")


def as_text(results: Iterable[Watched]) -> str:
    """Return the number of compared pages and the differences, by severity, as text."""
    return "\n".join(line for each in results for line in _lines(each))


def as_markdown(results: Sequence[Watched]) -> str:
    """Return the same as Markdown, with a table for each vendor and severity."""
    parts = ["# Vendor pages compared with the evidence"]
    if not any(each.alarms for each in results):
        parts.append("Nothing changed that the specs rest on.")
    for each in results:
        parts += [f"## {each.evidence.document.vendor}", "\n".join(_bullets(_summary(each)))]
        for severity, listed in _by_severity(each).items():
            parts.append(f"### {severity.capitalize()} ({len(listed)})")
            parts.append("\n".join(_table(each, listed)))
    return "\n\n".join(parts)


def _lines(result: Watched) -> Iterator[str]:
    yield result.evidence.document.vendor
    yield from (f"  {line}" for line in _summary(result))
    for severity, listed in _by_severity(result).items():
        yield f"  {severity} ({len(listed)})"
        for alarm in listed:
            name = alarm.fact.id if alarm.fact else alarm.page.id
            places = ", ".join(_places(alarm))
            calls = ", ".join(_calls(result, alarm))
            yield f"    {'; '.join(part for part in (name, places, calls) if part)}"


def _summary(result: Watched) -> Iterator[str]:
    """Yield how many pages were compared and how, which were not, and irrelevant changes."""
    compared = result.compared.values()
    quoted = sum(bool(each.quoted) for each in compared)
    total = len(result.evidence.pages)
    yield (
        f"compared {len(compared)} of {total} documents: {quoted} by their sentences, "
        f"{len(compared) - quoted} by the literals of their facts; "
        f"{total - len(compared)} without a text"
    )
    edited = [each for each in compared if not each.is_as_read and not each.is_other_page]
    moved = sum(len(each.moved) for each in edited)
    cosmetic = sum(len(each.cosmetic) for each in edited)
    yield (
        f"no difference: {moved} sentences moved, {cosmetic} of a date or of the site's frame; "
        f"{len(compared) - len(edited)} texts as read"
    )
    yield from (f"not fetched: {name}, {why}" for name, why in result.unfetched.items())


def _by_severity(result: Watched) -> Mapping[str, list[Alarm]]:
    """Return the alarms by what their severity means.

    A fact counts once, at its gravest, and what replaced one of its sentences with it.
    """
    found: dict[str, list[Alarm]] = {}
    seen = set()
    for alarm in result.alarms:
        key = alarm.fact.id if alarm.fact else alarm.finding
        if key not in seen and not alarm.is_replacement:
            seen.add(key)
            found.setdefault(SEVERITIES[alarm.severity], []).append(alarm)
    return found


def _places(alarm: Alarm) -> list[str]:
    """Return the lines of the spec that rest on what changed, those of a file together."""
    lines: dict[str, set[int]] = {}
    for each in alarm.resting:
        lines.setdefault(each.path, set()).add(each.line)
    return [f"{path}:{','.join(map(str, sorted(found)))}" for path, found in lines.items()]


def _calls(result: Watched, alarm: Alarm) -> list[str]:
    """Return the operations that use it, each with the client's method."""
    methods = result.methods if alarm.calls else {}
    return [f"{each} ({methods[each]})" if each in methods else each for each in alarm.calls]


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    return (f"- {_code(line)}" for line in lines)


def _table(result: Watched, alarms: Iterable[Alarm]) -> Iterator[str]:
    yield f"| {' | '.join(_COLUMNS)} |"
    yield f"|{' --- |' * len(_COLUMNS)}"
    for alarm in alarms:
        methods = result.methods if alarm.calls else {}
        cells = (
            [alarm.page.id, alarm.page.url],
            [alarm.fact.id.partition("/")[2]] if alarm.fact else [],
            [alarm.finding.message],
            _places(alarm),
            alarm.calls,
            [methods[each] for each in alarm.calls if each in methods],
        )
        yield f"| {' | '.join('<br>'.join(map(_code, cell)) for cell in cells)} |"


def _code(text: str) -> str:
    """Return a text as code for one line of a table, with its Markdown escaped."""
    line = " ".join(text.split()).replace("`", "'").replace("|", "\\|")
    return f"`{line}`"
