"""The states of several vendors in a file: an object with the states by vendor."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .compile.text_decoding import Undecodable, read_json
from .http_messages import encode
from .state_schema import InvalidState

if TYPE_CHECKING:
    from .serving.mock_engine import Engine


def read_states(path: Path) -> dict[str, Any]:
    """Return the states in a file; raises `ValueError` for a file without any, `OSError`."""
    try:
        found = read_json(path.read_bytes())
    except Undecodable as error:
        raise InvalidState(f"{path} is not a file of states: {error}") from None
    if not isinstance(found, dict):
        raise InvalidState(f"{path} is not a file of states: it is not an object")
    return found


def write_states(path: Path, engines: Mapping[str, Engine]) -> None:
    """Write the states to a file, which is replaced once the new one is complete."""
    data = encode({vendor: each.state for vendor, each in engines.items()})
    partial = path.with_name(f"{path.name}.partial")
    partial.write_bytes(data + b"\n")
    partial.replace(path)
