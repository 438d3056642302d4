"""`x-event`: what identifies an event and when it is sent, its JSON Schema, and its reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .value_path import PATH, ValuePath, value_path

_NAME = {"type": "string", "minLength": 1}
_TRIGGER = {
    "type": "object",
    "required": ["operation"],
    "properties": {"operation": _NAME, "property": PATH, "value": True},
    "dependentRequired": {"property": ["value"], "value": ["property"]},
    "additionalProperties": False,
}
PROPERTIES: Mapping[str, Any] = {
    "id": {"type": "array", "items": PATH, "minItems": 1, "uniqueItems": True},
    "data": PATH,
    "sent-when": {"type": "array", "items": _TRIGGER, "minItems": 1},
}


@dataclass(frozen=True)
class EventTrigger:
    """The cause of an event: a success of an operation, in which a property has a value."""

    operation: str
    property: ValuePath = ()
    value: Any = None


@dataclass(frozen=True)
class EventField:
    """`x-event`.

    Attributes:
        id: The paths of the properties that together identify an event.
        data: The path of the object with the properties of a response; empty for the payload.
        triggers: What it is sent after.
    """

    id: tuple[ValuePath, ...] = ()
    data: ValuePath = ()
    triggers: tuple[EventTrigger, ...] = ()


def read_event(data: Mapping[str, Any]) -> EventField:
    """Return what an `x-event` describes."""
    ids, triggers = data.get("id"), data.get("sent-when")
    return EventField(
        tuple(map(value_path, ids)) if isinstance(ids, list) else (),
        value_path(data.get("data")),
        tuple(
            EventTrigger(each["operation"], value_path(each.get("property")), each.get("value"))
            for each in (triggers if isinstance(triggers, list) else ())
            if isinstance(each, dict) and isinstance(each.get("operation"), str)
        ),
    )
