"""The events of a spec: requests that the vendor sends, by its webhooks and callbacks.

A payload is recognized by its constants, as an action is by those of its request.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .event_field import EventField, EventTrigger, read_event
from .messages import MediaType
from .model import Operation
from .schema import ABSENT, Schema
from .security import SecurityScheme
from .value_path import ValuePath

_DEEPEST = 8
"""Levels of objects in which constants are looked for."""


@dataclass(frozen=True, eq=False)
class SentEvent:
    """A request that the vendor sends.

    Attributes:
        name: The key of the webhook or callback.
        operation: The request, with its parameters and its body.
        address: The expression for the address of a callback; empty for a webhook.
        owner: The operation that a callback follows, or None.
    """

    name: str
    operation: Operation
    address: str = ""
    owner: Operation | None = field(default=None, repr=False)

    @property
    def description(self) -> str:
        """Return the summary and the description, as paragraphs."""
        data = self.operation.data
        texts = (data.get("summary"), data.get("description"))
        return "\n\n".join(each for each in texts if isinstance(each, str) and each)

    @cached_property
    def content(self) -> MediaType | None:
        """Return the payload in JSON, or None where it has none."""
        body = self.operation.body
        found = [each for each in (body.contents if body else ()) if each.kind == "json"]
        return next((each for each in found if each.schema), None)

    @cached_property
    def scheme(self) -> SecurityScheme | None:
        """Return the security scheme of its signature, or None if it is not signed."""
        listed = [each.scheme for way in self.operation.security for each in way]
        return next((each for each in listed if each.signature), None)

    @cached_property
    def is_signed_always(self) -> bool:
        """Return whether every request of it is signed."""
        ways = self.operation.security
        return bool(ways) and all(any(each.scheme.signature for each in way) for way in ways)

    @cached_property
    def headers(self) -> Mapping[str, Any]:
        """Return the headers that have one documented value."""
        return {
            each.name: each.schema.values[0]
            for each in self.operation.parameters
            if each.location == "header" and each.schema and len(each.schema.values) == 1
        }

    @cached_property
    def stated(self) -> EventField:
        """Return its `x-event`, or an empty one."""
        data = self.operation.data.get("x-event")
        return read_event(data) if isinstance(data, dict) else EventField()

    @cached_property
    def triggers(self) -> tuple[EventTrigger, ...]:
        """Return what it is sent after; a callback is sent after its operation by default."""
        found = self.stated.triggers
        return found or ((EventTrigger(self.owner.id),) if self.owner else ())

    def marks(self, schema: Schema) -> Mapping[ValuePath, Any]:
        """Return what distinguishes a payload of a schema, by path; None matches any value.

        These are its required constants at any depth, else its required properties.
        """
        if found := dict(_constants(schema, ())):
            return found
        whole = self.content.schema if self.content else None
        for value, each in (whole.target.discriminated if whole else {}).items():
            if whole and each.target is schema.target:
                return {(whole.target.discriminator.property,): value}
        return {(name,): None for name in schema.properties if name in schema.required}


def _constants(schema: Schema, above: ValuePath) -> Iterator[tuple[ValuePath, Any]]:
    """Yield the constants that a value requires, with their paths."""
    if len(above) > _DEEPEST:
        return
    for name, each in schema.properties.items():
        if name in schema.required:
            value = each.const if each.const is not ABSENT else _only(each.enum)
            if value is not ABSENT:
                yield (*above, name), value
            elif not each.variants:
                yield from _constants(each, (*above, name))


def _only(values: list[Any] | None) -> Any:
    return values[0] if values and len(values) == 1 else ABSENT
