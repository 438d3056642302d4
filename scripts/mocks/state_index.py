"""Indexes of the tables of a state, so that a call's cost does not grow with the rows."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = dict[str, Any]


class TableIndex:
    """Index of one table, which rules change through it.

    Attributes:
        rows: The table itself: rows by key.
    """

    def __init__(self, rows: dict[str, Row], *names: str) -> None:
        """Index rows by the values of some of their properties."""
        self.rows = rows
        self._keys: dict[str, dict[Any, dict[str, None]]] = {name: {} for name in names}
        for key, row in rows.items():
            for name in names:
                self._enter(key, name, row.get(name))

    def keys(self, name: str, value: Any) -> Iterable[str]:
        """Return the keys of the rows whose property has a value."""
        return self._keys[name].get(value, ())

    def add(self, key: str, row: Row) -> None:
        """Add a row."""
        self.rows[key] = row
        for name in self._keys:
            self._enter(key, name, row.get(name))

    def set(self, key: str, name: str, value: Any) -> None:
        """Set a property of a row."""
        row = self.rows[key]
        if name in self._keys:
            self._remove(key, name, row.get(name))
            self._enter(key, name, value)
        row[name] = value

    def remove(self, key: str) -> None:
        """Remove a row."""
        self.forget(key)
        del self.rows[key]

    def forget(self, key: str) -> None:
        """Remove a row from the index alone, so that it can be changed and added again."""
        row = self.rows[key]
        for name in self._keys:
            self._remove(key, name, row.get(name))

    def _enter(self, key: str, name: str, value: Any) -> None:
        self._keys[name].setdefault(value, {})[key] = None

    def _remove(self, key: str, name: str, value: Any) -> None:
        found = self._keys[name][value]
        del found[key]
        if not found:
            del self._keys[name][value]


class NumberedIndex(TableIndex):
    """Index of a table whose keys are numbers; the rows of each group are in their order."""

    def __init__(self, rows: dict[str, Row], *names: str, group: str = "") -> None:
        """Index rows by some of their properties, and order them within those of `group`."""
        super().__init__(rows, *names)
        self._group = group
        self._all = sorted((int(key), key) for key in rows)
        self._groups: dict[Any, list[tuple[int, str]]] = {}
        for number, key in self._all if group else ():
            self._groups.setdefault(rows[key].get(group), []).append((number, key))

    @property
    def next_number(self) -> int:
        """Return a number that no row has yet."""
        return self._all[-1][0] + 1 if self._all else 1

    def in_order(self, group: Any = None) -> Sequence[tuple[int, str]]:
        """Return the numbers and keys of all rows, or of those in a group, in ascending order."""
        return self._all if group is None else self._groups.get(group, ())

    def add(self, key: str, row: Row) -> None:
        """Add a row."""
        super().add(key, row)
        insort(self._all, (int(key), key))
        if self._group:
            insort(self._groups.setdefault(row.get(self._group), []), (int(key), key))

    def set(self, key: str, name: str, value: Any) -> None:
        """Set a property of a row."""
        if self._group == name and value != (before := self.rows[key].get(name)):
            entry = (int(key), key)
            _discard(self._groups[before], entry)
            insort(self._groups.setdefault(value, []), entry)
        super().set(key, name, value)

    def forget(self, key: str) -> None:
        """Remove a row from the index alone, so that it can be changed and added again."""
        super().forget(key)
        entry = (int(key), key)
        _discard(self._all, entry)
        if self._group:
            _discard(self._groups[self.rows[key].get(self._group)], entry)


def _discard(entries: list[tuple[int, str]], entry: tuple[int, str]) -> None:
    del entries[bisect_left(entries, entry)]


Indexes = Mapping[str, TableIndex]
"""The indexes of a state by the names of its tables."""
