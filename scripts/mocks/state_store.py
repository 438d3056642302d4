"""The state of one vendor's mock: read and changed by path, and kept in named snapshots.

A path is the name of a part and keys below it, as in `("people", "123", "email")`. Every change is
validated against the state's schema before it is made, so a state that the spec does not allow is
rejected when it is set.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from .call_memory import CallMemory
from .mock_behaviour import MockBehaviour, State
from .state_index import Indexes, TableIndex
from .state_schema import InvalidState, StateSchema

MAX_SNAPSHOTS = 100
StatePath = Sequence[str]


class UnknownState(InvalidState):  # the text names the path
    """Raised for a path or a snapshot that does not exist; the text names the known ones."""


class StateStore:
    """The state of one vendor, with its indexes and snapshots.

    Attributes:
        state: The state itself; rules change it.
        schema: The schema that every state matches.
        memory: What else is remembered of the calls since the last reset.
    """

    def __init__(self, behaviour: MockBehaviour, schema: StateSchema) -> None:
        self._behaviour = behaviour
        self._start: Mapping[str, Any] = behaviour.start
        self._snapshots: dict[str, tuple[State, CallMemory]] = {}
        self._indexed: State | None = None
        self._indexes: Indexes = {}
        self.schema = schema
        self.state: State = {}
        self.memory = CallMemory()
        self.reset()

    @property
    def indexes(self) -> Indexes:
        """Return the indexes of the state, made again where another state was set."""
        if self._indexed is not self.state:
            self._indexed, self._indexes = self.state, self._behaviour.index(self.state)
        return self._indexes

    def reset(self) -> None:
        """Restore the start; snapshots remain."""
        self.state = copy.deepcopy(dict(self._start))
        self.memory = CallMemory()

    def begin(self, state: Any) -> None:
        """Set the state, also that of later resets; raises `InvalidState` as `replace` does."""
        self.schema.check(state)
        self._start = state
        self.reset()

    def replace(self, state: Any) -> None:
        """Set the whole state; raises `InvalidState` where it does not match the schema."""
        self.schema.check(state)
        self.state = state

    def get(self, path: StatePath) -> Any:
        """Return the value at a path, not a copy; raises `UnknownState`."""
        found: Any = self.state
        for at, key in enumerate(path):
            if not isinstance(found, dict) or key not in found:
                raise UnknownState(self._unknown(path[: at + 1]))
            found = found[key]
        return found

    def put(self, path: StatePath, value: Any) -> bool:
        """Set the value at a path; return whether it is new. Objects on the way are created.

        Raises `InvalidState` where the result does not match the schema.
        """
        at, holder = self._nearest(path)
        is_new = at < len(path) - 1 or path[at] not in holder
        changed = _with(holder.get(path[at]), path[at + 1 :], value)
        self.schema.check_entry(path[:at], path[at], changed)
        self._enter(path, holder, at, changed)
        return is_new

    def patch(self, path: StatePath, changes: Any) -> None:
        """Set some properties of the object at a path; raises `InvalidState` as `put` does."""
        before = self.get(path)
        if not isinstance(before, dict) or not isinstance(changes, Mapping):
            raise InvalidState(f"{'/'.join(path)}: only properties of an object can be changed")
        self.put(path, {**before, **changes})

    def remove(self, path: StatePath) -> None:
        """Remove the value at a path; raises `UnknownState`, `InvalidState` if it is required."""
        self.get(path)
        if self.schema.requires(path):
            raise InvalidState(f"{'/'.join(path)} is required and cannot be removed")
        *way, key = path
        index = self._index(path)
        if index and len(path) == 2:
            index.remove(key)
            return
        row = way[1] if index else ""
        if index:
            index.forget(row)
        del self.get(way)[key]
        if index:
            index.add(row, index.rows[row])

    def snapshot(self, name: str) -> None:
        """Keep the state under a name; raises `InvalidState` where there are too many."""
        if len(self._snapshots) >= MAX_SNAPSHOTS and name not in self._snapshots:
            raise InvalidState(f"there are {MAX_SNAPSHOTS} snapshots; fix: delete some")
        self._snapshots[name] = copy.deepcopy(self.state), self.memory.copy()

    def restore(self, name: str) -> None:
        """Restore the state of a snapshot; raises `UnknownState`."""
        if name not in self._snapshots:
            raise UnknownState(f"unknown snapshot {name!r}; known: {_listed(self._snapshots)}")
        state, memory = self._snapshots[name]
        self.state, self.memory = copy.deepcopy(state), memory.copy()

    def forget(self, name: str) -> None:
        """Delete a snapshot; nothing happens where it does not exist."""
        self._snapshots.pop(name, None)

    @property
    def snapshots(self) -> list[str]:
        """Return the names of the snapshots."""
        return list(self._snapshots)

    def _nearest(self, path: StatePath) -> tuple[int, dict[str, Any]]:
        """Return the deepest object on the way whose schema is known, and how deep it is."""
        known = self.schema.depth(path[:-1])
        found: Any = self.state
        for at in range(known):
            if not isinstance(found.get(path[at]), dict):
                return at, found
            found = found[path[at]]
        return known, found

    def _enter(self, path: StatePath, holder: dict[str, Any], at: int, value: Any) -> None:
        index = self._index(path)
        if index is None:
            holder[path[at]] = value
            if len(path) == 1:
                self._indexed = None
            return
        key = path[1]
        if key in index.rows:
            index.forget(key)
        holder[path[at]] = value
        index.add(key, index.rows[key])

    def _index(self, path: StatePath) -> TableIndex | None:
        """Return the index of the table in which a path lies; None before its first use."""
        is_current = self._indexed is self.state and len(path) > 1
        return self._indexes.get(path[0]) if is_current else None

    def _unknown(self, path: StatePath) -> str:
        if len(path) == 1:
            return f"the state has no {path[0]}; it has: {_listed(self.state)}"
        return f"the state has no {'/'.join(path)}"


def _with(before: Any, way: StatePath, value: Any) -> Any:
    """Return a value with another one at a way below it; the objects on the way are copied."""
    if not way:
        return value
    if isinstance(before, list):
        raise InvalidState(f"{way[0]} is in a list, which can only be set as a whole")
    inner = before if isinstance(before, dict) else {}
    return {**inner, way[0]: _with(inner.get(way[0]), way[1:], value)}


def _listed(names: Mapping[str, Any]) -> str:
    return ", ".join(names) or "none"
