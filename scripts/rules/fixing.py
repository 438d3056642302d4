"""The fixes of `--fix`: the edits of all problems, made until there are none left.

No edit changes a value or loses a comment: the result is read again and compared.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from ..spec import MAX_SIZE, Document, Unreadable, read, read_text
from .rule_definition import Edit

FindEdits = Callable[[Document], Iterable[Edit]]

# An element is moved once per level of nesting at most.
_MOST_ROUNDS = 200


def fix_file(path: Path, find: FindEdits, max_size: float = MAX_SIZE) -> int:
    """Fix a YAML file in place and return the number of edits; other files are left as they are.

    The file is replaced once the new one is complete.

    Raises:
        Unreadable: The file cannot be read.
        OSError: The file cannot be written.
    """
    if path.suffix.lower() == ".json":
        return 0
    text, count = fixed(read(path, max_size).text, path, find)
    if count:
        _replace(path, text)
    return count


def fixed(text: str, path: Path, find: FindEdits) -> tuple[str, int]:
    """Return the text of a file after all edits, and their number.

    Args:
        text: The text of a readable file.
        path: The file.
        find: The function that returns the edits of a document.
    """
    count = 0
    for _ in range(_MOST_ROUNDS):
        document = Document(read_text(text, path))
        text, made = _edited(text, _apart(find(document)), path)
        if not made:
            break
        count += made
    return text, count


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits that do not overlap, the larger ones first where they do, from top to bottom."""
    kept: list[Edit] = []
    for each in sorted({*edits}, key=lambda edit: (edit.first, -edit.last)):
        if not kept or each.first > max(kept[-1].first, kept[-1].last):
            kept.append(each)
    return kept


def _edited(text: str, edits: Sequence[Edit], path: Path) -> tuple[str, int]:
    """Return the text after those edits that keep its content, and their number."""
    after = _applied(text, edits)
    if not edits or _content(after, path) == _content(text, path):
        return after, len(edits)
    if len(edits) == 1:
        return text, 0
    middle = len(edits) // 2
    # From the bottom, so that the lines above keep their numbers.
    text, below = _edited(text, edits[middle:], path)
    text, above = _edited(text, edits[:middle], path)
    return text, above + below


def _applied(text: str, edits: Iterable[Edit]) -> str:
    lines = text.split("\n")
    for each in sorted(edits, reverse=True):
        lines[each.first - 1 : each.last] = each.lines
    return "\n".join(lines)


def _content(text: str, path: Path) -> tuple[str, list[str]] | None:
    """Return the data of a file and its lines of comments; None if it cannot be read."""
    try:
        source = read_text(text, path)
    except Unreadable:
        return None
    lines = (line.strip() for line in text.split("\n"))
    comments = sorted(line for line in lines if line.startswith("#"))
    return json.dumps(source.data, sort_keys=True), comments


def _replace(path: Path, text: str) -> None:
    """Write a file aside and replace the old one with it; its permissions stay."""
    target = path.resolve()
    with NamedTemporaryFile(
        "w", dir=target.parent, encoding="utf-8", newline="", delete=False
    ) as new:
        try:
            new.write(text)
            new.flush()
            os.fchmod(new.fileno(), target.stat().st_mode)
            Path(new.name).replace(target)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
